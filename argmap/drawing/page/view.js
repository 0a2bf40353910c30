// The map on the screen: where things are, how large, and which of them are shown.

const map = byId('map');
const sheet = byId('sheet');
const svg = sheet.querySelector('svg');
const still = matchMedia('(prefers-reduced-motion: reduce)');
const SVG_NS = 'http://www.w3.org/2000/svg';
const PX_PER_PT = 4 / 3;
const CLOSEST = 4;
const READABLE = 0.7;
// Of more claims than these, a change is shown at once: to fade so many takes too long.
const LIVELY = 300;

const claimGroups = new Array(claims.length);
for (const group of svg.querySelectorAll('g.claim')) {
  const n = numberOf.get(group.id.replace(/^claim-/, ''));
  if (n !== undefined) claimGroups[n] = group;
}
const relationGroups = new Map();
for (const group of svg.querySelectorAll('g.relation'))
  relationGroups.set(group.id.replace(/^relation-/, ''), group);
const rows = new Map();
for (const row of document.querySelectorAll('.row')) {
  const n = numberOf.get(row.dataset.row);
  if (n === undefined) continue;
  if (!rows.has(n)) rows.set(n, []);
  rows.get(n).push(row);
}
const present = (n) => claimGroups[n] !== undefined;

// Frames around claims that belong together, with the claims of each.
const frames = [...svg.querySelectorAll('g.group')].map((group) => {
  const names = (group.dataset.claims || '').split(' ');
  return [group, names.map((name) => numberOf.get(name)).filter((n) => n !== undefined)];
});

const full = {
  width: svg.viewBox.baseVal.width * PX_PER_PT,
  height: svg.viewBox.baseVal.height * PX_PER_PT,
};
let scale = 1;
let room = { width: 0, height: 0 };

// Half a screen of free space around the map lets every claim come to the middle.
function place() {
  room = { width: map.clientWidth, height: map.clientHeight };
  sheet.style.width = `${full.width * scale + room.width}px`;
  sheet.style.height = `${full.height * scale + room.height}px`;
  svg.style.transform = `translate(${room.width / 2}px,${room.height / 2}px) scale(${scale})`;
}

const wholeScale = () =>
  Math.min(1, (map.clientWidth - 16) / full.width, (map.clientHeight - 16) / full.height);
const bounded = (value) => Math.min(CLOSEST, Math.max(Math.min(wholeScale(), 0.1), value));

// The point of the map, in its own pixels, that is at (x, y) of the window onto it.
const pointAt = (x, y) => ({
  x: (map.scrollLeft + x - room.width / 2) / scale,
  y: (map.scrollTop + y - room.height / 2) / scale,
});

let goal = null;

function bring(point, x, y, behavior) {
  const there = {
    left: point.x * scale + room.width / 2 - x,
    top: point.y * scale + room.height / 2 - y,
  };
  goal = there;
  const glides = behavior === 'smooth' && !still.matches;
  map.scrollTo({ ...there, behavior: glides ? 'smooth' : 'instant' });
  // A glide that was under way can move the map once more after it was brought elsewhere at once.
  if (!glides)
    requestAnimationFrame(() => goal === there && map.scrollTo({ ...there, behavior: 'instant' }));
}

function zoom(factor, x = room.width / 2, y = room.height / 2) {
  const point = pointAt(x, y);
  scale = bounded(scale * factor);
  place();
  bring(point, x, y);
}

function fitAll() {
  scale = Math.max(wholeScale(), 0.01);
  place();
  bring({ x: full.width / 2, y: full.height / 2 }, room.width / 2, room.height / 2);
}

// A button is called by the words on it, so that one can say them to it (WCAG 2.5.3).
const names = claimGroups.map((group) => {
  const texts = [...group.querySelectorAll('text')];
  texts.forEach((text) => text.after(' '));
  return texts.map((text) => text.textContent.trim()).join(' ');
});

// Where each claim is, measured once, before anything is hidden on the map, and after all that
// would make the browser lay it out again.
document.body.classList.add('live');
if (claims.length <= LIVELY) document.body.classList.add('lively');
byId('outline').hidden = true;
for (const id of ['search', 'tools']) byId(id).hidden = false;
svg.style.width = `${full.width}px`;
svg.style.height = `${full.height}px`;
const boxes = (() => {
  const origin = svg.getBoundingClientRect();
  return claimGroups.map((group) => {
    const box = group.getBoundingClientRect();
    return { x: box.x - origin.x, y: box.y - origin.y, width: box.width, height: box.height };
  });
})();
const middle = (n) => ({
  x: boxes[n].x + boxes[n].width / 2,
  y: boxes[n].y + boxes[n].height / 2,
});
const visible = (n) => present(n) && !claimGroups[n].classList.contains('off');

// A frame that shows focus, selection and hits, and a badge that collapses and expands.
function shape(name, attributes, parent) {
  const made = document.createElementNS(SVG_NS, name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  parent.append(made);
  return made;
}

const badges = [];
function dress() {
  const bounds = claimGroups.map((group) => group.getBBox());
  claimGroups.forEach((group, n) => {
    const box = bounds[n];
    group.setAttribute('aria-label', names[n]);
    const [x, y] = [box.x - 4, box.y - 4];
    shape('rect', { class: 'halo', x, y, width: box.width + 8, height: box.height + 8, rx: 10 }, group);
    group.setAttribute('role', 'button');
    group.setAttribute('tabindex', '-1');
    if (!below[n].length) return;
    const badge = shape('g', { class: 'badge', 'aria-hidden': 'true' }, group);
    const [right, bottom] = [box.x + box.width, box.y + box.height];
    shape('rect', { x: right - 30, y: bottom - 10, width: 36, height: 18, rx: 9 }, badge);
    badges[n] = shape('text', { x: right - 12, y: bottom + 3 }, badge);
    badges[n].textContent = '−';
  });
  svg.setAttribute('role', 'group');
}

// Show what is collapsed, filtered, found and selected: one pass over claims and relations.
function refresh() {
  const seen = unfolded();
  const shown = new Uint8Array(claims.length);
  const bright = new Uint8Array(claims.length);
  const hits = new Set(state.hits);
  let fitting = 0;
  claims.forEach((claim, n) => {
    bright[n] = fits(claim) ? 1 : 0;
    fitting += bright[n];
    shown[n] = seen[n] && (bright[n] || !state.hide || n === state.selected) ? 1 : 0;
    mark(claimGroups[n], n, shown[n], bright[n], hits);
    for (const row of rows.get(n) || []) mark(row, n, shown[n], bright[n], hits);
    if (badges[n]) refold(n, seen);
  });
  drawRelations(shown, bright);
  for (const [group, members] of frames) {
    const empty = members.length > 0 && !members.some((n) => shown[n]);
    group.classList.toggle('off', empty);
    group.classList.toggle('dim', !empty && members.length > 0 && !members.some((n) => bright[n]));
  }
  return { shown, fitting };
}

function mark(element, n, shown, bright, hits) {
  if (!element) return;
  element.classList.toggle('off', !shown);
  element.classList.toggle('dim', !bright);
  element.classList.toggle('hit', hits.has(n));
  element.classList.toggle('now', n === state.selected);
}

function refold(n, seen) {
  const folded = state.folded.has(n);
  claimGroups[n].classList.toggle('folded', folded);
  claimGroups[n].setAttribute('aria-expanded', String(!folded));
  const count = folded && seen[n] ? `+${hiddenBelow(n, seen)}` : '−';
  if (badges[n].textContent === count) return;
  badges[n].textContent = count;
  claimGroups[n].setAttribute('aria-label', folded ? `${names[n]} ${count} hidden` : names[n]);
}

// A relation is shown with all its ends; an undercut with the relation that it denies.
function drawRelations(shown, bright) {
  const known = new Int8Array(relations.length).fill(-1);
  for (let r = 0; r < relations.length; r += 1) {
    const chain = [];
    let at = r;
    while (at >= 0 && known[at] < 0) {
      known[at] = 1;
      chain.push(at);
      at = relations[at].step;
    }
    let good = at < 0 ? 1 : known[at];
    for (const link of chain.reverse()) {
      const { premises, target } = relations[link];
      if (!premises.every((n) => shown[n]) || (target >= 0 && !shown[target])) good = 0;
      known[link] = good;
    }
  }
  relations.forEach((relation, r) => {
    const group = relationGroups.get(relation.id);
    if (!group) return;
    const ends = relation.target < 0 ? relation.premises : [...relation.premises, relation.target];
    group.classList.toggle('off', !known[r]);
    group.classList.toggle('dim', !ends.every((n) => bright[n]));
    group.classList.toggle('near', ends.includes(state.selected));
  });
}

// From where to where, downwards, nothing lies over the map: on a narrow screen the sides do.
function uncovered() {
  const within = map.getBoundingClientRect();
  let [top, bottom] = [0, room.height];
  for (const aside of [byId('filters'), byId('panel')]) {
    if (aside.hidden || getComputedStyle(aside).position !== 'absolute') continue;
    const box = aside.getBoundingClientRect();
    if (box.top > within.top) bottom = Math.min(bottom, box.top - within.top);
    else top = Math.max(top, box.bottom - within.top);
  }
  return bottom > top ? { top, bottom } : { top: 0, bottom: room.height };
}

// Move so that a claim is well within the window, and large enough to read.
function show(n, { closer = false } = {}) {
  if (!present(n) || state.list) return;
  const { top, bottom } = uncovered();
  const target = closer ? Math.max(scale, READABLE) : scale;
  // Of a claim that is larger than the room for it, the beginning is shown.
  const centre = [
    Math.max(room.width, boxes[n].width * target + 16) / 2,
    top + Math.max(bottom - top, boxes[n].height * target + 16) / 2,
  ];
  if (target > scale) {
    scale = target;
    place();
    bring(middle(n), ...centre);
    return;
  }
  const start = pointAt(0, top);
  const end = pointAt(room.width, bottom);
  const { x, y, width, height } = boxes[n];
  const edge = Math.min(40, room.width / 8, (bottom - top) / 8) / scale;
  const inside =
    x - edge >= start.x && y - edge >= start.y &&
    x + width + edge <= end.x && y + height + edge <= end.y;
  if (!inside) bring(middle(n), ...centre, 'smooth');
}
