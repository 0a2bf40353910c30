// Walking along the relations, by keys; collapsing and expanding.

function walk(n, key) {
  const step = stepBy(key, n);
  if (!step) return false;
  const [next, nothing] = step;
  if (next === undefined) say(nothing);
  else {
    go(next);
    select(next, { focus: true });
  }
  return true;
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
