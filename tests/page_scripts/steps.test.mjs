import assert from 'node:assert/strict';
import { test } from 'node:test';

import { load, record } from './loading.mjs';

// A thesis with two arguments, the second of which has two of its own; and a second thesis.
const BEARING = { t: [], a: ['t'], b: ['t'], c: ['b'], d: ['b', 'a'], s: [] };
// Where they stand: how far along the way from the theses, and how far across it.
const PLACES = { t: [0, 1], a: [1, 0], b: [1, 2], c: [2, 1], d: [2, 3], s: [0, 5] };
const KEYS = {
  right: { back: 'ArrowLeft', on: 'ArrowRight', up: 'ArrowUp', down: 'ArrowDown' },
  left: { back: 'ArrowRight', on: 'ArrowLeft', up: 'ArrowUp', down: 'ArrowDown' },
  down: { back: 'ArrowUp', on: 'ArrowDown', up: 'ArrowLeft', down: 'ArrowRight' },
  up: { back: 'ArrowDown', on: 'ArrowUp', up: 'ArrowLeft', down: 'ArrowRight' },
};

function walker(direction, places = PLACES, { sides = false, hidden = [] } = {}) {
  const along = direction === 'right' || direction === 'left' ? 'x' : 'y';
  const away = direction === 'right' || direction === 'down' ? 1 : -1;
  const given = record(BEARING, {}, { flow: { along, away, sides } });
  const boxes = given.claims.map(({ id }) => {
    const [far, over] = [100 * places[id][0] * away, 100 * places[id][1]];
    const [x, y] = along === 'x' ? [far, over] : [over, far];
    return { x, y, width: 80, height: 80 };
  });
  const names = given.claims.map((claim) => claim.id);
  const around = { boxes, present: () => true, visible: (n) => !hidden.includes(names[n]) };
  const page = load(['model.js', 'steps.js'], ['stepBy', 'go'], given, around);
  const told = [];
  // Presses the keys one after the other; where one leads nowhere, one stays.
  const press = (from, ...keys) => keys.reduce((id, key) => {
    const [next, nothing] = page.stepBy(key, names.indexOf(id));
    told.push(nothing);
    if (next !== undefined) page.go(next);
    return next === undefined ? id : names[next];
  }, from);
  return { press, told };
}

for (const [direction, keys] of Object.entries(KEYS)) {
  test(`arrows follow a map that runs ${direction}`, () => {
    const { press } = walker(direction);
    assert.equal(press('t', keys.on), 'a');
    assert.equal(press('t', keys.on, keys.down), 'b');
    assert.equal(press('t', keys.on, keys.down, keys.on), 'c');
    assert.equal(press('b', keys.on, keys.down), 'd');
    assert.equal(press('b', keys.back), 't');
    assert.equal(press('t', keys.down), 's');
    assert.equal(press('s', keys.up), 't');
  });

  test(`a step back leads where one came from, on a map that runs ${direction}`, () => {
    const { press } = walker(direction);
    assert.equal(press('a', keys.on, keys.back), 'a');
    assert.equal(press('b', keys.on, keys.down, keys.back), 'b');
    assert.equal(press('b', keys.back, keys.on), 'b');
  });
}

test('where a key leads nowhere it is said why', () => {
  const { press, told } = walker('right');
  for (const [from, key, why] of [
    ['t', 'ArrowLeft', 'It bears on nothing that is shown.'],
    ['c', 'ArrowRight', 'Nothing that is shown bears on it.'],
    ['a', 'ArrowUp', 'The first of these.'],
    ['b', 'ArrowDown', 'The last of these.'],
  ]) {
    assert.equal(press(from, key), from);
    assert.equal(told.at(-1), why);
  }
});

test('what is hidden is passed over', () => {
  const { press } = walker('right', PLACES, { hidden: ['a', 'c'] });
  assert.equal(press('t', 'ArrowRight'), 'b');
  assert.equal(press('b', 'ArrowUp'), 'b');
  assert.equal(press('b', 'ArrowRight'), 'd');
});

// The same debate with `a` on the other side of the theses.
const BOTH = { ...PLACES, a: [-1, 1] };

for (const [direction, keys] of Object.entries(KEYS)) {
  test(`where arguments stand on both sides, arrows lead to either, ${direction}`, () => {
    const { press, told } = walker(direction, BOTH, { sides: true });
    assert.equal(press('t', keys.on), 'b');
    assert.equal(press('t', keys.back), 'a');
    assert.equal(press('a', keys.on), 't');
    assert.equal(press('b', keys.back), 't');
    assert.equal(press('t', keys.back, keys.on, keys.on), 'b', 'through the thesis');
    assert.equal(press('b', keys.up), 'b', 'what stands beyond the thesis is not beside it');
    assert.equal(press('a', keys.back), 'a', 'd bears on it too, but stands on the other side');
    assert.equal(press('d', keys.back), 'b', 'back to the one on this side');
    assert.equal(press('b', keys.on, keys.down), 'd');
    assert.equal(press('s', keys.back), 's');
    assert.equal(told.at(-1), 'Nothing that is shown bears on it from there.');
    assert.equal(press('t', keys.down), 's');
  });
}

test('Home leads to the first thesis, and no other key leads anywhere', () => {
  const { press } = walker('down');
  assert.equal(press('d', 'Home'), 't');
  const page = load(['model.js', 'steps.js'], ['stepBy'], record({ t: [] }), {
    boxes: [{ x: 0, y: 0, width: 1, height: 1 }], present: () => true, visible: () => true,
  });
  for (const key of ['a', 'End', 'PageUp', 'toString', '__proto__'])
    assert.equal(page.stepBy(key, 0), null);
});
