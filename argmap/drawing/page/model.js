// The debate and what is shown of it; nothing here changes the page.
// Claims and relations go by their numbers in the data.

const byId = (id) => document.getElementById(id);
const { claims, relations } = JSON.parse(byId('data').textContent);
const numberOf = new Map(claims.map((claim, n) => [claim.id, n]));

// What bears on each claim (below) and what it bears on (upon), each other claim once.
const upon = claims.map((claim) => claim.upon);
const below = claims.map(() => []);
upon.forEach((targets, n) => targets.forEach((target) => below[target].push(n)));

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
  folded: new Set(),
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

// What may be filtered by. Each gives a claim's values; `order` puts them in an order of their own.
const one = (key) => (claim) => [claim[key]];
const many = (key) => (claim) => claim[key];
const FACETS = [
  { key: 'type', title: 'Type', of: one('type'), order: ['thesis', 'pro', 'con', 'risk', 'rebuttal'] },
  { key: 'stance', title: 'Stance', of: one('stance'), order: ['for', 'against', 'both', 'none'] },
  { key: 'source', title: 'Source', of: many('source') },
  { key: 'speaker', title: 'Speaker', of: many('speaker') },
  { key: 'tag', title: 'Tag', of: many('tag') },
  { key: 'principle', title: 'Principle', of: many('principle') },
  { key: 'evidence', title: 'Evidence', of: many('evidence') },
];
const STANCES = {
  for: 'for a thesis',
  against: 'against a thesis',
  both: 'for and against',
  none: 'neither',
};
const WORDS = Object.fromEntries(claims.map((claim) => [claim.type, claim.word]));
const named = (key, value) =>
  (key === 'stance' && STANCES[value]) || (key === 'type' && WORDS[value]) || value;

// The values of a facet that occur, each with how many claims have it.
for (const facet of FACETS) {
  const counts = new Map();
  for (const claim of claims)
    for (const value of facet.of(claim)) counts.set(value, (counts.get(value) || 0) + 1);
  const rank = (value) => facet.order.indexOf(value);
  facet.values = [...counts].sort(
    facet.order
      ? (a, b) => rank(a[0]) - rank(b[0])
      : (a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1),
  );
}

// Within a facet one of the chosen values is enough; every facet must agree.
function fits(claim) {
  for (const facet of FACETS) {
    const chosen = state.filters.get(facet.key);
    if (chosen && !facet.of(claim).some((value) => chosen.has(value))) return false;
  }
  return true;
}

// Text as it is searched: without case and accents, one space between words.
const plain = (text) =>
  text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replace(/\s+/g, ' ');
const haystacks = claims.map((claim) =>
  plain(
    [claim.id, claim.word, claim.text, claim.risk, ...claim.cites.map((cite) => cite[0])]
      .concat(claim.speaker, claim.evidence, claim.principle, claim.tag)
      .join('\n'),
  ),
);

// The claims that hold every word, in the order of the map.
function found(words) {
  const wanted = plain(words).split(' ').filter(Boolean);
  if (!wanted.length) return [];
  const hits = [];
  haystacks.forEach((text, n) => wanted.every((word) => text.includes(word)) && hits.push(n));
  return hits;
}

// The address remembers what is chosen. Whatever it holds, only known names are taken from it.
function toHash() {
  const pairs = new URLSearchParams();
  if (state.selected >= 0) pairs.append('claim', claims[state.selected].id);
  if (state.words) pairs.append('find', state.words);
  for (const facet of FACETS)
    for (const value of state.filters.get(facet.key) || []) pairs.append(facet.key, value);
  if (state.hide) pairs.append('hide', '1');
  for (const n of state.folded) pairs.append('folded', claims[n].id);
  if (state.list) pairs.append('view', 'list');
  return pairs.toString();
}

function fromHash(hash) {
  const pairs = new URLSearchParams(hash.replace(/^#/, ''));
  const numbers = (key) =>
    pairs.getAll(key).map((id) => numberOf.get(id)).filter((n) => n !== undefined);
  state.selected = numbers('claim')[0] ?? -1;
  state.words = (pairs.get('find') || '').slice(0, 200);
  state.filters = new Map();
  for (const facet of FACETS) {
    const known = new Set(facet.values.map((pair) => pair[0]));
    const chosen = pairs.getAll(facet.key).filter((value) => known.has(value));
    if (chosen.length) state.filters.set(facet.key, new Set(chosen));
  }
  state.hide = pairs.get('hide') === '1';
  state.folded = new Set(numbers('folded').filter((n) => below[n].length));
  state.list = pairs.get('view') === 'list';
}
