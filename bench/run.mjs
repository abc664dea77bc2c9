// ./run bench [county] [national] [web] [search] [minutes] [match] [fresh]: measures Hearth beside DuckDB and SQLite on this machine, prints each ratio
// with its budget, and keeps the run in docs/bench.md. Counties are made once, in build/bench; `fresh` makes them again.
import { loadavg } from 'node:os';
import { makeCounty } from './county.mjs';
import { openDuck } from './duckdb.mjs';
import { keep, machine, print } from './report.mjs';
import { reach } from './reach.mjs';
import { saves } from './saves.mjs';
import { searching } from './search.mjs';
import { start } from './start.mjs';
import { importing } from './import.mjs';
import { web } from './web.mjs';
import { match } from './match.mjs';

const sizes = {
  county: { name: 'county', children: 120_000, attendances: 10_000_000, centres: 85, runs: 15, seconds: 5,
            parts: { reach, start, saves, importing } },
  // Straight from the package: to import a hundred million takes longer than all the rest.
  national: { name: 'national', children: 3_500_000, attendances: 100_000_000, centres: 3_500, runs: 5, seconds: 10,
              withoutDatabase: true, parts: { reach } },
};

// What is measured on no county of families: the pages of the demonstration county, and matching.
const sites = {
  match: { name: 'match', title: 'Matching records, on all cores', rows: () => match() },
  web: { name: 'web', title: 'The demonstration county, 100 clients at once, on the cores on which they are answered', rows: () => web() },
  search: { name: 'search', title: 'The search for families, in memory', rows: () => searching() },
  minutes: { name: 'minutes', title: 'The demonstration county, 100 clients at once for ten minutes', rows: () => web(10) },
};

async function measureSite(site) {
  const when = { machine: machine(), load: loadavg()[0] };
  const rows = await site.rows();
  print(site, rows);
  keep(site, when, rows);
}

async function measureSize(size, fresh) {
  const when = { machine: machine(), load: loadavg()[0] };
  const county = makeCounty(size, fresh);
  const duck = await openDuck(county);
  const rows = [];
  for (const [name, part] of Object.entries(size.parts)) {
    process.stderr.write(`${size.name}: ${name}\n`);
    rows.push(...await part(county, duck));
  }
  print(size, rows);
  keep(size, when, rows);
}

const words = process.argv.slice(2);
const unknown = words.find((word) => ![...Object.keys(sizes), ...Object.keys(sites), 'fresh'].includes(word));
if (unknown) {
  process.stderr.write(`run: bench knows no word "${unknown}"; there are: county, national, web, search, minutes, match, fresh\n`);
  process.exit(2);
}
const chosen = words.filter((word) => word !== 'fresh');
try {
  for (const name of chosen.length ? chosen : ['county']) {
    await (name in sizes ? measureSize(sizes[name], words.includes('fresh')) : measureSite(sites[name]));
  }
} catch (fault) {
  process.stderr.write(`\nrun: the bench stopped: ${fault.message}\n`);
  process.exit(1);
}
