// Makes the county of a size, once: the package, and the databases with and without its attendances. Each is made under
// another name first, so that one whose making was interrupted is made again.
import { createHash } from 'node:crypto';
import { appendFileSync, cpSync, existsSync, linkSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { hearth, mustExist, root, run } from './programs.mjs';

export const asAt = '2026-09-30';
export const windowFirst = '2025-10-01';
export const structure = 'centres';
export const rootNode = 'all';

export function makeCounty(size, fresh) {
  mustExist(hearth, 'build it with ./run build');
  const folder = `${root}/build/bench/${size.children}-${size.attendances}-${size.centres}`;
  if (fresh) {
    rmSync(folder, { recursive: true, force: true });
  }
  mkdirSync(folder, { recursive: true });
  const county = {
    size, folder,
    package: `${folder}/package`,
    withoutAttendances: `${folder}/without-attendances-${tables()}.db`,
    database: `${folder}/hearth-${tables()}.db`,
    answers: `${folder}/answers`,
  };
  mkdirSync(county.answers, { recursive: true });
  make(county.package, 'invent the county', (unfinished) => inventCounty(size, unfinished));
  if (!size.withoutDatabase) {
    makeDatabases(county);
  }
  return county;
}

function makeDatabases(county) {
  make(county.withoutAttendances, 'import it without attendances', (unfinished) => {
    const rest = packageWith(county, 'rest', (file) => file !== 'attendances.csv');
    run(hearth, ['import', rest, '--database', `sqlite:${unfinished}`]);
  });
  make(county.database, 'import its attendances', (unfinished) => {
    cpSync(county.withoutAttendances, unfinished);
    const only = packageWith(county, 'attendances', (file) => file === 'attendances.csv');
    run(hearth, ['import', only, '--database', `sqlite:${unfinished}`]);
  });
}

export function make(path, what, making) {
  if (existsSync(path)) {
    return;
  }
  const unfinished = `${path}.unfinished`;
  rmSync(unfinished, { recursive: true, force: true });
  const started = performance.now();
  process.stderr.write(`${what}: `);
  making(unfinished);
  renameSync(unfinished, path);
  process.stderr.write(`${((performance.now() - started) / 1000).toFixed(0)} s\n`);
}

// Which tables the databases have: when a migration is new, they are made anew.
function tables() {
  const digest = createHash('sha256');
  const all = readdirSync(`${root}/src`, { recursive: true }).filter((path) => /migrations\/[^/]*sql$/.test(path)).sort();
  all.forEach((path) => digest.update(path).update(readFileSync(`${root}/src/${path}`)));
  return digest.digest('hex').slice(0, 8);
}

function inventCounty(size, folder) {
  run(hearth, ['demo', '--seed', '1', '--write', folder, '--children', `${size.children}`,
               '--attendances', `${size.attendances}`, '--centres', `${size.centres}`]);
  addStructureOfCentres(folder);
}

// The demonstration's structures end with districts and hubs; the matrix is of every centre.
function addStructureOfCentres(folder) {
  const centres = readFileSync(`${folder}/centres.csv`, 'utf8').trim().split('\r\n').slice(1)
    .map((line) => line.slice(0, line.indexOf(',')));
  const rows = (make) => centres.map((centre) => `${make(centre)}\r\n`).join('');
  appendFileSync(`${folder}/structures.csv`, `${structure},Centre by centre,in_force\r\n`);
  appendFileSync(`${folder}/structure_nodes.csv`, `${structure},${rootNode},,authority,All\r\n`
    + rows((centre) => `${structure},${centre},${rootNode},centre,${centre}`));
  appendFileSync(`${folder}/structure_centres.csv`, rows((centre) => `${structure},${centre},${centre},,`));
}

// A package of some of the files, which are not copied.
function packageWith(county, name, wanted) {
  const folder = `${county.folder}/${name}`;
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder);
  for (const file of readdirSync(county.package).filter(wanted)) {
    linkSync(`${county.package}/${file}`, `${folder}/${file}`);
  }
  return folder;
}

export function removeDatabase(path) {
  for (const end of ['', '-wal', '-shm']) {
    rmSync(`${path}${end}`, { force: true });
  }
}
