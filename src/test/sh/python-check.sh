#!/bin/sh
# The scripts that `overfit export pytorch` writes, of all presets and some settings, are read by
# Python 3, a line each. Without python3 it says so. pytorch-check.py runs them.
# Usage: sh src/test/sh/python-check.sh [LAUNCHER]
set -u
overfit=$(realpath "${1:-target/overfit}") || exit 2
passed=0
failed=0

python3 --version >/dev/null 2>&1 || {
  echo 'skipped: there is no python3 to read the scripts for PyTorch'
  echo '0 passed, 0 failed'
  exit 0
}

parses() { # what is exported
  if "$overfit" export pytorch "$@" | python3 -c 'import ast, sys
sys.exit(0 if ast.parse(sys.stdin.read()).body else 1)'; then
    passed=$((passed + 1))
    printf 'ok      %s\n' "$*"
  else
    failed=$((failed + 1))
    printf 'FAILED  %s\n' "$*"
  fi
}

for preset in $("$overfit" presets | sed -n '/^$/q; s/^ *\([^ ]*\) .*/\1/p'); do
  parses "$preset"
done
parses l2 --points -1:0.5,0:1,1:-0.5 --standardize on
parses l2 --loss huber --l1 0.1 --clip-norm 1 --clip-value 1 --schedule plateau --warm-up 5
parses l2 --activation tanh,relu --initialization kaiming-normal --batch 7 --drop-last
parses dropout --target doppler --holdout 0.2 --schedule one-cycle --period 50

printf '%d passed, %d failed\n' "$passed" "$failed"
[ "$failed" -eq 0 ]
