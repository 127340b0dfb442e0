#!/usr/bin/env bash
# The program in a real window under Xvfb, with a real mouse and keyboard: from the docket to the debrief, with a kill -9
# half-way. Keeps a picture of each station.
#   walk.sh PROGRAM CHECKOUT PICTURES
# Nothing waits for a fixed time: each step waits until the widget that it leads to is on screen.
set -euo pipefail
program=$1 checkout=$2 pictures=$3
home=$(mktemp -d)
mkdir -p "$pictures"
rm -f "$pictures"/*.png
export HOME=$home XDG_CONFIG_HOME=$home/config XDG_DATA_HOME=$home/data XDG_STATE_HOME=$home/state
export TOTALITY_WIDGETS=$home/widgets TOTALITY_SHARE=$checkout LIBGL_ALWAYS_SOFTWARE=1
widgets=$TOTALITY_WIDGETS
# The driver keeps 112 bytes and is unloaded before it could be named in a list of what is allowed. What leaks is looked
# for in the other test programs, which draw the same screens.
export ASAN_OPTIONS=${ASAN_OPTIONS:-detect_leaks=0}

exec 3<> <(:) # a pipe of our own for the display's number
Xvfb -displayfd 3 -screen 0 1440x900x24 -nolisten tcp 2>"$home/xvfb.log" &
xvfb=$!
pid=
trap 'kill -9 $pid $xvfb 2>/dev/null || true; wait 2>/dev/null || true; rm -rf "$home"' EXIT
read -r -t 60 number <&3
export DISPLAY=:$number

fail() {
    echo "FAILED: $*" >&2
    picture failed
    cut -f1 "$widgets" | sort >&2 || true
    cat "$home/program.log" >&2 || true # a sanitizer's report, if there is one
    exit 1
}
picture() { # NAME: of what stands when everything is drawn
    while [ -z "$(settled_frame)" ] && kill -0 "$pid" 2>/dev/null; do breathe; done
    scrot -o "$pictures/$1.png"
}
place_of() { awk -F '\t' -v id="$1" '$1 == id { print $2, $3 }' "$widgets" 2>/dev/null; }
breathe() { read -r -t 0.02 <&4 || true; } # a look at the next frame's list, not a wait for work to be done
exec 4<> <(:)

wait_for() { # ID: until it can be clicked
    local since=$SECONDS
    until [ -n "$(place_of "$1")" ]; do
        kill -0 "$pid" 2>/dev/null || fail "the program is gone before $1"
        if ((SECONDS - since > 60)); then fail "never on screen: $1"; fi
        breathe
    done
}
wait_gone() { # ID
    local since=$SECONDS
    while [ -n "$(place_of "$1")" ]; do
        if ((SECONDS - since > 60)); then fail "still on screen: $1"; fi
        breathe
    done
}
settled_frame() { # its number; nothing while more frames are to come
    awk -F '\t' '$1 == "frame" && $3 == "settled" { print $2 }' "$widgets" 2>/dev/null
}
after() { # COMMAND…: does it and waits until the program has drawn what it led to
    local before now since=$SECONDS
    before=$(settled_frame)
    "$@"
    until now=$(settled_frame) && [ -n "$now" ] && [ "$now" != "$before" ]; do
        if ((SECONDS - since > 60)); then fail "nothing drawn after: $*"; fi
        breathe
    done
}
at=
wait_kept() { # WORDS: until they stand in the records, with nobody touching anything
    local since=$SECONDS
    until grep -aqsF "$1" "$home"/records.sqlite "$home"/records.sqlite-wal; do
        if ((SECONDS - since > 60)); then fail "not kept: $1"; fi
        breathe
    done
}
click() { # ID
    wait_for "$1"
    if [ "$(place_of "$1")" != "$at" ]; then
        at=$(place_of "$1")
        # shellcheck disable=SC2086 # two numbers
        after xdotool mousemove $at
    fi
    after xdotool click 1
}
start() {
    rm -f "$widgets"
    "$program" --records "$home/records.sqlite" 2>"$home/program.log" &
    pid=$!
    wait_for docket.search
    xdotool search --sync --onlyvisible --pid "$pid" windowfocus >/dev/null 2>&1 ||
        xdotool search --name '^Totality$' windowfocus
}

quit() { # the exit code tells of faults on the way out
    local since=$SECONDS
    xdotool key ctrl+q
    while kill -0 "$pid" 2>/dev/null; do
        if ((SECONDS - since > 60)); then fail "the window does not close"; fi
        breathe
    done
    wait "$pid" || fail "the program ended with $?"
}

start
wait_for welcome.docket
picture 0-welcome
click welcome.docket
wait_for docket.list.first-morning
picture 1-docket
click docket.search
after xdotool type --delay 5 'lathe operator'
click docket.list.county-jail-veteran
click docket.start
click case.wait-next
click case.paper.interview
click 'case.paper#1'
click case.mark.factor.humanitarian
click case.card.push.4
click case.card.basis
wait_for case.palette.close
picture 2-palette
click case.palette.close
wait_for case.basis.1
picture 3-worksheet

# What was shown is on the disk.
kill -9 "$pid"
wait "$pid" 2>/dev/null || true
start
click docket.resume
wait_for case.basis.1
picture 4-after-kill

click case.decide
click decide.option.decline-nta
wait_for decide.next
picture 5-decide
click decide.next
click 'decide.has-memorandum.A memorandum to the file'
click decide.memorandum-text
after xdotool type --delay 5 'He came as a child of four. His whole life is here.'
wait_kept 'His whole life is here.'
picture 6-memorandum
at=$(place_of decide.next) # typed in a hurry, and not overtaken by the click that follows
xdotool type --delay 1 ' Against it stands one evening seven years ago, and nothing since.'
# shellcheck disable=SC2086 # two numbers
xdotool mousemove $at click 1
wait_for 'decide.has-letter.No letter'
wait_kept 'and nothing since.'
click 'decide.has-letter.No letter'
click decide.next
wait_for decide.confirm
picture 7-last-word
click decide.confirm
wait_for debrief.again
picture 8-debrief
click 'debrief.middle.What happened next'
# shellcheck disable=SC2046 # two numbers
xdotool mousemove $(place_of after.link.0) click --repeat 99 --delay 5 5 # below what it turned on
click feedback.implementation
after xdotool type --delay 5 'Who signs at night?'
wait_kept 'Who signs at night?'
picture 9-feedback
click after.page
wait_for notice.close
grep -qF 'His whole life is here.' "$home"/totality-debrief-*.html || fail 'the debrief was not written as a page'
picture 10-page-written
click notice.close
xdotool key Escape
wait_for docket.done
click docket.reference
wait_for reference.search
picture 11-reference
xdotool key Escape
wait_gone reference.search
wait_for docket.settings
quit
echo "Walked from docket to debrief; pictures in $pictures"
