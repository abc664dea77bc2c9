# shellcheck shell=bash
# make the demonstration county in hearth.db, show its reach by district, and serve its pages: ./run demo [words for hearth demo]
need build web
need_node
build release hearth
build_web
build/release/hearth demo --seed 1 --database sqlite:hearth.db "$@"
echo
exec build/release/hearth serve --database sqlite:hearth.db --as-at 2026-09-30 --council 'Kent, an invented county' \
  --listen "${HEARTH_LISTEN:-127.0.0.1:8080}"
