import assert from 'node:assert/strict';
import { test } from 'node:test';

import { load, record } from './loading.mjs';

const NAMES = [
  'claims', 'below', 'roots', 'state', 'unfolded', 'hiddenBelow', 'relationsFrom', 'relationsOn',
  'undercutsOf',
];
const model = (...given) => load(['model.js'], NAMES, record(...given));
const ids = (page, numbers) => numbers.map((n) => page.claims[n].id);
const seen = (page) => ids(page, [...page.claims.keys()].filter((n) => page.unfolded()[n]));

test('what bears on a claim is below it', () => {
  const page = model({ t: [], a: ['t'], b: ['t', 'a'] });
  assert.deepEqual(page.below.map((list) => ids(page, list)), [['a', 'b'], ['b'], []]);
  assert.deepEqual(page.relationsFrom, [[], [0], [1, 2]]);
  assert.deepEqual(page.relationsOn, [[0, 1], [2], []]);
});

test('the map begins at theses, at what bears on nothing and once in each circle', () => {
  const page = model(
    { t: [], a: ['t'], s: ['t'], x: ['y'], y: ['x'], loose: [], z: ['loose'] },
    { s: { type: 'thesis' }, loose: { type: 'con' } },
  );
  assert.deepEqual(ids(page, page.roots), ['t', 's', 'loose', 'x']);
});

test('a collapsed claim hides what bears on nothing else that is shown', () => {
  const page = model({ t: [], a: ['t'], b: ['t'], c: ['a'], d: ['c', 'b'], e: ['c'] });
  assert.deepEqual(seen(page), ['t', 'a', 'b', 'c', 'd', 'e']);
  page.state.folded.add(1);
  assert.deepEqual(seen(page), ['t', 'a', 'b', 'd']);
  assert.equal(page.hiddenBelow(1, page.unfolded()), 2);
  page.state.folded.add(2);
  assert.deepEqual(seen(page), ['t', 'a', 'b']);
  assert.equal(page.hiddenBelow(1, page.unfolded()), 3);
});

test('circles end', () => {
  const page = model({ t: [], a: ['t', 'c'], b: ['a'], c: ['b'] });
  page.state.folded.add(1);
  assert.deepEqual(seen(page), ['t', 'a']);
  assert.equal(page.hiddenBelow(1, page.unfolded()), 2);
});

test('claims are collapsed at first as the page says, where there is something to collapse', () => {
  const page = model({ t: [], a: ['t'], b: ['a'] }, {}, { folded: ['a', 'b'] });
  assert.deepEqual(ids(page, [...page.state.folded]), ['a']);
  assert.deepEqual(seen(page), ['t', 'a']);
});

test('a step is undercut by what denies it', () => {
  const given = record({ t: [], a: ['t'], u: ['t'] });
  Object.assign(given.relations[1], { kind: 'undercut', target: -1, step: 0 });
  const page = load(['model.js'], NAMES, given);
  assert.deepEqual(page.undercutsOf, [[1], []]);
  assert.deepEqual(page.relationsOn[0], [0]);
});

test('a chain of many claims is no deep recursion', () => {
  const [thesis, pro] = record({ t: [], a: ['t'] }).claims;
  const claims = [thesis];
  for (let n = 1; n < 20000; n += 1) claims.push({ ...pro, id: `c${n}`, upon: [n - 1] });
  const page = load(['model.js'], NAMES, { ...record({}), claims });
  page.state.folded.add(5);
  assert.equal(page.unfolded().reduce((sum, one) => sum + one), 6);
  assert.equal(page.hiddenBelow(5, page.unfolded()), 19994);
});
