# shellcheck shell=bash
# build the program: build/release/hearth
need build
build release
