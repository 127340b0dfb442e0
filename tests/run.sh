#!/usr/bin/env bash
# Installs what is missing, builds everything and runs every test optimised, then again under the sanitizers, and
# briefly the fuzz targets. Ends with what ctest said of each; the exit code is 0 only if all of them passed.
# Logs: build/<preset>-{configure,build,test}.log
set -euo pipefail
root=$(cd -- "$(dirname -- "${BASH_SOURCE[0]}")/.." && pwd -P)
. "$root/app/build.sh"

run_tests() { # PRESET [CTEST-OPTION…]
    local preset=$1 log="$root/build/$1-test.log"
    shift
    say "Testing ($preset)"
    ctest --test-dir "$root/build/$preset" --output-on-failure --no-tests=error --parallel "$(nproc)" "$@" 2>&1 |
        tee "$log" | grep -v '^ *Start  *[0-9]' || failed+=("$preset")
    closing+=("$preset: $(grep -E 'tests passed,|No tests' "$log" | tail -n 1)")
}

prepare() { # PRESET TARGET
    say "Building ($1)"
    configure "$1" -DTOTALITY_TESTS=ON
    build "$@"
}

told_by_fuzz() { # which seed gave how many inputs, so that a run can be repeated and an idle one is seen
    sed -n 's/^[0-9]*\/[0-9]* Test: /  /p; s/^INFO: Seed: /    seed /p; s/^Done \([0-9]* runs\).*/    \1/p' \
        "$root/build/fuzz/Testing/Temporary/LastTest.log"
}

# Node's packages for tests/web. Node itself comes from Debian only where there is none: others bring npm with it, and
# Debian's npm conflicts with theirs.
install_node_packages() {
    local web="$root/tests/web" log="$root/build/npm.log"
    if [ -f "$web/node_modules/.package-lock.json" ] &&
        ! [ "$web/package-lock.json" -nt "$web/node_modules/.package-lock.json" ]; then return; fi
    if ! command -v npm >/dev/null; then apt_install nodejs npm >"$log" 2>&1 </dev/null; fi
    say "Installing the packages of tests/web"
    if ! (cd "$web" && npm ci --ignore-scripts --no-audit --no-fund) >"$log" 2>&1 </dev/null; then
        tail -n 15 "$log" >&2
        fail "The packages of tests/web could not be installed. All that npm said is in $log"
    fi
}

failed=()
closing=()
mkdir -p "$root/build"
install_missing "$root/app/packages.txt" "$root/tests/packages.txt"
install_node_packages
prepare release all
run_tests release
prepare sanitize all
run_tests sanitize
prepare fuzz totality_fuzz
run_tests fuzz --label-regex fuzz
told_by_fuzz
printf '\n'
printf '%s\n' "${closing[@]}"
if [ ${#failed[@]} -gt 0 ]; then fail "Not everything passed: ${failed[*]}"; fi
