import assert from 'node:assert/strict';
import { test } from 'node:test';

import { load, record } from './loading.mjs';

const NAMES = ['claims', 'state', 'toHash', 'fromHash'];
const BEARING = { t: [], a: ['t'], b: ['a'], c: ['b'], 'a-b': ['t'] };
const MORE = { b: { tag: ['x & y=z', '#%'], speaker: ['Añn +1'] } };

function page(folded = []) {
  const given = record(BEARING, MORE, { folded });
  return load(['model.js', 'match.js', 'address.js'], NAMES, given);
}
const folds = (given) => [...given.state.folded].map((n) => given.claims[n].id);

test('what is chosen comes back as it was', () => {
  const [before, after] = [page(), page()];
  Object.assign(before.state, {
    selected: 2, words: 'a & b=c #% ä', hide: true, list: true, folded: new Set([0, 2]),
    filters: new Map([['tag', new Set(['x & y=z', '#%'])], ['speaker', new Set(['Añn +1'])]]),
  });
  after.fromHash(`#${before.toHash()}`);
  const { hits, ...chosen } = after.state;
  const { hits: _, ...wanted } = before.state;
  assert.deepEqual(chosen, wanted);
  assert.equal(after.toHash(), before.toHash());
});

test('where nothing is chosen there is no address', () => {
  const given = page();
  assert.equal(given.toHash(), '');
  given.fromHash('');
  assert.equal(given.state.selected, -1);
  assert.equal(given.toHash(), '');
});

test('names that the debate does not know are passed over', () => {
  const given = page();
  given.fromHash('#claim=nobody&type=__proto__&tag=x&speaker=toString&folded=constructor&folded=a');
  assert.equal(given.state.selected, -1);
  assert.equal(given.state.filters.size, 0);
  assert.deepEqual(folds(given), ['a']);
});

test('no address is too odd', () => {
  const long = 'folded=a&'.repeat(9999);
  for (const hash of ['#', '#%', '#%E0%A4%A', '#&&=&', '#find', `#${long}`, '#\u2028\ud800']) {
    const given = page();
    given.fromHash(hash);
    assert.ok(folds(given).length <= 1, hash);
  }
});

test('a search is not remembered without end', () => {
  const given = page();
  given.fromHash(`#find=${'x'.repeat(5000)}`);
  assert.equal(given.state.words.length, 200);
});

test('a claim that nothing bears on cannot be collapsed', () => {
  const given = page();
  given.fromHash('#folded=c&folded=a-b&folded=b');
  assert.deepEqual(folds(given), ['b']);
});

test('what the page collapses at first is not in the address, until it is expanded', () => {
  const given = page(['a']);
  given.fromHash('#claim=t');
  assert.deepEqual(folds(given), ['a']);
  assert.equal(given.toHash(), 'claim=t');
  given.state.folded.clear();
  assert.equal(given.toHash(), 'claim=t&folded=');
  const other = page(['a']);
  other.fromHash(`#${given.toHash()}`);
  assert.deepEqual(folds(other), []);
  other.fromHash('#folded=b');
  assert.deepEqual(folds(other), ['b']);
  assert.equal(other.toHash(), 'folded=b');
});
