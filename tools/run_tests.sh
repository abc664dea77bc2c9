# shellcheck shell=bash
# run_tests [CTEST WORD...]: every test program under ctest, then `N passed, N failed` as the last line.
run_tests() {
  local results=$PWD/build/dev/results status=0
  rm -rf "$results"
  mkdir -p "$results"
  # Each GoogleTest program writes what became of its cases here, so that cases are counted and not programs.
  export GTEST_OUTPUT="xml:$results/"
  # The tests' servers and children must not pick up the caller's database, colours or language.
  unset PGHOST PGPORT PGUSER PGDATABASE PGPASSWORD PGSERVICE
  # One server for all the programs; without it each would start its own.
  show_tests build/dev/tests/support/with_postgresql ctest --test-dir build/dev -j "$(nproc)" --output-on-failure --no-tests=error \
    --output-junit "$results/ctest.junit" "$@" || status=$?
  python3 tools/count_tests.py "$results" || status=1
  return "$status"
}

# On a terminal ctest's own lines are the progress; in a pipe only what failed is worth reading.
show_tests() {
  if [ -t 1 ]; then
    "$@"
  else
    local said status=0
    said=$(mktemp)
    "$@" >"$said" 2>&1 || status=$?
    if [ "$status" -ne 0 ]; then
      cat "$said"
    fi
    rm -f "$said"
    return "$status"
  fi
}
