#!/bin/sh
# Kills `overfit train --out` and `overfit sweep --out` (kill -9) at random instants; afterwards every
# file must be readable, and training that goes on must end on the bytes of one that was never killed,
# but for its time.
#
#   run-folder-check.sh OVERFIT [KILLS [SEED]]
#
# OVERFIT is the built program. Every second kill (of 6, if not given) is one of a sweep. Of every three
# kills, the first goes on with the same command, the second with `overfit resume`, and the third is
# killed once more on the way. Then what is refused: a full disk (if the script may mount one), a folder
# that cannot be written, two processes.

overfit=$(cd "$(dirname "${1:?the built program is needed}")" && pwd)/overfit
kills=${2:-6}
seed=${3:-1}
work=$(mktemp -d)
passed=0
failed=0
begun=0 # kills after which there were checkpoints, and those after some epochs
amid=0

cleanup() {
  chmod -R u+w "$work"
  umount "$work/full" 2>/dev/null
  rm -rf "$work"
}

trap cleanup EXIT
trap 'exit 130' INT TERM

export LC_ALL=C.UTF-8 XDG_CONFIG_HOME="$work/config" XDG_STATE_HOME="$work/state"
cd "$work" || exit 2

check() { # what, expected, found
  if [ "$2" = "$3" ]; then
    passed=$((passed + 1))
  else
    failed=$((failed + 1))
    printf 'kill %s: %s: expected %s, found %s\n' "$kill" "$1" "$2" "$3"
  fi
}

scaled() { # a number from 0 to 1, seconds
  awk -v part="$1" -v whole="$2" 'BEGIN { printf "%.3f", part * whole }'
}

cat >three.toml <<'END'
format = "0.2.0"

[network]
hidden = [16, 16]

[training]
epochs = 9000

[runs.batches]
training.batch = 7
training.epochs = 3000
training.optimizer = "nadam"
regularization.dropout = 0.2

[runs."a plateau"]
training.schedule = "plateau"
schedule.patience = 3

[[runs."a plateau".edits]]
epoch = 4000
regularization.l2 = 0.01

[runs.points]
data.points = [[0, 1], [1, 3], [2, 2], [3, 5], [4, 4], [5, 9]]
data.target = "unknown"
data.held-out = [[1.5, 2], [3.5, 4]]

[[runs.points.edits]]
epoch = 5000
data.points = [[0, 1], [1, 3], [2, 7]]
END

train() { # folder
  exec "$overfit" train three.toml --quiet --out "$1"
}

sweep() { # folder
  exec "$overfit" sweep three.toml --run batches --epochs 400 --l2 0,0.1 --seeds 1..3 --jobs 2 --quiet \
    --out "$1"
}

untimed() { # file
  sed '1s/, [^,]* s$//; s/"seconds":[^,]*,"kernels":"[^"]*"//' "$1"
}

compare() { # the folder that was never killed, another
  (cd "$1" && find . -type f ! -name .lock) | sort >files
  (cd "$2" && find . -type f ! -name .lock) | sort >found
  check 'the files' '' "$(diff files found | head -n 3)"
  while read -r file <&4; do
    untimed "$1/$file" >expected
    untimed "$2/$file" >found 2>&1
    check "$file" same "$(cmp expected found 2>&1 && echo same)"
  done 4<files
  check 'no lock is left' '' "$(find "$2" -name .lock -size +0)"
}

# whole_lines FILE: all lines but a torn last one, which a kill between two pages of a write leaves.
whole_lines() {
  if [ -n "$(tail -c 1 "$1")" ]; then
    echo "$1" >>torn
    sed '$d' "$1"
  else
    cat "$1"
  fi
}

readable() { # folder
  find "$1" -name checkpoint >checkpoints
  if [ -s checkpoints ]; then
    begun=$((begun + 1))
    "$overfit" runs "$1" --json >listed 2>&1
    check 'runs are listed' "$(wc -l <checkpoints)" "$(grep -o '"folder":' listed | wc -l)"
    check 'none is damaged' 1 "$(grep -c '"notes":\[\]' listed)"
    ! grep -q '"epochs":[1-9]' listed || amid=$((amid + 1))
  fi
  find "$1" -name preset.toml >presets
  [ ! -s presets ] || check 'presets' '' "$(xargs "$overfit" check <presets 2>&1 >/dev/null)"
  find "$1" -name metrics.csv -size +0 >files
  while read -r file <&4; do
    check "$file" 0 "$(whole_lines "$file" | grep -vc '^[^,]*,[^,]*,[^,]*,[^,]*,[^,]*,[^,]*$')"
  done 4<files
  find "$1" \( -name '*.jsonl' -o -name '*.json' \) -size +0 >files
  while read -r file <&4; do
    check "$file" 0 "$(whole_lines "$file" | grep -vc '^{.*}$')"
  done 4<files
}

killed_after() { # train or sweep, seconds
  ("$1" killed >/dev/null 2>&1) &
  sleep "$2"
  kill -9 $! 2>/dev/null
  wait $! 2>/dev/null
  [ ! -d killed ] || readable killed
}

# ----------------------------------------------------------------------------------------------

kill=0
: >torn
for kind in train sweep; do
  start=$(date +%s%N)
  ("$kind" "$kind-whole" >/dev/null) || exit 2
  awk -v ns=$(($(date +%s%N) - start)) 'BEGIN { printf "%.3f", ns / 1e9 }' >"$kind-length"
done

awk -v seed="$seed" -v n="$kills" \
  'BEGIN { srand(seed); for (i = 0; i < n; i++) printf "%.4f\n", rand() }' >instants
while read -r instant <&3; do
  kill=$((kill + 1))
  kind=$([ $((kill % 2)) -eq 1 ] && echo train || echo sweep)
  length=$(cat "$kind-length")
  rm -rf killed
  killed_after "$kind" "$(scaled "$instant" "$length")"
  case $((kill % 3)) in
    0) killed_after "$kind" "$(scaled 0.5 "$length")" ;;
    2) "$overfit" resume killed --quiet >/dev/null 2>&1 ;;
  esac
  ("$kind" killed >out 2>&1)
  check 'it goes on and ends' 0 $?
  compare "$kind-whole" killed
done 3<instants

# ---- what is refused -------------------------------------------------------------------------

kill=none
refused() { # what, exit code, file of standard error
  check "$1: exit code" 2 "$2"
  check "$1: one line" 1 "$(wc -l <"$3" | tr -d ' ')"
  check "$1: no stack trace" 0 "$(grep -c 'Exception\|internal error' "$3")"
}

(train busy >/dev/null 2>&1) &
first=$!
until [ -s busy/points/.lock ] || ! kill -0 $first 2>/dev/null; do sleep 0.05; done
(train busy >/dev/null 2>err)
refused 'two processes' $? err
wait $first
check 'the first one ends' 0 $?
compare train-whole busy

# Two sweeps share the runs of one folder. One that lacks results of the other says so, with exit code 2.
apart() { # exit code, file of standard error
  case $1 in
    0) true ;;
    2) [ "$(grep -c 'expected all 6 runs, found .* other processes train' "$2")" = 1 ] ;;
    *) false ;;
  esac
}
(sweep both >/dev/null 2>err) &
first=$!
(sweep both >/dev/null 2>err2)
check 'a sweep beside another ends' yes "$(apart $? err2 && echo yes)"
wait $first
check 'and so does the other' yes "$(apart $? err && echo yes)"
(sweep both >/dev/null 2>&1)
check 'then it has all results' 0 $?
compare sweep-whole both

mkdir locked
chmod a-w locked
if ! touch locked/x 2>/dev/null; then
  (train locked/out >/dev/null 2>err)
  refused 'a folder that cannot be written' $? err
fi

mkdir full
if mount -t tmpfs -o size=600k overfit-check full 2>/dev/null; then
  (train full/out >/dev/null 2>err)
  refused 'a full disk' $? err
  readable full/out
  umount full && mount -t tmpfs -o size=600k overfit-check full
fi

printf '%d kills: %d after a checkpoint, %d after one amid training; %d last lines were torn\n' \
  "$kills" "$begun" "$amid" "$(wc -l <torn)"
printf '%d passed, %d failed\n' "$passed" "$failed"
[ "$failed" -eq 0 ]
