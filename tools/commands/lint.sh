# shellcheck shell=bash
# check walls, tables, sizes, words, links, format and clang-tidy: ./run lint [NAME...]
need build lint
configure tidy
exec python3 tools/lint/all.py "$@"
