# shellcheck shell=bash
# install what the tasks need, all or those named: ./run setup [build test lint fmt bench fuzz]
[ $# -gt 0 ] || set -- build test lint fmt bench fuzz
need "$@"
if [[ " $* " == *' bench '* || " $* " == *' test '* ]]; then
  need_node
fi
