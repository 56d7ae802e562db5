#!/bin/sh
# Times the whole program from a cold start: what the lesson's first network takes as a command.
#
#   cold-start.sh [N [COMMAND]]
#
# COMMAND is a line for the shell (target/overfit train no-regularization --json), run N times (21).
# Prints the median, the least and the most. Needs GNU date, which knows nanoseconds.

n=${1:-21}
command=${2:-target/overfit train no-regularization --json}

for _ in $(seq "$n"); do
  start=$(date +%s%N)
  sh -c "exec $command" >/dev/null || exit
  echo $((($(date +%s%N) - start) / 1000000))
done | sort -n | awk '
  { ms[NR] = $1 }
  END { if (NR) printf "median of %d: %d ms, from %d to %d\n", NR, ms[int((NR + 1) / 2)], ms[1], ms[NR] }
'
