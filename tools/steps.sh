# shellcheck shell=bash
# The steps that the commands share. Each does nothing, quickly, when there is nothing to do.

# need TASK...: installs the packages that these tasks need and that are missing (packaging/debian-packages.txt).
need() {
  local missing
  missing=$(comm -23 <(packages_for "$@") <(packages_here))
  if [ -n "$missing" ]; then
    # shellcheck disable=SC2086  # one word for each package
    install_packages $missing
  fi
}

packages_for() {
  awk -v tasks=" $* " '!/^#/ && NF == 2 && index(tasks, " " $2 " ") { print $1 }' packaging/debian-packages.txt | sort -u
}

# Installed, or provided by something installed (another maker's nodejs brings npm).
packages_here() {
  dpkg-query -W -f '${db:Status-Status},${Package},${Provides}\n' | sed -n 's/^installed,//p' | tr ',' '\n' |
    sed 's/^ *//; s/ .*//' | sort -u
}

install_packages() {
  local as_root=()
  if [ "$(id -u)" -ne 0 ]; then
    if ! command -v sudo >/dev/null; then
      echo "run: these packages are missing, and to install them takes root or sudo: $*" >&2
      return 1
    fi
    as_root=(sudo)
  fi
  quietly 'read the package lists' "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get update
  quietly "install $# packages" "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive \
    apt-get install -y --no-install-recommends "$@"
}

# need_node: installs the npm packages of package-lock.json, unless they are there already.
need_node() {
  if ! cmp -s package-lock.json node_modules/.installed-from; then
    quietly 'install the npm packages' npm ci --no-audit --no-fund
    cp package-lock.json node_modules/.installed-from
  fi
}

# build_web: builds web/ into build/web, unless nothing of it has changed since. Wants what need_node installs.
build_web() {
  if [ ! -f build/web/manifest.json ] || [ -n "$(find web package-lock.json -newer build/web/manifest.json -print -quit)" ]; then
    quietly 'check the scripts of the pages' node_modules/.bin/tsc -p web
    quietly 'build the styles and scripts of the pages' node_modules/.bin/vite build --config web/vite.config.mjs
  fi
}

# build PRESET [TARGET...]: configures and builds one preset of CMakePresets.json into build/PRESET.
build() {
  local preset=$1
  shift
  configure "$preset"
  NINJA_STATUS='[%f/%t] ' quietly "build $preset" cmake --build "build/$preset" -j "$(nproc)" ${1:+--target "$@"}
}

# configure PRESET: ninja configures again by itself when CMake's files change, so once is enough.
configure() {
  if [ ! -f "build/$1/build.ninja" ] || [ CMakePresets.json -nt "build/$1/build.ninja" ]; then
    quietly "configure $1" cmake --preset "$1"
  fi
}

# quietly WHAT COMMAND...: runs the command with its output kept in a file; on a terminal, one line shows how it goes on.
# When it fails, shows what it said. For a command whose lines begin with [3/50] or 3/50 the line has rate and time left.
quietly() {
  local what=$1 log status=0
  shift
  log=$(mktemp)
  "$@" </dev/null 2>&1 | tee "$log" | show_progress "$what" || status=$?
  if [ "$status" -ne 0 ]; then
    printf 'run: could not %s. It said:\n' "$what" >&2
    tail -n 100 "$log" >&2
  fi
  rm -f "$log"
  return "$status"
}

show_progress() {
  if [ ! -t 2 ]; then
    cat >/dev/null
    return
  fi
  local what=$1 line started=$SECONDS
  while IFS= read -r line; do
    printf '\r\033[K%s: %.100s' "$what" "$(with_time_left "$line" "$((SECONDS - started))")" >&2
  done
  printf '\r\033[K' >&2
}

with_time_left() {
  if [[ $1 =~ ^\ *\[?\ *([0-9]+)/([0-9]+) ]] && ((BASH_REMATCH[1] > 0)); then
    local done=${BASH_REMATCH[1]} all=${BASH_REMATCH[2]} seconds=$2
    printf '%d of %d, %d a minute, %d s left' "$done" "$all" "$((done * 60 / (seconds > 0 ? seconds : 1)))" \
      "$(((all - done) * seconds / done))"
  else
    printf '%s' "$1"
  fi
}
