#!/usr/bin/env bash
# Runs a sweep as a job array on a real Slurm of one node, which it starts on this machine: a task is
# killed, the same command completes the sweep, and the merged results must be those of a sweep
# without Slurm.
#
#   slurm-check.sh OVERFIT
#
# OVERFIT is the built program. Needs root on Debian or Ubuntu, where it installs slurm-wlm and munge
# if they are missing; about two minutes. Not part of .ci/run.
set -u
overfit=$(cd "$(dirname "${1:?the built program is needed}")" && pwd)/overfit
work=$(mktemp -d)
slurm=$work/slurm
passed=0
failed=0

check() { # what, expected, found
  if [ "$2" = "$3" ]; then
    passed=$((passed + 1))
    printf 'ok      %s\n' "$1"
  else
    failed=$((failed + 1))
    printf 'FAILED  %s: expected %s, found %s\n' "$1" "$2" "$3"
  fi
}

# ---- a Slurm of one node --------------------------------------------------------------------

start_slurm() {
  mkdir -p "$slurm/state" "$slurm/spool" /run/munge /var/log/munge /var/lib/munge
  chown -R munge: /run/munge /var/log/munge /var/lib/munge
  munge -n 2>/dev/null | unmunge >/dev/null 2>&1 || su munge -s /bin/sh -c munged
  cat >"$slurm/slurm.conf" <<END
ClusterName=check
SlurmctldHost=localhost
SlurmUser=root
SlurmdUser=root
AuthType=auth/munge
StateSaveLocation=$slurm/state
SlurmdSpoolDir=$slurm/spool
SlurmctldPidFile=$slurm/slurmctld.pid
SlurmdPidFile=$slurm/slurmd.pid
SlurmctldLogFile=$slurm/slurmctld.log
SlurmdLogFile=$slurm/slurmd.log
ProctrackType=proctrack/pgid
TaskPlugin=task/none
SelectType=select/cons_tres
SelectTypeParameters=CR_Core
MpiDefault=none
ReturnToService=2
JobAcctGatherType=jobacct_gather/none
AccountingStorageType=accounting_storage/none
NodeName=$(hostname) NodeAddr=127.0.0.1 CPUs=$(nproc) State=UNKNOWN
PartitionName=debug Nodes=ALL Default=YES MaxTime=INFINITE State=UP
END
  export SLURM_CONF=$slurm/slurm.conf
  slurmctld
  sleep 2
  slurmd
  for ((tries = 0; tries < 100; tries++)); do
    sinfo -h -o %T 2>/dev/null | grep -q idle && return
    sleep 0.2
  done
  sinfo
}

stop_slurm() {
  for daemon in slurmd slurmctld; do
    [ -f "$slurm/$daemon.pid" ] || continue
    pid=$(cat "$slurm/$daemon.pid")
    kill "$pid" 2>/dev/null
    for ((tries = 0; tries < 100; tries++)); do
      kill -0 "$pid" 2>/dev/null || break
      sleep 0.1
    done
  done
}

trap 'stop_slurm; rm -rf "$work"' EXIT

if ! command -v slurmctld >/dev/null || ! command -v munged >/dev/null; then
  apt-get -qq update
  DEBIAN_FRONTEND=noninteractive apt-get -qq install -y --no-install-recommends slurm-wlm munge \
    >"$work/apt" 2>&1 || cat "$work/apt"
fi
start_slurm
# A folder whose name sbatch and the shell must not take apart.
mkdir "$work/o'brien 50% 日本" && cd "$work/o'brien 50% 日本" || exit 2

# Waits until a job has no task in the queue, five minutes at most.
until_ended() { # job
  for ((tries = 0; tries < 1500; tries++)); do
    [ -n "$(squeue -h -j "$1" 2>/dev/null)" ] || return
    sleep 0.2
  done
}

job() { # what the program has said
  sed -n 's/.*job \([0-9][0-9]*\).*/\1/p' "$1" | head -n 1
}

# ---- an array with a killed task ------------------------------------------------------------

out='kept 日本'
sweep=(sweep overfitting --run none --epochs 9000 --l2 0,0.01 --seeds 42..45)

"$overfit" "${sweep[@]}" --out "$out" --slurm --tasks 4 --partition debug --time 10 --dry-run >script
check 'the script is printed' '#SBATCH --array=1-4' "$(grep -- --array script)"
check 'and nothing is made' '' "$(ls -A "$out" 2>/dev/null)"

"$overfit" "${sweep[@]}" --out "$out" --slurm --tasks 4 --partition debug --time 10 >said 2>&1
first=$(job said)
check 'a job is submitted' yes "$([ -n "$first" ] && echo yes || cat said)"
for ((tries = 0; tries < 600; tries++)); do
  squeue -h -j "${first}_2" -o %T 2>/dev/null | grep -q RUNNING && break
  sleep 0.1
done
sleep 2
scancel --signal=KILL --full "${first}_2"
until_ended "$first"

"$overfit" runs "$out" --merge >merged 2>merge-err
check 'a merge with missing runs has exit code' 2 $?
check 'and names them' yes "$(grep -q 'expected all 8 runs, found' merge-err && echo yes || cat merged merge-err)"

"$overfit" "${sweep[@]}" --out "$out" --slurm --tasks 4 --partition debug --time 10 >said 2>&1
second=$(job said)
check 'only the killed task is submitted again' '#SBATCH --array=2' "$(grep -h -- --array "$out"/*.slurm)"
until_ended "$second"

# ---- the results ----------------------------------------------------------------------------

plain() {
  sed 's/"seconds":[^,}]*//g; s/"kernels":[^,}]*//g'
}
"$overfit" runs "$out" --merge --json | plain >merged.json
check 'all runs are merged' 0 "${PIPESTATUS[0]}"
"$overfit" "${sweep[@]}" --json | plain >local.json
check 'the merged results are those without Slurm' '' "$(cmp merged.json local.json 2>&1)"
check 'with all runs' 8 "$(grep -o '"status":"finished"' merged.json | wc -l | tr -d ' ')"

"$overfit" "${sweep[@]}" --out "$out" --slurm --tasks 4 >said 2>&1
check 'a complete sweep is not submitted again' '' "$(job said)"

printf '%d passed, %d failed\n' "$passed" "$failed"
[ "$failed" -eq 0 ]
