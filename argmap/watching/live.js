// What the server says of the file: which map is the newest, and what is wrong with it.

const live = document.getElementById('live');
const lost = document.getElementById('live-lost');
const OPEN = 'argmap-live-open';

// A browser may refuse to keep anything; then nothing is kept.
function keep(name, value) {
  try { sessionStorage.setItem(name, JSON.stringify(value)); } catch { return; }
}
function kept(name) {
  try { return JSON.parse(sessionStorage.getItem(name)); } catch { return null; }
}

// Findings that the reader has unfolded stay so, even if there were none for a while.
let unfolded = kept(OPEN) === true;
const findings = () => live.querySelector('details');
const isUnfolded = () => (unfolded = findings()?.open ?? unfolded);
const isBroken = () => live.querySelector('[role=alert]') !== null;

// The server escapes all text; what it sends stands as it is in the page that it serves.
let shown = live.innerHTML;
function tell(panel) {
  const made = document.createElement('template');
  made.innerHTML = panel;
  if (made.innerHTML === shown) return;
  shown = made.innerHTML;
  const [broken, focused] = [isBroken(), live.contains(document.activeElement)];
  isUnfolded();
  live.replaceChildren(made.content);
  if (findings()) findings().open = unfolded;
  if (focused) live.querySelector('[tabindex], summary')?.focus();
  const healed = broken && !isBroken();
  document.getElementById('live-said').textContent = healed ? 'The map is that of the file again.' : '';
}

function renew() {
  // On a page with a map, what was chosen a moment ago may not stand in the address yet.
  if (typeof writeHash === 'function') writeHash();
  location.reload();
}

const server = new EventSource('live');
server.addEventListener('open', () => (lost.hidden = true));
server.addEventListener('error', () => (lost.hidden = false));
server.addEventListener('message', (event) => {
  const { edition, panel } = JSON.parse(event.data);
  if (edition === live.dataset.edition) tell(panel);
  else renew();
});
addEventListener('pagehide', () => {
  keep(OPEN, isUnfolded());
  server.close();
});
// A page that the browser had only put aside is not connected any more.
addEventListener('pageshow', (event) => event.persisted && location.reload());
if (findings()) findings().open = unfolded;
