// The reach matrix, and the lists behind two of its numbers.
import { asAt, rootNode, structure } from './county.mjs';
import { cellsOf, mustEqualCells, mustEqualLists, readCsv } from './compare.mjs';
import { listSql, matrixSql } from './duckdb.mjs';
import { reachBench, run } from './programs.mjs';
import { sqliteMatrix } from './sqlite.mjs';

export async function reach(county, duck) {
  const nodes = [rootNode, await aCentre(duck)];
  const from = county.size.withoutDatabase ? ['--package', county.package] : ['--database', `sqlite:${county.database}`];
  const asked = run(reachBench, [...from, '--answers', county.answers, '--as-at', asAt, '--structure', structure,
                                 '--seconds', `${county.size.seconds}`, ...nodes.flatMap((node) => ['--node', node])]);
  const hearth = JSON.parse(asked.out);
  return [
    ...await matrix(county, duck, hearth),
    ...await lists(county, duck, hearth),
    ...memory(county, hearth),
  ];
}

// In the middle, by how many are known there.
async function aCentre(duck) {
  const [[key]] = await duck.rows(`
    select node.key from (${matrixSql(true)}) join node using (node) where tag is null and level = 'centre'
    order by known, node.key limit 1 offset (select count(*) // 2 from node where level = 'centre')`);
  return key;
}

async function matrix(county, duck, hearth) {
  const ours = cellsOf(readCsv(`${county.answers}/matrix.csv`)
    .map(([node, , , group, known, registered, seen, sustained]) => [node, group, known, registered, seen, sustained]));
  const { runs, name } = county.size;
  const what = `reach matrix, ${hearth.matrix.cells.toLocaleString('en')} cells`;
  const rows = [];
  for (const [beforehand, peer, budget] of [[false, 'DuckDB', 100], [true, 'DuckDB, contact days made beforehand']]) {
    const sql = matrixSql(beforehand);
    mustEqualCells(`matrix by ${peer}`, ours, cellsOf(await duck.rows(`
      select node.key, coalesce(target_group.key, 'all'), known, registered, seen, sustained
      from (${sql}) join node using (node) left join target_group using (tag)`)));
    rows.push({ what, peer, hearth: hearth.matrix.median, theirs: await duck.median(sql, runs), budget });
  }
  if (name === 'county') {
    const sqlite = await sqliteMatrix(county, duck);
    mustEqualCells('matrix by SQLite', ours, cellsOf(sqlite.rows));
    rows.push({ what, peer: 'SQLite', hearth: hearth.matrix.median, theirs: sqlite.milliseconds });
  }
  return rows;
}

async function lists(county, duck, hearth) {
  const rows = [];
  for (const list of hearth.lists) {
    const sql = await listSql(duck, list.node);
    const theirs = await duck.rows(sql);
    mustEqualLists(`list of ${list.node}`, readCsv(`${county.answers}/list-${list.node}.csv`), theirs);
    rows.push({
      what: `list of ${list.rows.toLocaleString('en')} not seen, ${list.node === rootNode ? 'all' : 'one centre'}`,
      peer: 'DuckDB', hearth: list.median, theirs: await duck.median(sql, county.size.runs), budget: 20,
    });
  }
  return rows;
}

function memory(county, hearth) {
  const gibibyte = 2 ** 30;
  return [
    { what: 'memory of the facts in the engine', gibibytes: hearth.engine_bytes / gibibyte },
    { what: 'memory of the process, loaded', gibibytes: hearth.loaded_memory / gibibyte },
    { what: 'memory of the process, most', gibibytes: hearth.peak_memory / gibibyte,
      most: county.size.name === 'national' ? 8 : undefined },
    { what: county.size.withoutDatabase ? 'engine built' : 'database read and engine built', hearth: hearth.load_ms },
  ];
}
