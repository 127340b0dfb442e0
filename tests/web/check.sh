#!/usr/bin/env bash
# Writes samples of every report and checks them (check.mjs).
#   bash check.sh SAMPLES-PROGRAM FOLDER [--pictures]
set -euo pipefail
here=$(cd -- "$(dirname -- "${BASH_SOURCE[0]}")" && pwd -P)
if [ ! -d "$here/node_modules" ]; then
    printf '%s\n' "tests/web/node_modules is missing. Install it: cd tests/web && npm ci" >&2
    exit 1
fi
"$1" "$2"
exec node "$here/check.mjs" "${@:2}"
