// The programs that are measured, and how they are called.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('..', import.meta.url)).replace(/\/$/, '');
const built = process.env.HEARTH_BUILD ?? `${root}/build/release`;

export const hearth = `${built}/hearth`;
export const reachBench = `${built}/bench/reach_bench`;
export const makePeople = `${built}/bench/make_people`;
export const saveBench = `${built}/bench/save_bench`;
export const searchBench = `${built}/bench/search_bench`;

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

// How many GiB the program held at most; read from the system while it ran, every hundredth of a second.
export async function mostMemory(program, words) {
  const child = spawn(program, words, { stdio: 'ignore' });
  const ended = new Promise((resolve) => { child.on('exit', resolve); });
  let most = 0;
  const look = setInterval(() => {
    const found = readFileSync(`/proc/${child.pid}/status`, 'utf8').match(/VmHWM:\s+(\d+)/);
    most = Math.max(most, Number(found?.[1] ?? 0) / 2 ** 20);
  }, 10);
  const code = await ended;
  clearInterval(look);
  if (code !== 0) {
    throw new Error(`${program} ${words.join(' ')} ended with ${code}`);
  }
  return most;
}

export function mustExist(path, remedy) {
  if (!existsSync(path)) {
    throw new Error(`${path} is not there; ${remedy}`);
  }
}

export function median(times) {
  return [...times].sort((a, b) => a - b)[Math.floor(times.length / 2)];
}
