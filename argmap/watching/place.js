// Where the reader is outlasts a reload. On the map it is kept by the claim in the middle and the
// way from there, because the map around that claim may be another one.

const PLACE = 'argmap-place';

function anchor() {
  const point = pointAt(room.width / 2, room.height / 2);
  const away = (n) => Math.hypot(middle(n).x - point.x, middle(n).y - point.y);
  const here = claims.map((_, n) => n).filter(present);
  if (state.list || !here.length) return kept(PLACE)?.map;
  const n = here.reduce((best, other) => (away(other) < away(best) ? other : best));
  return { claim: claims[n].id, x: point.x - middle(n).x, y: point.y - middle(n).y, scale };
}

function returnTo({ claim, x, y, scale: before }) {
  const n = numberOf.get(claim);
  if (state.list || n === undefined || !present(n)) return;
  scale = bounded(before);
  place();
  bring({ x: middle(n).x + x, y: middle(n).y + y }, room.width / 2, room.height / 2);
}

addEventListener('pagehide', () => keep(PLACE, {
  map: anchor(),
  filters: !filters.hidden,
  panel: !panel.hidden,
  down: ['outline', 'panel', 'filters'].map((id) => byId(id).scrollTop),
  focus: document.activeElement?.id,
}));

const before = kept(PLACE);
if (before) {
  if (before.filters) toggleFilters(true);
  if (!before.panel && !panel.hidden) closePanel();
  if (before.focus) byId(before.focus)?.focus({ preventScroll: true });
  if (before.map) returnTo(before.map);
  ['outline', 'panel', 'filters'].forEach((id, n) => (byId(id).scrollTop = before.down[n]));
}
