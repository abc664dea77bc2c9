# shellcheck shell=bash
# run every test, on SQLite and PostgreSQL, under sanitizers: ./run test [words for ctest]
need build test
need_node
build_web
build dev
. tools/run_tests.sh
run_tests "$@"
