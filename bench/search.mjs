// The search for families over half a million people.
import { root, run, searchBench } from './programs.mjs';

export function searching() {
  const told = JSON.parse(run(searchBench, ['--names', `${root}/data/names`]).out);
  return [
    { what: `a family found among ${told.people.toLocaleString('en-GB')} people, by half of what is typed`, hearth: told.all.median },
    { what: 'the same, 99 of 100', hearth: told.all.p99, most: 20 },
    { what: 'the same for one centre of 85, 99 of 100', hearth: told.one_centre.p99, most: 20 },
  ];
}
