// The debate and what is shown of it. Claims and relations go by their numbers in the data.
// This file, match.js, address.js and steps.js change nothing on the page, and are tested without.

const byId = (id) => document.getElementById(id);
const data = JSON.parse(byId('data').textContent);
const { claims, relations, flow } = data;
const numberOf = new Map(claims.map((claim, n) => [claim.id, n]));

// What bears on each claim (below) and what it bears on (upon), each other claim once.
const upon = claims.map((claim) => claim.upon);
const below = claims.map(() => []);
upon.forEach((targets, n) => targets.forEach((target) => below[target].push(n)));

// What is collapsed unless the address says otherwise.
const foldedAtFirst = data.folded.filter((n) => below[n].length);

// Relations by the claims at their ends, for the panel and for what is drawn.
const relationsFrom = claims.map(() => []);
const relationsOn = claims.map(() => []);
const undercutsOf = relations.map(() => []);
relations.forEach((relation, r) => {
  relation.premises.forEach((n) => relationsFrom[n].push(r));
  if (relation.target >= 0) relationsOn[relation.target].push(r);
  else if (relation.step >= 0) undercutsOf[relation.step].push(r);
});

const state = {
  selected: -1,
  words: '',
  hits: [],
  filters: new Map(),
  hide: false,
  folded: new Set(foldedAtFirst),
  list: false,
};

// Add to `seen` all that is below `start`, not looking below what `stop` holds.
function spread(start, seen, stop) {
  const waiting = [start];
  while (waiting.length) {
    const n = waiting.pop();
    if (seen[n]) continue;
    seen[n] = 1;
    if (!stop || !stop.has(n)) for (const other of below[n]) waiting.push(other);
  }
}

// Where the map begins: theses, what bears on nothing, and one claim of each circle left over.
const roots = (() => {
  const seen = new Uint8Array(claims.length);
  const found = [];
  const add = (n) => {
    if (seen[n] && claims[n].type !== 'thesis') return;
    found.push(n);
    spread(n, seen);
  };
  claims.forEach((claim, n) => claim.type === 'thesis' && add(n));
  claims.forEach((claim, n) => !upon[n].length && claim.type !== 'thesis' && add(n));
  claims.forEach((claim, n) => !seen[n] && add(n));
  return found;
})();

// Which claims no collapsed claim hides.
function unfolded() {
  const seen = new Uint8Array(claims.length);
  roots.forEach((n) => spread(n, seen, state.folded));
  return seen;
}

// How many claims a collapsed claim hides, of those that are not in `seen`.
function hiddenBelow(start, seen) {
  const met = Uint8Array.from(seen);
  met[start] = 0;
  let count = -1;
  const waiting = [start];
  while (waiting.length) {
    const n = waiting.pop();
    if (met[n]) continue;
    met[n] = 1;
    count += 1;
    for (const other of below[n]) waiting.push(other);
  }
  return count;
}
