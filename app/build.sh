# shellcheck shell=bash disable=SC2154 # root is the caller's
# Sourced by app/run.sh and tests/run.sh: packages, configuring, building. `root` is the checkout.
# Works from any folder and asks nothing (but sudo's password, where it wants one).

say() { printf '%s\n' "$*"; }

fail() {
    printf '%s\n' "$*" >&2
    exit 1
}

missing_packages() { # LIST…: the packages in these lists that are not installed
    local wanted
    wanted=$(sed 's/#.*//' "$@" | sort -u)
    # shellcheck disable=SC2086 # one word a package
    comm -23 <(printf '%s\n' $wanted | sort -u) \
        <(dpkg-query -W -f='${db:Status-Status} ${Package}\n' $wanted 2>/dev/null | sed -n 's/^installed //p' | sort -u)
}

as_root() {
    if [ "$(id -u)" -eq 0 ]; then "$@"; else sudo "$@"; fi
}

apt_install() { # PACKAGE…
    as_root apt-get update -q || say "The package lists could not be renewed; trying with those at hand."
    as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -q --no-install-recommends \
        -o DPkg::Lock::Timeout=300 -o Dpkg::Use-Pty=0 "$@"
}

install_missing() { # LIST…
    local missing log="$root/build/packages.log"
    # Another distribution: CMake names what it does not find.
    if ! command -v dpkg-query >/dev/null || ! command -v apt-get >/dev/null; then return; fi
    missing=$(missing_packages "$@" | tr '\n' ' ')
    if [ -z "$missing" ]; then return; fi
    if [ "$(id -u)" -ne 0 ] && ! command -v sudo >/dev/null; then
        fail "Packages are missing and there is no sudo to install them with. Run this as root:
  apt-get update && apt-get install --no-install-recommends $missing"
    fi
    say "Installing: $missing"
    # shellcheck disable=SC2086
    if ! apt_install $missing >"$log" 2>&1 </dev/null; then
        tail -n 15 "$log" >&2
        fail "The packages could not be installed. All that apt said is in $log"
    fi
}

configure() { # PRESET [CMAKE-OPTION…]
    local preset=$1 log="$root/build/$1-configure.log"
    shift
    local fresh=()
    # A build folder that was configured in another place (a moved checkout) is of no use.
    if [ -f "$root/build/$preset/CMakeCache.txt" ] &&
        ! grep -qxF "CMAKE_HOME_DIRECTORY:INTERNAL=$root" "$root/build/$preset/CMakeCache.txt"; then
        fresh=(--fresh)
    fi
    if ! (cd "$root" && cmake --preset "$preset" "${fresh[@]}" "$@") >"$log" 2>&1; then
        cat "$log" >&2
        fail "Configuring ($preset) failed; this is also in $log"
    fi
}

is_configured() { # PRESET
    local made="$root/build/$1/build.ninja" cache="$root/build/$1/CMakeCache.txt"
    [ -f "$made" ] && [ ! "$root/CMakePresets.json" -nt "$made" ] &&
        grep -qxF "CMAKE_HOME_DIRECTORY:INTERNAL=$root" "$cache"
}

# Ninja's lines on stdin: a line for each tenth of the way, nothing where nothing was to do, all else as it stands.
show_progress() {
    local line percent shown=0
    while IFS= read -r line; do
        if [[ $line =~ ^\[([0-9]+)/([0-9]+)\] ]]; then
            percent=$((BASH_REMATCH[1] * 100 / BASH_REMATCH[2]))
            if ((BASH_REMATCH[2] > 9 && percent / 10 > shown / 10)); then say "  $percent %"; fi
            shown=$percent
        elif [ "$line" != "ninja: no work to do." ]; then
            say "$line"
        fi
    done
}

build() { # PRESET TARGET…
    local preset=$1 log="$root/build/$1-build.log"
    shift
    if ! cmake --build "$root/build/$preset" --target "$@" 2>&1 | tee "$log" | show_progress; then
        fail "Building ($preset) failed; everything the compiler said is in $log"
    fi
}
