// What fits the filters, and what is found by words.

// What may be filtered by. Each gives a claim's values; `order` puts them in an order of their own.
const one = (key) => (claim) => (claim[key] ? [claim[key]] : []);
const many = (key) => (claim) => claim[key];
const FACETS = [
  { key: 'type', title: 'Type', of: one('type'), order: ['thesis', 'pro', 'con', 'risk', 'rebuttal'] },
  { key: 'stance', title: 'Stance', of: one('stance'), order: ['for', 'against', 'both', 'none'] },
  { key: 'status', title: 'Judged', of: one('status'), order: ['accepted', 'defeated', 'undecided'] },
  { key: 'source', title: 'Source', of: many('source') },
  { key: 'speaker', title: 'Speaker', of: many('speaker') },
  { key: 'tag', title: 'Tag', of: many('tag') },
  { key: 'principle', title: 'Principle', of: many('principle') },
  { key: 'evidence', title: 'Evidence', of: many('evidence') },
];
const STANCES = {
  for: 'for a thesis',
  against: 'against a thesis',
  both: 'for and against',
  none: 'neither',
};
const WORDS = Object.fromEntries(claims.map((claim) => [claim.type, claim.word]));
const named = (key, value) =>
  (key === 'stance' && STANCES[value]) || (key === 'type' && WORDS[value]) || value;

// The values of a facet that occur, each with how many claims have it.
for (const facet of FACETS) {
  const counts = new Map();
  for (const claim of claims)
    for (const value of facet.of(claim)) counts.set(value, (counts.get(value) || 0) + 1);
  const rank = (value) => facet.order.indexOf(value);
  facet.values = [...counts].sort(
    facet.order
      ? (a, b) => rank(a[0]) - rank(b[0])
      : (a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1),
  );
}

// Within a facet one of the chosen values is enough; every facet must agree.
function fits(claim) {
  for (const facet of FACETS) {
    const chosen = state.filters.get(facet.key);
    if (chosen && !facet.of(claim).some((value) => chosen.has(value))) return false;
  }
  return true;
}

// Text as it is searched: without case and accents, one space between words.
const plain = (text) =>
  text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replace(/\s+/g, ' ');
const haystacks = claims.map((claim) =>
  plain(
    [claim.id, claim.word, claim.text, claim.risk, ...claim.cites.map((cite) => cite[0])]
      .concat(claim.speaker, claim.evidence, claim.principle, claim.tag)
      .join('\n'),
  ),
);

// The claims that hold every word and that no filter excludes, in the order of the map.
function found(words) {
  const wanted = plain(words).split(' ').filter(Boolean);
  if (!wanted.length) return [];
  const holds = (n) => wanted.every((word) => haystacks[n].includes(word));
  return [...claims.keys()].filter((n) => holds(n) && fits(claims[n]));
}
