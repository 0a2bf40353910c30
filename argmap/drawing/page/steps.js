// Where an arrow key leads: to the neighbour, by relation, that lies in that direction of the map.
// view.js says where the `boxes` are and what is `visible`.

// The way from the theses to what bears on them runs along one axis, siblings stand across it.
const along = flow.along;
const across = along === 'x' ? 'y' : 'x';
const SIZES = { x: 'width', y: 'height' };
const ARROWS = {
  x: { ArrowLeft: -1, ArrowRight: 1 },
  y: { ArrowUp: -1, ArrowDown: 1 },
};

const middleOf = (n, axis) => boxes[n][axis] + boxes[n][SIZES[axis]] / 2;
const earlier = (a, b) => boxes[a][across] - boxes[b][across] || boxes[a][along] - boxes[b][along];
const order = (list) => list.filter(present).sort(earlier);
below.forEach((list, n) => (below[n] = order(list)));
upon.forEach((list, n) => (upon[n] = list.filter(present)));
const rootOrder = order([...roots]);

// On which side of its root a claim stands along the way: 1 is right of it or below it, -1 the
// other. A root with arguments on both sides has 0.
const side = claims.map(() => flow.away);
if (flow.sides) {
  const met = new Uint8Array(claims.length);
  for (const root of rootOrder) side[root] = 0;
  for (const root of rootOrder) {
    const waiting = [root];
    for (const n of waiting)
      for (const other of below[n]) {
        if (met[other] || !side[other]) continue;
        met[other] = 1;
        side[other] = Math.sign(middleOf(other, along) - middleOf(root, along)) || flow.away;
        waiting.push(other);
      }
  }
}

// What stands on the other side is reached from what it bears on there.
const beside = (n, other) => side[other] === side[n] || !side[other];
upon.forEach((list, n) => list.sort((a, b) => beside(n, b) - beside(n, a)));

// The way that was walked to `at`, so that a step back leads where one came from; and where one
// went from each claim.
let trail = [];
let at = -1;
const wentTo = new Map();
const LONGEST_TRAIL = 500;

const firstVisible = (list) => list.find(visible);

function parentOf(n) {
  const back = at === n ? trail[trail.length - 1] : undefined;
  return back !== undefined && visible(back) ? back : undefined;
}

function siblingsOf(n) {
  const thesis = claims[n].type === 'thesis';
  const parent = parentOf(n) ?? (thesis ? undefined : firstVisible(upon[n]));
  if (parent === undefined) return { parent, list: rootOrder.filter(visible) };
  const list = below[parent].filter((other) => visible(other) && side[other] === side[n]);
  return { parent, list };
}

function stepInwards(n) {
  const next = parentOf(n) ?? firstVisible(upon[n]);
  if (next === undefined) return undefined;
  trail = at === n ? trail.slice(0, -1) : [];
  wentTo.set(next, n);
  return next;
}

function stepOutwards(n, list) {
  const again = wentTo.get(n);
  const next = list.includes(again) && visible(again) ? again : firstVisible(list);
  if (next === undefined) return undefined;
  trail = at === n ? [...trail.slice(-LONGEST_TRAIL), n] : [n];
  wentTo.set(n, next);
  return next;
}

function stepAlong(n, by) {
  if (by === -side[n]) return [stepInwards(n), 'It bears on nothing that is shown.'];
  const next = stepOutwards(n, below[n].filter((other) => side[other] === by));
  return [next, `Nothing that is shown bears on it${flow.sides ? ' from there' : ''}.`];
}

function stepAcross(n, by) {
  const { parent, list } = siblingsOf(n);
  const next = list[list.indexOf(n) + by];
  if (next === undefined || !list.includes(n))
    return [undefined, by < 0 ? 'The first of these.' : 'The last of these.'];
  if (at !== n) trail = parent === undefined ? [] : [parent];
  return [next, ''];
}

function stepHome() {
  trail = [];
  return [firstVisible(roots), 'Nothing is shown.'];
}

const go = (n) => (at = n);

// Give where a key leads from a claim, or undefined and why not; null if it is no such key.
function stepBy(key, n) {
  if (key === 'Home') return stepHome();
  if (Object.hasOwn(ARROWS[along], key)) return stepAlong(n, ARROWS[along][key]);
  if (Object.hasOwn(ARROWS[across], key)) return stepAcross(n, ARROWS[across][key]);
  return null;
}
