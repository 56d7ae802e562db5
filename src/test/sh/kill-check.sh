#!/bin/sh
# Kills the program (kill -9) at random instants while it saves a preset, saves the experiment by
# itself, and records; afterwards every file must be the old one or a whole one, and --last must
# reopen the newest whole session.
#
#   kill-check.sh OVERFIT [KILLS [SEED]]
#
# OVERFIT is the built program. Every second kill (of 6, if not given) is one of `overfit record`.
# Needs tmux.

overfit=$(cd "$(dirname "${1:?the built program is needed}")" && pwd)/overfit
kills=${2:-6}
seed=${3:-1}
work=$(mktemp -d)
state=$work/state/overfit
presets=$work/config/overfit/presets
passed=0
failed=0
left=0 # temporary files after kills
running=0 # recordings that were killed before their end
new=0 # presets and films that were replaced before a kill, and those that were not
old=0

tmux() {
  command tmux -L "kill-check-$$" -f /dev/null "$@" 2>/dev/null
}

trap 'tmux kill-server; rm -rf "$work"' EXIT
trap 'exit 130' INT TERM

export LC_ALL=C.UTF-8 XDG_CONFIG_HOME="$work/config" XDG_STATE_HOME="$work/state"
mkdir -p "$presets" "$state" "$work/films" "$work/old" "$work/new"
cd "$work" || exit 2

check() { # what, expected, found
  if [ "$2" = "$3" ]; then
    passed=$((passed + 1))
  else
    failed=$((failed + 1))
    printf 'kill %s: %s: expected %s, found %s\n' "$kill" "$1" "$2" "$3"
  fi
}

# until_done COMMAND…: waits up to 20 seconds
until_done() {
  tries=0
  until "$@" || [ $tries -ge 400 ]; do
    tries=$((tries + 1))
    sleep 0.05
  done
}

scaled() { # a number from 0 to 1, seconds
  awk -v part="$1" -v whole="$2" 'BEGIN { printf "%.3f", part * whole }'
}

newest() { # the newest session
  ls -t "$state"/session-*.toml 2>/dev/null | head -n 1
}

parts() { # how many temporary files there are
  find "$work/films" "$state" "$presets" -name '*.part' | wc -l | tr -d ' '
}

ended() { ! kill -0 "$1" 2>/dev/null; }

kill_now() { # process id: fails if it had ended by itself
  kill -9 "$1" 2>/dev/null
  killed=$?
  until_done ended "$1"
  return "$killed"
}

# ---- what is killed --------------------------------------------------------------------------

open() { # arguments: opens the screen; its process id is $program
  rm -f "$work/pid"
  tmux new-session -d -s program -x 100 -y 30 "echo \$\$ >'$work/pid.new'; mv '$work/pid.new' '$work/pid'
    exec '$overfit' $* 2>/dev/null"
  until_done test -s "$work/pid"
  program=$(cat "$work/pid")
}

own_session() { # the session of $program
  ls "$state/session-$program"-*.toml 2>/dev/null
}

has_session() { [ -n "$(own_session)" ]; }

press_keys() { # saves a preset and changes the experiment, until the program is gone
  while tmux send-keys -t program ':save mine' Enter Enter ':set l2 0.1' Enter \
    ':save mine' Enter Enter ':set l2 0.2' Enter; do :; done
}

is_whole() { # session or preset
  [ "$(head -n 1 "$1")" = 'format = "0.2.0"' ] || return 1
  case $1 in
    */session-*) tail -n 1 "$1" | grep -q '^hidden = \[.*\]$' ;;
    *) "$overfit" train "$1" --epochs 1 --quiet >/dev/null 2>&1 ;;
  esac
}

kill_screen() { # a number from 0 to 1
  "$overfit" presets l2 --toml >"$presets/mine.toml"
  chmod 640 "$presets/mine.toml"
  rm -f live.cast
  open "l2 --seed $kill --record live.cast"
  if [ $((kill % 8)) -eq 1 ]; then
    press_keys &
    sleep "$(scaled "$1" 2)"
  else
    until_done has_session
    press_keys &
    sleep "$(scaled "$1" 0.8)"
  fi
  kill_now "$program"
  tmux kill-session -t program
  wait
  left=$((left + $(parts)))
  for file in "$presets/mine.toml" "$state"/session-*.toml; do
    [ ! -e "$file" ] || check "$(basename "$file")" whole "$(is_whole "$file" && echo whole)"
  done
  if "$overfit" presets l2 --toml | cmp -s - "$presets/mine.toml"; then
    old=$((old + 1))
  else
    new=$((new + 1))
  fi
  check 'mine.toml: mode' 640 "$(stat -c %a "$presets/mine.toml")"
  [ ! -s live.cast ] ||
    check 'live.cast' '' "$(grep -nv '^\[.*\]$\|^{.*}$' live.cast)$(tail -c 1 live.cast | tr -d '\n')"
  reopen
}

reopen() {
  last=$(newest)
  [ -n "$last" ] || return
  wanted=$(grep '^seed' "$last")
  open --last
  until_done has_session
  check '--last' "$wanted" "$(grep -h '^seed' "$(own_session)")"
  tmux send-keys -t program q
  until_done ended "$program"
  tmux kill-session -t program
}

films='film.cast film.svg film.gif film.txt'

record() { # folder, epochs: every kind of film, and a still
  cat >"$1.tape" <<END
Type "overfit l2 --epochs $2"
Enter
Wait+Status "finished"
Screenshot $1/film.png
END
  set --  "$1" $(printf -- "-o $1/%s " $films)
  folder=$1
  shift
  exec "$overfit" record "$folder.tape" "$@" >/dev/null 2>&1
}

kill_record() { # a number from 0 to 1
  cp old/* films/
  chmod 640 films/film.*
  (record films 120) &
  program=$!
  sleep "$(awk -v part="$1" -v whole="$length" 'BEGIN { printf "%.3f", (0.7 + 0.3 * part) * whole }')"
  kill_now "$program" && running=$((running + 1))
  wait
  left=$((left + $(parts)))
  for film in $films film.png; do
    found=neither
    cmp -s "films/$film" "old/$film" && found=whole && old=$((old + 1))
    cmp -s "films/$film" "new/$film" && found=whole && new=$((new + 1))
    check "$film" whole "$found"
    check "$film: mode" 640 "$(stat -c %a "films/$film")"
  done
}

# ----------------------------------------------------------------------------------------------

kill=0
tmux new-session -d -s keeper cat
(record old 60)
begun=$(date +%s%N)
(record new 120)
length=$(awk -v ns=$(($(date +%s%N) - begun)) 'BEGIN { printf "%.3f", 1.1 * ns / 1e9 }')

awk -v seed="$seed" -v n="$kills" \
  'BEGIN { srand(seed); for (i = 0; i < n; i++) printf "%.4f\n", rand() }' >instants
while read -r instant <&3; do
  kill=$((kill + 1))
  if [ $((kill % 2)) -eq 1 ]; then
    kill_screen "$instant"
  else
    kill_record "$instant"
  fi
done 3<instants

# If the machine has become faster since the length was measured, all of them were done too early.
while [ "$kills" -ge 2 ] && [ $running -eq 0 ] && [ $kill -lt $((kills + 5)) ]; do
  kill=$((kill + 1))
  length=$(scaled 0.9 "$length")
  kill_record 0.5
done

kill='last write'
(record films 120)
open l2
until_done has_session
tmux send-keys -t program ':save mine' Enter Enter
sleep 0.5
tmux send-keys -t program q
until_done ended "$program"
check 'temporary files' 0 "$(parts)"
check 'at most ten sessions and its own' yes "$([ "$(ls "$state" | wc -l)" -le 11 ] && echo yes)"

if [ "$kills" -ge 2 ]; then
  check 'a recording is killed before its end' yes "$([ $running -gt 0 ] && echo yes)"
fi
if [ "$kills" -ge 20 ]; then
  check 'files old and new' yes "$([ $old -gt 0 ] && [ $new -gt 0 ] && echo yes)"
fi
printf '%d kills, of which %d before the end of a recording: %d files old, %d new; %d temporary files were left\n' \
  "$kills" "$running" "$old" "$new" "$left"
printf '%d passed, %d failed\n' "$passed" "$failed"
[ "$failed" -eq 0 ]
