// Answers are compared before times: a faster wrong answer is no answer.
import { readFileSync } from 'node:fs';

// Rows of a CSV that Hearth wrote, as cells; no cell of these is quoted.
export function readCsv(path) {
  return readFileSync(path, 'utf8').trim().split(/\r?\n/).slice(1).map((line) => line.split(','));
}

// [node, group, known, registered, seen, sustained] of each cell with somebody in it.
export function cellsOf(rows) {
  return new Map(rows.map(([node, group, ...counts]) => [`${node} ${group}`, counts.join(' ')])
    .filter(([, counts]) => counts !== '0 0 0 0'));
}

export function mustEqualCells(what, ours, theirs) {
  for (const cell of new Set([...ours.keys(), ...theirs.keys()])) {
    if (ours.get(cell) !== theirs.get(cell)) {
      throw new Error(`${what}: ${cell}: Hearth says ${ours.get(cell) ?? 0}, and ${theirs.get(cell) ?? 0} is said here`);
    }
  }
}

export function mustEqualLists(what, ours, theirs) {
  const length = Math.max(ours.length, theirs.length);
  for (let i = 0; i < length; ++i) {
    if (String(ours[i]) !== String(theirs[i])) {
      throw new Error(`${what}: line ${i + 1}: Hearth says ${ours[i]}, and ${theirs[i]} is said here`);
    }
  }
}
