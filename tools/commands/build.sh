# shellcheck shell=bash
# build the program: build/release/hearth; and, where the npm packages are, its pages' styles and scripts: build/web
need build
build release
if [ -x node_modules/.bin/vite ]; then
  build_web
fi
