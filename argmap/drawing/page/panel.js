// The panel: all that is known of one claim. Text goes in as text, never as markup.

const panel = byId('panel');

function make(name, attributes = {}, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.append(...children);
  return made;
}

// Only addresses that cannot run anything become links; the page's writer checked them as well.
const harmless = (url) => /^(https?:\/\/|mailto:)/i.test(url);

const shortened = (text) => (text.length > 140 ? `${text.slice(0, 138).trimEnd()}…` : text);

function claimLink(n) {
  const { id, word, text } = claims[n];
  const words = make('span', { dir: 'auto' }, shortened(text));
  return make('a', { href: `#claim=${encodeURIComponent(id)}`, 'data-claim': id }, `${word}: `, words);
}

function joined(links, between) {
  return links.flatMap((link, n) => (n ? [between, link] : [link]));
}

function step(r) {
  const { premises, target, step: other } = relations[r];
  const end = target >= 0 ? [claimLink(target)] : other >= 0 ? ['another step'] : [];
  return ['the step from ', ...joined(premises.map(claimLink), ' and '), ' to ', ...end];
}

const schemed = (scheme) => [' (', make('bdi', {}, scheme), ')'];

function outgoing(r, n) {
  const { premises, target, step: denied, scheme } = relations[r];
  const partners = premises.filter((other) => other !== n).map(claimLink);
  const item = make('li', {}, ...(target >= 0 ? [claimLink(target)] : denied >= 0 ? step(denied) : []));
  if (scheme) item.append(...schemed(scheme));
  if (partners.length) item.append(' — together with ', ...joined(partners, ' and '));
  return item;
}

function incoming(r) {
  const { premises, step: denied, scheme } = relations[r];
  const item = make('li', {}, ...joined(premises.map(claimLink), ' and '));
  if (scheme) item.append(...schemed(scheme));
  if (denied >= 0 && relations[denied].target >= 0)
    item.append(' — against its step to ', claimLink(relations[denied].target));
  return item;
}

function citation([text, url]) {
  const words = make('span', { dir: 'auto' }, text);
  if (!harmless(url)) return make('li', {}, words);
  const away = { href: url, target: '_blank', rel: 'noopener noreferrer' };
  return make('li', {}, make('a', away, words));
}

function section(title, items) {
  if (!items.length) return [];
  return [make('h3', {}, title), make('ul', {}, ...items)];
}

const plainItems = (texts) => texts.filter(Boolean).map((text) => make('li', { dir: 'auto' }, text));

function standing({ stance, depth }) {
  if (depth < 0) return 'no way leads from it to a thesis';
  if (depth === 0) return stance === 'none' ? 'a thesis' : `a thesis; ${STANCES[stance]}`;
  return `${STANCES[stance]}, ${depth === 1 ? 'one step' : `${depth} steps`} away`;
}

function fillPanel(n) {
  const claim = claims[n];
  const kinds = (list, kind) => list.filter((r) => relations[r].kind === kind);
  const from = (kind) => kinds(relationsFrom[n], kind).map((r) => outgoing(r, n));
  const on = (kind) => kinds(relationsOn[n], kind).map(incoming);
  const against = relationsFrom[n].flatMap((r) => undercutsOf[r]).map(incoming);
  const close = make('button', { type: 'button', 'aria-label': 'Close' }, '×');
  close.addEventListener('click', closePanel);
  const parts = [
    make('div', { class: 'head' }, make('h2', { id: 'panel-title', tabindex: '-1' }, claim.word), close),
    make('p', { class: 'words', dir: 'auto' }, claim.text),
  ];
  if (below[n].length) {
    const folded = state.folded.has(n);
    const toggle = make('button', { type: 'button', 'aria-expanded': String(!folded) });
    toggle.textContent = folded ? 'Expand what bears on it' : 'Collapse what bears on it';
    toggle.addEventListener('click', () => fold(n));
    parts.push(toggle);
  }
  parts.push(
    ...section('Stance', plainItems([standing(claim)])),
    ...section('Judged', plainItems([claim.status])),
    ...section('Strength', plainItems([claim.strength])),
    ...section('Said by', plainItems(claim.speaker)),
    ...section('Evidence', plainItems(claim.evidence)),
    ...section('Risk', plainItems([claim.risk])),
    ...section('Cites', claim.cites.map(citation)),
    ...section('Principles', plainItems(claim.principle)),
    ...section('Tags', plainItems(claim.tag)),
    ...section('Weight', plainItems([claim.weight === null ? '' : String(claim.weight)])),
    ...section('Supports', from('support')),
    ...section('Attacks', from('attack')),
    ...section('Undercuts', from('undercut')),
    ...section('Supported by', on('support')),
    ...section('Attacked by', on('attack')),
    ...section('Undercut by', against),
    ...section('Left out', plainItems([claim.stub])),
    ...section('Id', plainItems([claim.id])),
  );
  // Filling it again must not lose the focus of whoever reads in it.
  const focused = [...panel.querySelectorAll('a, button, h2')].indexOf(document.activeElement);
  panel.replaceChildren(...parts);
  if (focused >= 0) {
    const again = panel.querySelectorAll('a, button, h2');
    (again[focused] || again[0]).focus();
  }
  panel.setAttribute('aria-label', `Claim: ${shortened(claim.text)}`);
}

function openPanel({ focus = false } = {}) {
  if (state.selected < 0) return;
  if (innerWidth <= 720) toggleFilters(false);
  panel.hidden = false;
  fillPanel(state.selected);
  panel.scrollTop = 0;
  if (focus) byId('panel-title').focus();
  if (focus || room.width !== map.clientWidth) resized();
}

function closePanel() {
  const inside = panel.contains(document.activeElement);
  panel.hidden = true;
  resized();
  if (inside) focusClaim();
}
