# shellcheck shell=bash
# make the demonstration county in hearth.db and show its reach by district: ./run demo [words for hearth demo]
need build
build release
exec build/release/hearth demo --seed 1 --database sqlite:hearth.db "$@"
