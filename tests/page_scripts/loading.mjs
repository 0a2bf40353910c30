// Loads files of the page's script without a page: as there, they are the body of one function.

import { readFileSync } from 'node:fs';

const PAGE = new URL('../../argmap/drawing/page/', import.meta.url);

// Give the values of `names` in a page whose data is `record`; `around` stands in for what other
// files, which need a page, define.
export function load(files, names, record, around = {}) {
  const code = files.map((file) => readFileSync(new URL(file, PAGE), 'utf8')).join('\n');
  const document = { getElementById: () => ({ textContent: JSON.stringify(record) }) };
  const body = `'use strict';\n${code}\nreturn { ${names.join(', ')} };`;
  return new Function('document', ...Object.keys(around), body)(document, ...Object.values(around));
}

const CLAIM = {
  type: 'pro', word: 'Pro', stance: 'for', depth: 1, status: '', stub: '', source: [], speaker: [],
  evidence: [], principle: [], tag: [], weight: null, risk: '', cites: [],
};

// Draw up a record from what each claim bears on: { t: [], a: ['t'] }. Claims without anything
// are theses; `more` gives claims further fields. Each pair is one supporting relation.
export function record(bearing, more = {}, { folded = [], flow = {} } = {}) {
  const names = Object.keys(bearing);
  const number = (name) => names.indexOf(name);
  const claims = names.map((id) => {
    const thesis = bearing[id].length ? {} : { type: 'thesis', word: 'Thesis', depth: 0 };
    const upon = bearing[id].map(number);
    return { ...CLAIM, ...thesis, id, text: `${id}.`, upon, ...more[id] };
  });
  const relations = names.flatMap((id) => bearing[id].map((target) => ({
    id: `${id}--supports--${target}`, kind: 'support', premises: [number(id)],
    target: number(target), step: -1, scheme: '',
  })));
  const usual = { along: 'x', away: 1, sides: false };
  return { claims, relations, folded: folded.map(number), flow: { ...usual, ...flow } };
}
