# shellcheck shell=bash
# format every C++ file in place
need fmt
find src tests fuzz bench -name '*.[ch]pp' -print0 | xargs -0 -r clang-format-19 -i
