# shellcheck shell=bash
# check walls, tables, sizes, words, links, layout and clang-tidy: ./run lint [NAME...]
need build test lint
configure tidy
for own_test in tests/lint/{layout,tidy}_test.py; do
  quietly "trust $own_test" python3 "$own_test"
done
exec python3 tools/lint/all.py "$@"
