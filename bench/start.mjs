// A new process opens the database, loads it and gives its first figure.
import { asAt } from './county.mjs';
import { hearth, median, run } from './programs.mjs';

export function start(county) {
  const ask = () => run(hearth, ['reach', '--as-at', asAt, '--structure', 'districts', '--level', 'authority',
                                 '--database', `sqlite:${county.database}`]).milliseconds;
  ask();
  return [{ what: 'start to first figure', hearth: median([ask(), ask(), ask(), ask(), ask()]), most: 2000 }];
}
