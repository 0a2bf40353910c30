// What happens when: selection, keys, pointers, the address.

const said = byId('said');
const say = (text) => (said.textContent = text);

let writing = 0;
let pushing = false;
let known = location.hash;

// Browsers allow few changes of the address a second, so that it is written when all is calm.
function remember(push = false) {
  pushing ||= push;
  clearTimeout(writing);
  writing = setTimeout(writeHash, 250);
}

function writeHash() {
  // Whoever has changed the address meanwhile is about to be followed.
  if (location.hash !== known) {
    pushing = false;
    return;
  }
  const hash = `#${toHash()}`;
  if (hash === location.hash || (hash === '#' && !location.hash)) return;
  try {
    history[pushing ? 'pushState' : 'replaceState'](null, '', hash);
  } catch {
    // A frame without an address of its own, as in a notebook, has nothing to remember.
  }
  known = location.hash;
  pushing = false;
}

function update({ push = false } = {}) {
  state.hits = found(state.words);
  const counts = refresh();
  tellHits();
  refreshFilters(counts.fitting);
  if (state.selected < 0) panel.hidden = true;
  else if (!panel.hidden) fillPanel(state.selected);
  setTabStop();
  remember(push);
  return counts;
}

// One claim at a time takes the Tab key: the selected one, or the first that is shown.
let tabStop = -1;
function setTabStop() {
  const next = state.selected >= 0 && visible(state.selected) ? state.selected : firstVisible(roots) ?? -1;
  if (tabStop >= 0) {
    claimGroups[tabStop].setAttribute('tabindex', '-1');
    claimGroups[tabStop].removeAttribute('aria-current');
  }
  tabStop = next;
  if (next < 0) return;
  claimGroups[next].setAttribute('tabindex', '0');
  if (next === state.selected) claimGroups[next].setAttribute('aria-current', 'true');
}

function focusClaim() {
  if (state.list) {
    const row = (rows.get(state.selected) || [])[0];
    (row ? row.querySelector('a') : byId('outline')).focus({ preventScroll: !row });
  } else if (tabStop >= 0) claimGroups[tabStop].focus({ preventScroll: true });
}

function select(n, { focus = false, open = false, closer = false, push = false } = {}) {
  const fresh = n !== state.selected;
  reveal(n);
  state.selected = n;
  update({ push });
  if (fresh) panel.scrollTop = 0;
  if (open) openPanel();
  show(n, { closer });
  if (focus) focusClaim();
  if (state.list && !focus) (rows.get(n) || [])[0]?.scrollIntoView({ block: 'nearest' });
}

function clear() {
  if (!panel.hidden) closePanel();
  else if (!filters.hidden && filters.contains(document.activeElement)) {
    toggleFilters(false);
    byId('filter').focus();
  } else if (state.words) {
    search('');
    update();
  } else if (state.selected >= 0) {
    state.selected = -1;
    update();
    say('Nothing is selected.');
  }
}

function setView(list) {
  state.list = list;
  byId('outline').hidden = !list;
  // Under the list the map stays laid out, which takes long to do again.
  map.inert = list;
  byId('view').setAttribute('aria-pressed', String(list));
  for (const id of ['in', 'out', 'fit']) byId(id).disabled = list;
  if (!list) resized();
  if (state.selected >= 0) show(state.selected);
}

// Keep what is in the middle of the map there when the room for it changes.
function resized() {
  if (state.list || !map.clientWidth) return;
  const point = pointAt(room.width / 2, room.height / 2);
  place();
  bring(point, room.width / 2, room.height / 2);
}

function zoomBy(factor) {
  if (state.list) return;
  zoom(factor);
  say(`${Math.round(scale * 100)} percent`);
}

function showAll() {
  if (state.list) return;
  fitAll();
  say('The whole map.');
}

const KEYS = {
  '/': () => { find.focus(); find.select(); },
  '?': () => byId('help').showModal(),
  '+': () => zoomBy(1.25),
  '=': () => zoomBy(1.25),
  '-': () => zoomBy(0.8),
  0: showAll,
  o: () => toggleView(),
};

function toggleView() {
  const { activeElement } = document;
  const inside = map.contains(activeElement) || byId('outline').contains(activeElement);
  setView(!state.list);
  if (inside) focusClaim();
  remember();
  say(state.list ? 'List.' : 'Map.');
}

document.addEventListener('keydown', (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || byId('help').open) return;
  const { key, target } = event;
  const typing = target.matches('input[type=search]');
  const group = target.closest('g.claim');
  if (key === 'Escape') clear();
  else if (typing && key === 'Enter') goToHit(!event.shiftKey);
  else if (typing) return;
  else if (group && onClaim(group, key)) event.preventDefault();
  else if (Object.hasOwn(KEYS, key) && (byId('keys').checked || map.contains(target))) KEYS[key]();
  else return;
  event.preventDefault();
});

function onClaim(group, key) {
  const n = claimGroups.indexOf(group);
  if (key === 'Enter') {
    select(n);
    openPanel({ focus: true });
  } else if (key === ' ') fold(n);
  else return walk(n, key);
  return true;
}

// Focus that comes to the map by Tab must be seen.
svg.addEventListener('focusin', (event) => {
  const n = claimGroups.indexOf(event.target);
  if (n >= 0 && event.target.matches(':focus-visible')) show(n);
});

map.addEventListener('click', (event) => {
  if (dragged) return;
  const group = event.target.closest('g.claim');
  if (!group) return;
  const n = claimGroups.indexOf(group);
  if (event.target.closest('.badge')) {
    fold(n);
    return;
  }
  select(n, { open: true, push: true, focus: true });
});

// Links to claims select them here; with a modifier they open as links do.
document.addEventListener('click', (event) => {
  const link = event.target.closest('a[data-claim]');
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
  const n = numberOf.get(link.dataset.claim);
  if (n === undefined) return;
  event.preventDefault();
  const inPanel = panel.contains(link);
  select(n, { open: true, push: true, closer: true });
  if (inPanel) byId('panel-title').focus();
});

find.addEventListener('input', () => {
  search(find.value);
  update();
});
byId('search').addEventListener('submit', (event) => event.preventDefault());
byId('previous').addEventListener('click', () => goToHit(false));
byId('next').addEventListener('click', () => goToHit(true));
byId('filter').addEventListener('click', () => toggleFilters(filters.hidden));
byId('view').addEventListener('click', toggleView);
byId('fold').addEventListener('click', () => foldAll(true));
byId('unfold').addEventListener('click', () => foldAll(false));
byId('in').addEventListener('click', () => zoomBy(1.25));
byId('out').addEventListener('click', () => zoomBy(0.8));
byId('fit').addEventListener('click', showAll);
byId('ask').addEventListener('click', () => byId('help').showModal());
byId('skip').addEventListener('click', (event) => {
  event.preventDefault();
  setView(true);
  remember();
  byId('outline').focus();
});

// Take over what the address says: when the page opens, and when it is changed by hand.
function restore() {
  known = location.hash;
  fromHash(location.hash);
  search(state.words);
  if (state.selected >= 0) reveal(state.selected);
  setView(state.list);
  if (state.selected >= 0) openPanel();
  update();
  if (state.selected >= 0) show(state.selected, { closer: true });
}

function begin() {
  dress();
  map.setAttribute('role', 'application');
  map.setAttribute('aria-label', 'Argument map: arrow keys walk along the relations, ? tells the keys');
  const whole = wholeScale();
  if (whole >= READABLE / 2 || !roots.some(present)) fitAll();
  else {
    // Too large to be read as a whole: begin at the first thesis, with what bears on it.
    scale = READABLE;
    place();
    const first = roots.find(present);
    bring(middle(first), Math.min(room.width / 2, boxes[first].width * scale), room.height / 2);
  }
  restore();
  new ResizeObserver(resized).observe(map);
}

addEventListener('hashchange', restore);
begin();
