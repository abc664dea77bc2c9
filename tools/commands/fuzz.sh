# shellcheck shell=bash
# run each fuzzer for a while: ./run fuzz [SECONDS, 60 each unless said]
need build fuzz
build fuzz
seconds=${1:-60}
for fuzzer in build/fuzz/fuzz/fuzz_*; do
  if [ ! -x "$fuzzer" ] || [ -d "$fuzzer" ]; then
    continue
  fi
  name=$(basename "$fuzzer")
  corpus=build/fuzz/corpus/$name
  mkdir -p "$corpus"
  quietly "fuzz with $name" "$fuzzer" -max_total_time="$seconds" -artifact_prefix="$corpus-" "$corpus"
  echo "$name: $seconds s, no fault found"
done
