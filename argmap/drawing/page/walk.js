// Walking along the relations, by keys; collapsing and expanding.

// The way that was walked to `at`, so that a step back leads where one came from; and where one
// went from each claim.
let trail = [];
let at = -1;
const wentTo = new Map();
const LONGEST_TRAIL = 500;

const visible = (n) => present(n) && !claimGroups[n].classList.contains('off');
const firstVisible = (list) => list.find(visible);

function parentOf(n) {
  const back = at === n ? trail[trail.length - 1] : undefined;
  return back !== undefined && visible(back) ? back : undefined;
}

function siblingsOf(n) {
  const thesis = claims[n].type === 'thesis';
  const parent = parentOf(n) ?? (thesis ? undefined : firstVisible(upon[n]));
  return { parent, list: (parent === undefined ? rootOrder : below[parent]).filter(visible) };
}

function stepLeft(n) {
  const next = parentOf(n) ?? firstVisible(upon[n]);
  if (next === undefined) return undefined;
  trail = at === n ? trail.slice(0, -1) : [];
  wentTo.set(next, n);
  return next;
}

function stepRight(n) {
  const again = wentTo.get(n);
  const next = again !== undefined && visible(again) ? again : firstVisible(below[n]);
  if (next === undefined) return undefined;
  trail = at === n ? [...trail.slice(-LONGEST_TRAIL), n] : [n];
  wentTo.set(n, next);
  return next;
}

function stepAside(n, by) {
  const { parent, list } = siblingsOf(n);
  const next = list[list.indexOf(n) + by];
  if (next === undefined || !list.includes(n)) return undefined;
  if (at !== n) trail = parent === undefined ? [] : [parent];
  return next;
}

const STEPS = {
  ArrowLeft: [stepLeft, 'It bears on nothing that is shown.'],
  ArrowRight: [stepRight, 'Nothing that is shown bears on it.'],
  ArrowUp: [(n) => stepAside(n, -1), 'The first of these.'],
  ArrowDown: [(n) => stepAside(n, 1), 'The last of these.'],
  Home: [() => ((trail = []), firstVisible(roots)), 'Nothing is shown.'],
};

function walk(n, key) {
  const [go, nothing] = STEPS[key];
  const next = go(n);
  if (next === undefined) {
    say(nothing);
    return;
  }
  at = next;
  select(next, { focus: true });
}

function fold(n, folded = !state.folded.has(n)) {
  if (!below[n].length) {
    say('Nothing bears on this claim.');
    return;
  }
  if (folded) state.folded.add(n);
  else state.folded.delete(n);
  // What is selected must not be hidden: the selection moves up with it.
  if (state.selected >= 0 && !unfolded()[state.selected]) state.selected = n;
  update();
  const count = badges[n] ? badges[n].textContent : '';
  say(folded ? `Collapsed: ${count.slice(1)} hidden.` : 'Expanded.');
}

// Collapse the first arguments upon each thesis, or nothing at all.
function foldAll(folded) {
  state.folded = new Set();
  if (folded) {
    const tops = new Set(rootOrder);
    for (const root of rootOrder)
      for (const n of below[root]) if (below[n].length && !tops.has(n)) state.folded.add(n);
    if (state.selected >= 0 && !unfolded()[state.selected]) state.selected = -1;
  }
  update();
  say(folded ? 'Only the theses and the first arguments are shown.' : 'Everything is shown.');
}

// Expand whatever hides a claim, along one of its ways to a root.
function reveal(goal) {
  const seen = unfolded();
  if (seen[goal]) return;
  const next = new Map([[goal, -1]]);
  const waiting = [goal];
  for (const n of waiting) {
    if (seen[n]) {
      for (let above = n; above !== goal; above = next.get(above)) state.folded.delete(above);
      return;
    }
    for (const other of upon[n])
      if (!next.has(other)) {
        next.set(other, n);
        waiting.push(other);
      }
  }
}
