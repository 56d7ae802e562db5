#!/bin/sh
# Checks on a real terminal, tmux, that a program leaves it as it was found, however it ends: that
# tmux takes its sequences for what they mean, in bash. TerminalRestoredTest has all ways to end.
#
#   terminal-check.sh COMMAND [QUIT [FAIL [MOUSE]]]
#
# COMMAND is a line for the shell; it must start the program without another process in between.
# QUIT is the key that ends it (q). FAIL is a key that makes one of its threads throw; without it
# that is not checked; '' is none. MOUSE is a key that turns the mouse on, likewise. Keys are written
# as tmux names them. Needs tmux, bash and /proc.
# CHECK_TERM is the TERM that the program sees, one with an alternate screen (tmux-256color);
# CHECK_INSTANTS at how many instants of its first 0.6 s Ctrl-C is pressed (8).

command=${1:?a command is needed}
quit=${2:-q}
fail=${3:-}
mouse=${4:-}
instants=${CHECK_INSTANTS:-8}

work=$(mktemp -d)
passed=0
failed=0
case=

tmux() {
  command tmux -L "terminal-check-$$" -f /dev/null "$@" 2>/dev/null
}

trap 'tmux kill-server; rm -rf "$work"' EXIT
trap 'exit 130' INT TERM

check() { # what, expected, found
  if [ "$2" = "$3" ]; then
    passed=$((passed + 1))
  else
    failed=$((failed + 1))
    printf '%s: %s: expected %s, found %s\n' "$case" "$1" "$2" "$3"
  fi
}

# until_is EXPECTED COMMAND…: waits up to ten seconds, and gives what was found last
until_is() {
  expected=$1
  shift
  tries=0
  while found=$("$@"); [ "$found" != "$expected" ] && [ $tries -lt 200 ]; do
    tries=$((tries + 1))
    sleep 0.05
  done
  printf %s "$found"
}

# Without line editing, since that would mark pasted text too.
shell_command="exec env TERM=${CHECK_TERM:-tmux-256color} LC_ALL=C.UTF-8 PS1='$ ' \
  bash --norc --noprofile --noediting -i"

modes() {
  tmux display-message -p -t program \
    'alternate screen #{alternate_on}, cursor #{cursor_flag}, wrap #{wrap_flag}, mouse #{mouse_any_flag}#{mouse_sgr_flag}'
}
theirs='alternate screen 0, cursor 1, wrap 1, mouse 00'

has_screen() { tmux display-message -p -t program '#{alternate_on}'; }

shows() { # a pattern
  tmux capture-pane -p -t program | grep -c "$1" | sed 's/[1-9][0-9]*/1/'
}

keys() { tmux send-keys -t program "$@"; }

shell() { keys -l "$1"; keys Enter; }

tty_modes() {
  rm -f "$work/stty"
  shell "stty -g > $work/stty.new && mv $work/stty.new $work/stty"
  tries=0
  while [ ! -e "$work/stty" ] && [ $tries -lt 200 ]; do
    tries=$((tries + 1))
    sleep 0.05
  done
  cat "$work/stty" 2>/dev/null
}

job() { # the process group in the foreground; its leader is the program
  pane=$(tmux display-message -p -t program '#{pane_pid}')
  sed 's/.*) //' "/proc/$pane/stat" | cut -d ' ' -f 6
}

open_shell() {
  tmux new-session -d -s program -x 100 -y 30 "$shell_command"
  until_is 1 shows '^[$]' >/dev/null
  shell 'echo rea""dy'
  until_is 1 shows '^ready' >/dev/null
  before=$(tty_modes)
}

foreground() {
  [ "$(job)" = "$(tmux display-message -p -t program '#{pane_pid}')" ] && echo shell || echo program
}

begin() {
  case=$1
  open_shell
  shell "$command; echo \"exit=\$?\""
  check 'takes the screen' 1 "$(until_is 1 has_screen)"
  # the first frame: something is painted
  until_is 1 shows '[^ ]' >/dev/null
  if [ -n "$mouse" ]; then
    keys "$mouse"
    hears_mouse
  fi
}

hears_mouse() {
  [ -z "$mouse" ] || check 'hears the mouse' 11 "$(until_is 11 mouse_flags)"
}

mouse_flags() { tmux display-message -p -t program '#{mouse_standard_flag}#{mouse_sgr_flag}'; }

continues() {
  shell 'fg; echo "exit=$?"'
  check 'screen after fg' 1 "$(until_is 1 has_screen)"
  until_is 0 shows '^exit=' >/dev/null
  hears_mouse
}

paste() { # as terminals do, with marks where the program asked for them
  tmux set-buffer "$1"
  tmux paste-buffer -d -p -t program
}

pastes_unmarked() {
  paste 'echo pas""ted'
  keys Enter
  check 'pasted text' 1 "$(until_is 1 shows '^pasted$')"
  check 'marks of pasted text' 0 "$(shows '200~')"
}

ends() { # the exit code
  check 'terminal' "$theirs" "$(until_is "$theirs" modes)"
  check "exit $1" 1 "$(until_is 1 shows "^exit=$1\$")"
  restored
}

restored() {
  check 'earlier lines' 1 "$(tmux capture-pane -p -S - -t program | grep -c '^ready')" # history too
  check 'stty -g' "$before" "$(tty_modes)"
  pastes_unmarked
  tmux kill-session -t program
}

tmux new-session -d -s keeper cat # the server stays, whatever session ends

begin 'quit'
keys "$quit"
ends 0

begin 'a pasted text is no key'
paste "$quit"
keys C-c
ends 130

# In which state it finds the program is left to chance.
case='Ctrl-C while it starts'
open_shell
instant=0
while [ $instant -lt "$instants" ]; do
  instant=$((instant + 1))
  shell "$command"
  sleep "$(awk "BEGIN { print 0.6 * $instant / $instants }")"
  keys C-c
  check "ends at instant $instant of $instants" shell "$(until_is shell foreground)"
  check 'terminal' "$theirs" "$(until_is "$theirs" modes)"
  check 'stty -g' "$before" "$(tty_modes)"
done
restored

begin 'TERM'
kill -TERM "$(job)"
ends 143

begin 'KILL'
kill -KILL "$(job)"
# The shell goes on at the same moment: where it writes its first line is left to chance.
check 'terminal' "$theirs" "$(until_is "$theirs" modes)"
restored

begin 'Ctrl-Z'
keys C-z
check 'terminal while stopped' "$theirs" "$(until_is "$theirs" modes)"
check 'stopped' 1 "$(until_is 1 shows 'Stopped')"
check 'stty -g while stopped' "$before" "$(tty_modes)"
pastes_unmarked
tmux resize-window -t program -x 90 -y 25
continues
keys "$quit"
ends 0

begin 'Ctrl-L'
printf '\033[3;3Hmessage of another program' >"$(tmux display-message -p -t program '#{pane_tty}')"
check 'the message is there' 1 "$(until_is 1 shows 'message of another program')"
keys C-l
check 'it is painted over' 0 "$(until_is 0 shows 'message of another program')"
keys "$quit"
ends 0

if [ -n "$fail" ]; then
  begin 'exception in a thread'
  keys "$fail"
  ends 1
fi

printf '%d passed, %d failed\n' "$passed" "$failed"
[ "$failed" -eq 0 ]
