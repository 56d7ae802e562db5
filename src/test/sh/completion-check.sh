#!/bin/sh
# Completion in real shells, a row each: what is typed before Tab, and the line after it. A shell that
# is not installed is skipped.
# Usage: sh src/test/sh/completion-check.sh [LAUNCHER]
set -u
overfit=$(realpath "${1:-target/overfit}") || exit 2
work=$(mktemp -d) || exit 2
passed=0
failed=0

tmux() {
  command tmux -u -L "overfit-completion-$$" -f /dev/null "$@"
}

trap 'tmux kill-server 2>/dev/null; rm -rf "$work"' EXIT

line() { # the last line on the screen, without the prompt
  tmux capture-pane -p | sed -n '/./h;${x;s/^> //;p;}'
}

# The dot is typed after Tab, so that it is shown once completion has ended.
row() { # typed, expected
  tmux send-keys C-u C-l
  tmux send-keys -l "$1"
  tmux send-keys Tab
  tmux send-keys -l .
  tries=0
  while found=$(line); [ "$found" != "$2." ] && [ $tries -lt "$patience" ]; do
    tries=$((tries + 1))
    sleep 0.05
  done
  if [ "$found" = "$2." ]; then
    passed=$((passed + 1))
    printf 'ok      %s: %s\n' "$shell" "$1"
  else
    failed=$((failed + 1))
    printf 'FAILED  %s: %s: expected %s, found %s\n' "$shell" "$1" "$2" "$found"
  fi
}

mkdir -p "$work/home/.config/overfit/presets" "$work/site/overfit/presets" "$work/here/folder"
mkdir -p "$work/site/overfit/lessons"
touch "$work/home/.config/overfit/presets/my own.toml" "$work/site/overfit/presets/shared.toml"
touch "$work/home/homely.csv" "$work/here/points.csv" "$work/here/demo.tape" "$work/here/trial.toml" \
  "$work/site/overfit/lessons/seasons.md" "$work/here/draft.md"

rows() {
  row 'overfit tra' 'overfit train '
  row 'overfit earl' 'overfit early-stopping '
  row 'overfit my' 'overfit my\ own '
  row 'overfit train shar' 'overfit train shared '
  row 'overfit presets schedu' 'overfit presets schedules '
  row 'overfit learn seas' 'overfit learn seasons '
  row 'overfit learn dra' 'overfit learn draft.md '
  row 'overfit learn --check seas' 'overfit learn --check seasons '
  row 'overfit tri' 'overfit trial.toml '
  row 'overfit l2 --optimizer nad' 'overfit l2 --optimizer nadam '
  row 'overfit l2 --optimizer=nad' 'overfit l2 --optimizer=nadam '
  row 'overfit train --activation softp' 'overfit train --activation softplus '
  row 'overfit --schedule cosine-' 'overfit --schedule cosine-restarts '
  row 'overfit --theme sol' 'overfit --theme solarized-dark '
  row 'overfit --kernels=vec' 'overfit --kernels=vector '
  row 'overfit train l2 --no-shu' 'overfit train l2 --no-shuffle '
  row 'overfit train --his' 'overfit train --history '
  row 'overfit --his' 'overfit --his'
  row 'overfit presets l2 --tom' 'overfit presets l2 --toml '
  row 'overfit --data poi' 'overfit --data points.csv '
  row 'overfit --data ~/hom' 'overfit --data ~/homely.csv '
  row 'overfit train --test=poi' 'overfit train --test=points.csv '
  row 'overfit record dem' 'overfit record demo.tape '
  row 'overfit record demo.tape -o fol' 'overfit record demo.tape -o folder/'
  row 'overfit --seed poi' 'overfit --seed poi'
  row 'overfit check trial.toml dem' 'overfit check trial.toml demo.tape '
  row 'overfit diff l2 earl' 'overfit diff l2 early-stopping '
  row 'overfit export pyt' 'overfit export pytorch '
  row 'overfit export pytorch earl' 'overfit export pytorch early-stopping '
  row 'overfit export --seed 7 pytorch schedu' 'overfit export --seed 7 pytorch schedules '
  row 'overfit completion fi' 'overfit completion fish '
  row 'overfit train --seed 7 earl' 'overfit train --seed 7 early-stopping '
  row 'overfit --seed=7 --shuffle earl' 'overfit --seed=7 --shuffle early-stopping '
  row 'overfit record -o film.cast dem' 'overfit record -o film.cast demo.tape '
}

rows_of_bash() {
  row 'overfit train --seed 7 l2 earl' 'overfit train --seed 7 l2 earl'
  row 'overfit train -- l2 earl' 'overfit train -- l2 earl'
  # As in bash 3.2.
  tmux send-keys C-u
  tmux send-keys -l 'compopt() { return 127; }'
  tmux send-keys Enter
  shell='bash without compopt'
  row 'overfit train --schedule lin' 'overfit train --schedule linear '
  row 'overfit --seed earl' 'overfit --seed earl'
  row 'overfit earl' 'overfit early-stopping '
}

open() { # shell, its command, what it reads first
  shell=$1
  if ! command -v "$shell" >/dev/null; then
    printf 'skipped %s: it is not installed\n' "$shell"
    return
  fi
  "$overfit" completion "$shell" >"$work/$4" || exit 2
  tmux new-session -d -x 100 -y 10 -c "$work/here" \
    "exec env HOME='$work/home' XDG_CONFIG_HOME= XDG_CONFIG_DIRS='$work/site' LC_ALL=C.UTF-8 $2"
  tmux send-keys -l "$3"
  tmux send-keys Enter
  patience=200
  row 'overfit termi' 'overfit terminal '
  patience=60
  rows
  [ "$shell" != bash ] || rows_of_bash
  tmux kill-session
}

open bash 'bash --norc --noprofile -i' "PS1='> '; . $work/overfit.bash" overfit.bash
open zsh 'zsh -f -i' "fpath=($work \$fpath); autoload -U compinit; compinit -u -D; PS1='> '" _overfit
open fish 'fish --no-config --private' \
  "set -g fish_autosuggestion_enabled 0; function fish_prompt; printf '> '; end; source $work/overfit.fish" \
  overfit.fish

printf '%d passed, %d failed\n' "$passed" "$failed"
[ "$failed" -eq 0 ]
