#!/usr/bin/env bash
# Installs what is missing, builds the program and starts it.
#   bash app/run.sh [ARGUMENT…]   arguments go to the program (--help names them)
#   bash app/run.sh --build       builds build/release/totality and stops
set -euo pipefail
root=$(cd -- "$(dirname -- "${BASH_SOURCE[0]}")/.." && pwd -P)
. "$root/app/build.sh"

mkdir -p "$root/build"
install_missing "$root/app/packages.txt"
if ! is_configured release; then
    say "Configuring Totality"
    configure release -DTOTALITY_TESTS=OFF # their packages may not be here; tests/run.sh turns them on
fi
[ -x "$root/build/release/totality" ] || say "Building Totality; the first time takes some minutes"
build release totality
if [ "${1-}" = --build ]; then exit 0; fi
exec "$root/build/release/totality" "$@"
