# shellcheck shell=bash
# measure against DuckDB and SQLite, and print each ratio with its budget: ./run bench [words for bench/run.mjs]
need build bench
need_node
configure release
quietly 'turn the benchmarks on' cmake build/release -DHEARTH_BENCH=ON
build release
exec node bench/run.mjs "$@"
