// SQL files, with their {words} filled in.
import { readFileSync } from 'node:fs';
import { asAt, structure, windowFirst } from './county.mjs';

export function statement(file, words = {}) {
  const text = readFileSync(new URL(`sql/${file}`, import.meta.url), 'utf8').replace(/^--.*\n/gm, '');
  return text.replace(/\{(\w+)\}/g, (_, word) => words[word] ?? fail(file, word));
}

export function statements(file, words) {
  return statement(file, words).split(';').map((one) => one.trim()).filter((one) => one);
}

export const duckWords = { structure, as_at: `date '${asAt}'`, window_first: `date '${windowFirst}'` };

// SQLite's tables hold days since 1970.
const day = (iso) => `${Date.parse(iso) / 86_400_000}`;
export const sqliteWords = { as_at: day(asAt), window_first: day(windowFirst),
                             five_years_before: day(`${Number(asAt.slice(0, 4)) - 5}${asAt.slice(4)}`) };

function fail(file, word) {
  throw new Error(`${file}: nothing was given for {${word}}`);
}
