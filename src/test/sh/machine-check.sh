#!/bin/sh
# Checks the program on machines with limits, in many locales and homes, and with options for Java:
# a table of exit codes and output.
#
#   machine-check.sh OVERFIT
#
# OVERFIT is the built program. Needs ulimit -v, and /proc for the limits of processes; as root also
# su, since root has no such limit, and unshare for disks. Rows with a screen need script.

overfit=$(cd "$(dirname "${1:?the built program is needed}")" && pwd)/overfit
work=$(mktemp -d)
passed=0
failed=0
trap 'rm -rf "$work"' EXIT
trap 'exit 130' INT TERM

unset LC_ALL LC_CTYPE JAVA_TOOL_OPTIONS JDK_JAVA_OPTIONS _JAVA_OPTIONS
export LANG=C.UTF-8 HOME="$work/home" XDG_CACHE_HOME="$work/cache"
mkdir "$work/home" "$work/here"
chmod 755 "$work" # for the other user
cd "$work/here" || exit 2

fail() { # what, expected, found
  failed=$((failed + 1))
  printf '%s: expected %s, found %s\n' "$1" "$2" "$3"
}

# row NAME CODE OUT ERR COMMAND…: OUT and ERR are patterns of a whole output, for case. The command
# must leave no file behind.
row() {
  name=$1 code=$2 out=$3 err=$4
  shift 4
  "$@" >"$work/out" 2>"$work/err"
  found=$?
  [ "$found" -eq "$code" ] || { fail "$name: exit code" "$code" "$found: $(cat "$work/err")"; return; }
  for stream in out err; do
    eval "pattern=\$$stream"
    text=$(head -c 20000 "$work/$stream")
    case $text in
      $pattern) ;;
      *) fail "$name: $stream" "$pattern" "$(echo "$text" | cut -c 1-300)"; return ;;
    esac
  done
  left=$(ls -A)
  [ -z "$left" ] || { fail "$name: files" none "$left"; rm -rf ./*; return; }
  passed=$((passed + 1))
}

# Its JSON, but for the times. A run on drawn samples has the same on every machine.
train() {
  "$overfit" train l2 --epochs 20 --json "$@"
}
json='{"schema":2,*"train_loss":0.29*}'
no='overfit: Java cannot start'

# ---- limits ----------------------------------------------------------------------------------

within() { # KiB of address space, command…
  (ulimit -v "$1" && shift && "$@")
}
for kib in 4194304 2097152 1572864 1048576 786432; do
  row "ulimit -v $kib" 0 "$json" '' within "$kib" train
done
row 'ulimit -v 1048576, vectors' 0 "$json" '' within 1048576 train --kernels vector
for kib in 450000 300000 200000 100000 50000; do
  row "ulimit -v $kib" 2 '' "$no within ulimit -v $kib: *" within "$kib" train
done

limited() { # option of ulimit, limit
  (ulimit "$1" "$2" && train)
}
row 'ulimit -d 200000' 0 "$json" '' limited -d 200000
for kib in 70000 50000 20000; do
  row "ulimit -d $kib" 2 '' "$no within ulimit -d $kib: *" limited -d "$kib"
done
row 'ulimit -n 64' 0 "$json" '' limited -n 64
for most in 31 16; do
  row "ulimit -n $most" 2 '' "overfit: expected at least 32 files *, found $most" limited -n "$most"
done

if [ "$(id -u)" -eq 0 ] && su nobody -s /bin/sh -c "test -x '$overfit'" 2>/dev/null; then
  processes() { # most processes and threads, command
    su nobody -s /bin/bash -c "ulimit -u $1; HOME=/nonexistent '$overfit' train l2 --epochs 20 --json"
  }
  for most in 500 200 100 50 25; do
    row "ulimit -u $most" 0 "$json" '' processes "$most"
  done
  for most in 14 12 10 9 8; do
    row "ulimit -u $most" 2 '' "$no within ulimit -u $most: *native thread*" processes "$most"
  done
fi

# ---- folders, and streams that are closed -----------------------------------------------------

deleted() {
  mkdir "$work/gone" && (cd "$work/gone" && rmdir "$work/gone" && train)
}
row 'the working folder is deleted' 2 '' '*overfit: expected a working folder, found none*' deleted
copy() { # folder: with the program
  mkdir -p "$1" && cp "$overfit" "$overfit.jar" "${overfit%/*}/lanterna.jar" "$1"
}
copy "$work/a:b"
row 'a colon in its path' 2 '' 'overfit: expected a folder without a colon*' "$work/a:b/overfit" train
copy "$work/prefix/lib/overfit"
mkdir "$work/programs"
mv "$work/prefix/lib/overfit/overfit" "$work/programs"
ln -s "$work/programs" "$work/prefix/bin"
row 'its folder is a symbolic link' 0 "$json" '' "$work/prefix/bin/overfit" train l2 --epochs 20 --json
without_streams() {
  train <&- >&-
}
row 'no standard streams' 2 '' 'overfit: cannot write to standard output: *' without_streams

# ---- options for Java: the user's win, and Java says nothing of its own -----------------------

option() { # variable, value
  env "$1=$2" "$overfit" train l2 --epochs 20 --json
}
for variable in JAVA_TOOL_OPTIONS JDK_JAVA_OPTIONS _JAVA_OPTIONS; do
  for value in -Xmx64m -Xmx16m -XX:+UseG1GC '-XX:+UseParallelGC -Xmx64m' -Xint \
    -XX:-TieredCompilation '-verbose:gc -Xlog:gc' '-Da="b c" -Dd=e' -Duser.language=ar ' '; do
    row "$variable=$value" 0 "$json" '' option "$variable" "$value"
  done
  for value in -Xfoo '-Xmx64m -Xfoo' -Xss1k nonsense -javaagent:none.jar '-XX:+UseG1GC -XX:+UseZGC'; do
    row "$variable=$value" 2 '' "$no with $variable=$value: *" option "$variable" "$value"
  done
done
row 'an option and vectors' 2 '' "$no with JAVA_TOOL_OPTIONS=-Xfoo: *" \
  env JAVA_TOOL_OPTIONS=-Xfoo "$overfit" train --kernels vector

# ---- a CPU without fused multiply-add -----------------------------------------------------------

apart='-XX:-UseFMA -Doverfit.fma=false'
row 'no fused multiply-add' 0 '{*"train_loss":0.295*"kernels":"plain, multiply and add apart"*' \
  'overfit: note: this CPU has no fused multiply-add*' option JAVA_TOOL_OPTIONS "$apart"
row 'no fused multiply-add, vectors' 2 '' \
  '*overfit: --kernels vector: expected a CPU with fused multiply-add, found one without' \
  env JAVA_TOOL_OPTIONS="$apart" "$overfit" train --kernels vector

# ---- vectors: the warning of an incubating module is not shown, all else is --------------------

row 'vectors' 0 "$json" '' train --kernels vector
row 'vectors, a message' 2 '' "overfit: --l2: *" train --kernels vector --l2 -1
together() {
  echo before
  train --kernels vector 2>&1
  "$overfit" train --kernels vector --l2 -1 2>&1
}
row 'vectors, both streams in one file' 2 "before*$json*overfit: --l2: *" '' together
closed() {
  train --kernels vector 2>&-
}
row 'vectors without standard error' 0 "$json" '' closed
# Waits until a process has used the processor for so many hundredths of a second, 20 seconds at most.
until_used() { # process id, hundredths
  tries=0
  until [ "$(cut -d ' ' -f 14 "/proc/$1/stat")" -ge "$2" ] || [ $tries -ge 400 ]; do
    tries=$((tries + 1))
    sleep 0.05
  done
}
quit() {
  "$overfit" train l2 --epochs 1000000000 --json 2>/dev/null &
  until_used $! 250
  kill -QUIT $!
  until_used $! 300 # it goes on
  kill -TERM $!
  wait $!
}
row 'SIGQUIT' 143 '{*}' '' quit

# ---- locales: numbers keep their points, names their letters -----------------------------------

mkdir "$work/höme" "$work/dátä ф"
printf 'x,y\n1,0.5\n2,0.7\n3,0.9\n4,0.2\n' >"$work/dátä ф/pünkte.csv"
cp "$overfit" "$overfit.jar" "${overfit%/*}/lanterna.jar" "$work/dátä ф/"
in_locale() { # variable=locale, or nothing
  env -i PATH="$PATH" ${JAVA_HOME:+"JAVA_HOME=$JAVA_HOME"} HOME="$work/höme" $1 "$work/dátä ф/overfit" \
    train l2 --epochs 20 --json --data "$work/dátä ф/pünkte.csv"
}
named='{*"data.file":"*/p?u00FCnkte.csv"*}' # JSON's escape of ü
for locale in '' LC_ALL=C LANG=POSIX LANG=xx_XX.UTF-8 LC_ALL=tr_TR.UTF-8 LC_ALL=ar_EG.UTF-8 \
  LC_CTYPE=de_DE LC_NUMERIC=de_DE.UTF-8 LC_ALL=C.UTF-8; do
  row "locale ${locale:-none}" 0 "$named" '' in_locale "$locale"
done

# ---- shells that are /bin/sh somewhere -----------------------------------------------------------

for shell in dash 'bash --posix' 'busybox sh' 'zsh --emulate sh' mksh ksh93; do
  if command -v "${shell%% *}" >/dev/null; then
    row "$shell" 0 "$json" '' $shell "$overfit" train l2 --epochs 20 --json
    row "$shell, an option for Java" 0 "$json" '' \
      env 'JAVA_TOOL_OPTIONS=-Xmx64m -Da="b c"' $shell "$overfit" train l2 --epochs 20 --json
  fi
done

# ---- homes and folders for temporary files: with a screen, which q ends -------------------------

escape=$(printf '\033')
mkfifo "$work/keys"

# screen COMMAND-LINE: [screen] with what it prints before and after that.
screen() {
  { exec 9<>"$work/keys" && printf q >&9; }
  TERM=${term-xterm} LC_ALL=C.UTF-8 SHELL=/bin/sh script -qec "$1" "$work/typescript" <&9 >/dev/null
  code=$?
  sed '1d;$d' "$work/typescript" | tr -d '\r' | tr '\n' '\1' |
    sed "s/^q\{0,1\}$escape.*$escape\[?1049l/[screen]/" | tr '\1' '\n'
  return $code
}

small="'$overfit' l2 --epochs 10"
kept='[[]screen]'
lost="${kept}overfit: the experiment was not saved: "

if command -v script >/dev/null; then
  row 'a home' 0 "$kept" '' screen "HOME='$work/home' $small"
  row 'the home is a file' 0 "${lost}Not a directory (*)" '' screen "HOME='$work/out' $small"
  row 'the state folder is a file' 0 "${lost}Not a directory (*)" '' screen "XDG_STATE_HOME=/dev/full $small"
  row 'no place for an archive of classes' 0 "$kept" '' screen "XDG_CACHE_HOME=/dev/full $small"
  for folder in /nonexistent /dev/full /proc; do
    row "temporary files in $folder" 0 "$kept" '' \
      screen "JAVA_TOOL_OPTIONS=-Djava.io.tmpdir=$folder $small"
  done
fi

# ---- terminals -----------------------------------------------------------------------------------

# A terminal without an alternate screen is cleared instead.
if command -v script >/dev/null; then
  for term in xterm xterm-256color xterm-kitty tmux-256color screen linux rxvt vt100 vt220 ansi \
    no-such-terminal; do
    row "TERM=$term" 0 "$kept" '' screen "$small"
  done
  none='*no screen can be shown here; `overfit train` works without one'
  for term in dumb unknown ''; do
    row "TERM=$term" 2 "qoverfit: TERM$none" '' screen "$small"
  done
  unset term
fi

# ---- homes of another user, and disks ------------------------------------------------------------

if command -v script >/dev/null && [ "$(id -u)" -eq 0 ] &&
  su nobody -s /bin/sh -c "test -x '$overfit'" 2>/dev/null; then
  mkdir -m 755 "$work/locked"
  for home in 'HOME=/' '-u HOME' HOME=here "HOME=$work/locked"; do
    row "another user, $home" 0 "${lost}permission denied (*)" '' \
      screen "su nobody -s /bin/sh -c \"env $home XDG_CACHE_HOME=/dev/null $small\""
  done
fi

disk=$work/disk
mkdir "$disk"
# mounted OPTIONS COMMAND-LINE: a screen, with a file system of its own as $disk.
mounted() {
  screen "unshare -m sh -c \"mount -t tmpfs -o $1 none '$disk'; $2\""
}
if command -v script >/dev/null && unshare -m mount -t tmpfs none "$disk" 2>/dev/null; then
  on_disk="XDG_STATE_HOME='$disk' XDG_CACHE_HOME='$disk' $small"
  fill="head -c 99999 /dev/zero >'$disk/rest' 2>/dev/null"
  ours="find '$disk' -type f ! -name rest -size +0"
  row 'a full disk' 0 "${lost}No space left on device (*overfit)" '' \
    mounted size=64k "$fill; $on_disk; sleep 3; $ours"
  row 'a disk that is read-only' 0 "${lost}Read-only file system (*)" '' mounted ro "$on_disk"
  row 'temporary files on a noexec disk' 0 "$kept" '' \
    mounted noexec "JAVA_TOOL_OPTIONS=-Djava.io.tmpdir='$disk' $small; ls '$disk'"
fi

printf '%d passed, %d failed\n' "$passed" "$failed"
[ "$failed" -eq 0 ]
