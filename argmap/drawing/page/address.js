// The address remembers what is chosen. Whatever it holds, only known names are taken from it.

const LONGEST_SEARCH = 200;

// What is collapsed need not be told where it is as the page's writer left it; "folded=" alone
// says that nothing is.
function foldedNames() {
  const { folded } = state;
  const usual = folded.size === foldedAtFirst.length && foldedAtFirst.every((n) => folded.has(n));
  if (usual) return [];
  return folded.size ? [...folded].map((n) => claims[n].id) : [''];
}

function toHash() {
  const pairs = new URLSearchParams();
  if (state.selected >= 0) pairs.append('claim', claims[state.selected].id);
  if (state.words) pairs.append('find', state.words);
  for (const facet of FACETS)
    for (const value of state.filters.get(facet.key) || []) pairs.append(facet.key, value);
  if (state.hide) pairs.append('hide', '1');
  for (const name of foldedNames()) pairs.append('folded', name);
  if (state.list) pairs.append('view', 'list');
  return pairs.toString();
}

function fromHash(hash) {
  const pairs = new URLSearchParams(hash.replace(/^#/, ''));
  const numbers = (key) =>
    pairs.getAll(key).map((id) => numberOf.get(id)).filter((n) => n !== undefined);
  state.selected = numbers('claim')[0] ?? -1;
  state.words = (pairs.get('find') || '').slice(0, LONGEST_SEARCH);
  state.filters = new Map();
  for (const facet of FACETS) {
    const known = new Set(facet.values.map((pair) => pair[0]));
    const chosen = pairs.getAll(facet.key).filter((value) => known.has(value));
    if (chosen.length) state.filters.set(facet.key, new Set(chosen));
  }
  state.hide = pairs.get('hide') === '1';
  const folded = pairs.has('folded') ? numbers('folded') : foldedAtFirst;
  state.folded = new Set(folded.filter((n) => below[n].length));
  state.list = pairs.get('view') === 'list';
}
