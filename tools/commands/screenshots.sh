# shellcheck shell=bash
# take the pictures of the README from the demonstration county, in chromium: ./run screenshots
need build test web
need_node
build release hearth
build_web
exec node tools/screenshots.mjs
