import assert from 'node:assert/strict';
import { test } from 'node:test';

import { load, record } from './loading.mjs';

const NAMES = ['claims', 'state', 'FACETS', 'fits', 'found', 'plain', 'named'];
const BEARING = { t: [], a: ['t'], b: ['t'], c: ['a'] };
const MORE = {
  t: { text: 'Ça va, “naïve” İstanbul?' },
  a: { speaker: ['Ann', 'Ben'], tag: ['law'], text: 'Straße and patient' },
  b: { type: 'con', word: 'Con', stance: 'against', speaker: ['Ben'], tag: ['law', 'power'] },
  c: {
    source: ['A Book'], cites: [['paragraph 1 of A Book', '']],
    evidence: ['anecdote'], principle: ['trust'],
  },
};
const page = (more = MORE) => load(['model.js', 'match.js'], NAMES, record(BEARING, more));
const hits = (given, words) => given.found(words).map((n) => given.claims[n].id);
const fitting = (given) => given.claims.filter(given.fits).map((claim) => claim.id);

test('every word must occur, in any order and place', () => {
  const given = page();
  assert.deepEqual(hits(given, 'patient and'), ['a']);
  assert.deepEqual(hits(given, 'patient nothing'), []);
  assert.deepEqual(hits(given, 'ben power'), ['b']);
  assert.deepEqual(hits(given, 'book'), ['c']);
  assert.deepEqual(hits(given, 'anecdote trust'), ['c']);
  assert.deepEqual(hits(given, '  \t '), []);
});

test('capitals and accents do not matter', () => {
  const given = page();
  assert.deepEqual(hits(given, 'CA NAIVE'), ['t']);
  assert.deepEqual(hits(given, 'c\u0327a istanbul'), ['t']);
});

test('signs that mean something elsewhere are letters like others', () => {
  const odd = ['.*', '(', '[a-z]', '\\', '</script>', '\u2028', '%s', '"'];
  const given = page({ ...MORE, a: { text: `x ${odd.join(' ')} y` } });
  for (const word of odd.filter((one) => one.trim())) assert.deepEqual(hits(given, word), ['a']);
});

test('the values of a facet are counted, the most frequent first', () => {
  const facets = Object.fromEntries(page().FACETS.map((facet) => [facet.key, facet.values]));
  assert.deepEqual(facets.type, [['thesis', 1], ['pro', 2], ['con', 1]]);
  assert.deepEqual(facets.stance, [['for', 3], ['against', 1]]);
  assert.deepEqual(facets.speaker, [['Ben', 2], ['Ann', 1]]);
  assert.deepEqual(facets.tag, [['law', 2], ['power', 1]]);
  assert.deepEqual(facets.source, [['A Book', 1]]);
});

test('a facet without values is none: of a part no stance is known', () => {
  const more = Object.fromEntries(Object.keys(BEARING).map((id) => [id, { stance: '' }]));
  const stance = page(more).FACETS.find((facet) => facet.key === 'stance');
  assert.deepEqual(stance.values, []);
});

test('within a facet one value is enough, and all facets must agree', () => {
  const given = page();
  given.state.filters.set('speaker', new Set(['Ann', 'Ben']));
  assert.deepEqual(fitting(given), ['a', 'b']);
  given.state.filters.set('stance', new Set(['against']));
  assert.deepEqual(fitting(given), ['b']);
  given.state.filters.set('type', new Set(['risk']));
  assert.deepEqual(fitting(given), []);
});

test('only what fits the filters is found', () => {
  const given = page();
  assert.deepEqual(hits(given, 'ben'), ['a', 'b']);
  given.state.filters.set('stance', new Set(['against']));
  assert.deepEqual(hits(given, 'ben'), ['b']);
});

test('values are shown in words', () => {
  const given = page();
  assert.equal(given.named('stance', 'none'), 'neither');
  assert.equal(given.named('type', 'con'), 'Con');
  assert.equal(given.named('tag', 'for'), 'for');
});
