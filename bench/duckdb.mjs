// DuckDB, two threads, with the county in the shape that suits it best (sql/duckdb/shape.sql).
import { DuckDBInstance } from '@duckdb/node-api';
import { existsSync, renameSync, rmSync } from 'node:fs';
import { median } from './programs.mjs';
import { duckWords, statement, statements } from './statements.mjs';

export async function openDuck(county) {
  const path = `${county.folder}/duck.db`;
  if (!existsSync(path)) {
    const unfinished = `${path}.unfinished`;
    rmSync(unfinished, { force: true });
    const duck = await connect(unfinished);
    process.stderr.write('load it into DuckDB\n');
    for (const one of statements('duckdb/shape.sql', { ...duckWords, package: county.package })) {
      await duck.run(one);
    }
    await duck.run('checkpoint');
    duck.close();
    renameSync(unfinished, path);
  }
  return connect(path);
}

async function connect(path) {
  // A part of its usual 80 per cent of the machine, so that it writes to disk what it sorts rather than being killed.
  const instance = await DuckDBInstance.create(path, { threads: '2', memory_limit: '10GB' });
  const connection = await instance.connect();
  return {
    run: (sql) => connection.run(sql),
    rows: async (sql) => (await connection.runAndReadAll(sql)).getRows(),
    median: (sql, runs) => medianOf(connection, sql, runs),
    close: () => {
      connection.closeSync();
      instance.closeSync();
    },
  };
}

// Prepared once and run once to warm up; the answer stays in DuckDB's own form.
async function medianOf(connection, sql, runs) {
  const prepared = await connection.prepare(sql);
  await prepared.run();
  const times = [];
  for (let i = 0; i < runs; ++i) {
    const started = performance.now();
    await prepared.run();
    times.push(performance.now() - started);
  }
  return median(times);
}

// From the contacts as they are, or from contact days that were made beforehand.
export function matrixSql(beforehand = false) {
  const contactDays = statement(beforehand ? 'duckdb/days_beforehand.sql' : 'duckdb/days.sql', duckWords);
  return statement('duckdb/matrix.sql', { ...duckWords, contact_days: contactDays });
}

export async function listSql(duck, key) {
  const [[node]] = await duck.rows(`select node from node where key = '${key}'`);
  return statement('duckdb/list.sql', { ...duckWords, node: `${node}` });
}
