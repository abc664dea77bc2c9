# shellcheck shell=bash
# check walls, tables, sizes, words, links, layout and clang-tidy: ./run lint [NAME...]
[ $# -gt 0 ] || set -- walls tables sizes words layout tidy
need lint
quietly 'trust the lint of the layout' python3 tests/lint/layout_test.py
if [[ " $* " == *' tidy '* ]]; then
  need build test
  quietly 'trust the lint by clang-tidy' python3 tests/lint/tidy_test.py
  configure UnifiedSources
  quietly 'configure tidy' ninja -C build/UnifiedSources build.ninja  # nothing is built there, which would see a changed CMakeLists.txt
fi
exec python3 tools/lint/all.py "$@"
