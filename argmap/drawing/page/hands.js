// The mouse drags the map; fingers scroll it as the browser does, and pinch.
let drag = null;
let dragged = false;
map.addEventListener('pointerdown', (event) => {
  dragged = false;
  if (event.pointerType !== 'mouse' || event.button > 1) return;
  const within = map.getBoundingClientRect();
  const [x, y] = [event.clientX - within.x, event.clientY - within.y];
  if (x < map.clientWidth && y < map.clientHeight)
    drag = { x: event.clientX, y: event.clientY, left: map.scrollLeft, top: map.scrollTop };
});
map.addEventListener('pointermove', (event) => {
  if (!drag) return;
  const [dx, dy] = [event.clientX - drag.x, event.clientY - drag.y];
  if (!dragged && Math.hypot(dx, dy) < 4) return;
  if (!dragged) map.setPointerCapture(event.pointerId);
  dragged = true;
  map.classList.add('dragged');
  map.scrollLeft = drag.left - dx;
  map.scrollTop = drag.top - dy;
});
for (const end of ['pointerup', 'pointercancel'])
  map.addEventListener(end, () => {
    drag = null;
    map.classList.remove('dragged');
  });

map.addEventListener('wheel', (event) => {
  if (!event.ctrlKey && !event.metaKey) return;
  event.preventDefault();
  const within = map.getBoundingClientRect();
  const amount = Math.max(-60, Math.min(60, event.deltaY));
  zoom(Math.exp(-amount / 120), event.clientX - within.x, event.clientY - within.y);
}, { passive: false });

let pinch = null;
const fingers = ({ touches: [a, b] }) => {
  const within = map.getBoundingClientRect();
  return {
    apart: Math.hypot(a.clientX - b.clientX, a.clientY - b.clientY) || 1,
    x: (a.clientX + b.clientX) / 2 - within.x,
    y: (a.clientY + b.clientY) / 2 - within.y,
  };
};
map.addEventListener('touchstart', (event) => {
  if (event.touches.length !== 2) return;
  const now = fingers(event);
  pinch = { apart: now.apart, scale, point: pointAt(now.x, now.y) };
}, { passive: true });
map.addEventListener('touchmove', (event) => {
  if (!pinch || event.touches.length !== 2) return;
  event.preventDefault();
  const now = fingers(event);
  scale = bounded((pinch.scale * now.apart) / pinch.apart);
  place();
  bring(pinch.point, now.x, now.y);
}, { passive: false });
for (const end of ['touchend', 'touchcancel']) map.addEventListener(end, () => (pinch = null));
