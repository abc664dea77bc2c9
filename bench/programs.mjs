// The programs that are measured, and how they are called.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';

export const root = resolve(import.meta.dirname, '..');
const built = process.env.HEARTH_BUILD ?? `${root}/build/release`;

export const hearth = `${built}/hearth`;
export const reachBench = `${built}/bench/reach_bench`;
export const saveBench = `${built}/bench/save_bench`;

// What the program wrote, and how many milliseconds it took from start to end.
export function run(program, words, input) {
  const started = performance.now();
  const done = spawnSync(program, words, { input, encoding: 'utf8', maxBuffer: 1 << 30 });
  const milliseconds = performance.now() - started;
  if (done.error || done.status !== 0) {
    throw new Error(`${program} ${words.join(' ')}: ${done.error ?? done.signal ?? done.stderr.slice(0, 2000)}`);
  }
  return { out: done.stdout, milliseconds };
}

export function mustExist(path, remedy) {
  if (!existsSync(path)) {
    throw new Error(`${path} is not there; ${remedy}`);
  }
}

export function median(times) {
  return times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)];
}
