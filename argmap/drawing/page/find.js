// Search and filters.

const find = byId('find');
const hitCount = byId('hits');
const filters = byId('filters');
let countFitting = null;

function search(words) {
  state.words = words;
  if (find.value !== words) find.value = words;
}

function tellHits() {
  const total = state.hits.length;
  const at = state.hits.indexOf(state.selected) + 1;
  const some = total === 1 ? '1 hit' : `${total} hits`;
  hitCount.textContent = !plain(state.words).trim() ? '' : at ? `${at} of ${total}` : total ? some : 'no hits';
  byId('previous').disabled = byId('next').disabled = !total;
}

// The next hit after the selected claim, or the one before it, round and round.
function goToHit(forward) {
  const { hits, selected } = state;
  if (!hits.length) return;
  const at = hits.indexOf(selected);
  const next = forward
    ? hits[at < 0 ? 0 : (at + 1) % hits.length]
    : hits[(at <= 0 ? hits.length : at) - 1];
  select(next, { closer: true });
  say(`${hits.indexOf(next) + 1} of ${hits.length}. ${claims[next].word}: ${claims[next].text}`);
}

function toggleFilters(open) {
  if (open && innerWidth <= 720 && !panel.hidden) closePanel();
  filters.hidden = !open;
  byId('filter').setAttribute('aria-expanded', String(open));
  if (open && !filters.firstChild) buildFilters();
  if (open) refreshFilters();
  resized();
}

function box(label, checked, change, count) {
  const input = make('input', { type: 'checkbox' });
  input.addEventListener('change', () => change(input.checked));
  input.checked = checked;
  const words = make('span', { dir: 'auto' }, label);
  const made = make('label', { class: 'choice' }, input, words);
  if (count !== undefined) made.append(make('small', {}, String(count)));
  return made;
}

function buildFilters() {
  const reset = make('button', { type: 'button', id: 'reset' }, 'Reset');
  reset.addEventListener('click', resetFilters);
  countFitting = make('p', { id: 'fitting' });
  const hide = box('Hide what does not fit', state.hide, (checked) => {
    state.hide = checked;
    update();
  });
  hide.firstChild.id = 'hide';
  const head = make('div', { class: 'head' }, make('h2', {}, 'Filters'), reset);
  filters.append(head, countFitting, hide);
  for (const facet of FACETS) {
    if (!facet.values.length) continue;
    facet.inputs = new Map();
    const list = make('div', { class: 'choices' });
    for (const [value, count] of facet.values) {
      const choice = box(named(facet.key, value), false, (on) => choose(facet.key, value, on), count);
      facet.inputs.set(value, choice.firstChild);
      list.append(choice);
    }
    filters.append(make('fieldset', { 'data-facet': facet.key }, make('legend', {}, facet.title), list));
  }
}

function choose(key, value, on) {
  const chosen = state.filters.get(key) || new Set();
  if (on) chosen.add(value);
  else chosen.delete(value);
  if (chosen.size) state.filters.set(key, chosen);
  else state.filters.delete(key);
  const { fitting } = update();
  say(`${fitting} of ${claims.length} claims fit.`);
}

function resetFilters() {
  state.filters = new Map();
  state.hide = false;
  update();
  say('All claims are shown.');
}

function refreshFilters(fitting = claims.filter(fits).length) {
  let active = 0;
  for (const chosen of state.filters.values()) active += chosen.size;
  byId('filter').textContent = active ? `Filters (${active})` : 'Filters';
  if (!countFitting) return;
  countFitting.textContent = `${fitting} of ${claims.length} claims fit.`;
  byId('reset').disabled = !active && !state.hide;
  byId('hide').checked = state.hide;
  for (const { key, inputs } of FACETS)
    for (const [value, input] of inputs || [])
      input.checked = state.filters.has(key) && state.filters.get(key).has(value);
}
