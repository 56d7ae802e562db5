#!/usr/bin/env python3
"""Runs the scripts that `overfit export pytorch` writes, and compares their losses.

    PYTHON src/test/sh/pytorch-check.py [OVERFIT [CASE...]]

PYTHON is one with PyTorch 2.7 or later, on an x86-64 CPU. Each script runs to its end, in float64.
The losses of every epoch up to 250, and those that it prints of them, must be those of
`overfit train --json --history` to a relative 1e-10. A line for each run says how large the largest
difference is, and from which epoch on it is above 1e-10, if any. With the weights that `overfit train
--out` keeps, the networks of the scripts must predict its fit to 1e-12. Arguments after OVERFIT are
the cases to check instead of all. Ends with "N passed, N failed".
"""

import contextlib
import io
import json
import os
import re
import runpy
import shlex
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

import torch

EPOCHS = 250
TOLERANCE = 1e-10

LINE = re.compile(r"^(?P<name>.+) epoch (?P<epoch>\d+) train (?P<train>\S+)( test (?P<test>\S+))?$")

AVERAGED = re.compile(r"^(?P<name>.+) averaged train (?P<train>\S+) test (?P<test>\S+)$")

UNITS = ["x_mean", "x_deviation", "y_mean", "y_deviation"]

# Cases whose weights are loaded.
WEIGHTS = ["overfitting", "deep-dropout", "no-regularization --data own.csv", "edits.toml", "norms.toml"]

FILES = {
    "weight-seeds.toml": """
[runs.auto]
[runs.same]
network.weight-seed = 42
[runs.other]
network.weight-seed = 1234567890123
""",
    "own.csv": "t,v\n" + "".join(f"{t},{(t * t * 37 % 101) / 9 + t:.3f}\n" for t in range(24)),
    "edits.toml": """
[runs.live]
training.optimizer = "adam"
training.learning-rate = 0.001
[[runs.live.edits]]
epoch = 20
regularization.l2 = 0.01
[[runs.live.edits]]
epoch = 40
regularization.dropout = 0.2
regularization.l1 = 0.001
[[runs.live.edits]]
epoch = 60
regularization.dropout = 0
training.learning-rate = 0.002
[runs.cosine]
training.schedule = "cosine"
schedule.minimum-rate = 0.001
schedule.warm-up = 10
[[runs.cosine.edits]]
epoch = 50
training.learning-rate = 0.02
[runs.restarts]
training.schedule = "cosine-restarts"
[[runs.restarts.edits]]
epoch = 50
training.learning-rate = 0.02
[runs.one-cycle]
training.schedule = "one-cycle"
schedule.cycle-momentum = false
[[runs.one-cycle.edits]]
epoch = 50
training.learning-rate = 0.02
[runs.warm]
training.schedule = "step"
schedule.warm-up = 60
[[runs.warm.edits]]
epoch = 50
training.learning-rate = 0.02
[runs.points]
training.batch = 8
[[runs.points.edits]]
epoch = 30
data.points = [[-1, 0.5], [0, 1], [1, -0.5], [2.5, 0.3], [0.1, 0.2], [0.3, 0.4], [2, 2], [1.5, 1], [1.2, 1]]
""",
    "norms.toml": """
[runs.none]
[runs.layer]
network.normalization = "layer"
[runs.layer-dropout]
network.normalization = "layer"
network.activation = "relu"
network.initialization = "kaiming-uniform"
regularization.dropout = 0.2
regularization.l1 = 0.001
training.batch = 8
""",
    "regularizers.toml": """
[runs.noise]
training.batch = 7
regularization.input-noise = 0.2
[[runs.noise.edits]]
epoch = 50
regularization.input-noise = 0
[[runs.noise.edits]]
epoch = 60
regularization.input-noise = 0.1
regularization.max-norm = 0.7
[runs.norm]
regularization.max-norm = 0.5
[[runs.norm.edits]]
epoch = 20
regularization.max-norm = "none"
[runs.neither]
""",
    "decay.toml": """
[runs.all]
regularization.l2 = 0.1
regularization.l1 = 0.001
[runs.weights]
regularization.l2 = 0.1
regularization.l1 = 0.001
regularization.decay-biases = false
training.optimizer = "adamw"
training.learning-rate = 0.001
[[runs.weights.edits]]
epoch = 30
regularization.l2 = 0.5
training.learning-rate = 0.002
[runs.cosine]
regularization.l2 = 0.1
regularization.decay-biases = false
training.schedule = "cosine"
[[runs.cosine.edits]]
epoch = 50
training.learning-rate = 0.02
[[runs.all.edits]]
epoch = 30
regularization.l2 = 0.2
""",
    "stopping.toml": """
[training]
optimizer = "adam"
[runs.none]
[runs.early]
training.early-stopping = 10
[runs.later]
[[runs.later.edits]]
epoch = 60
training.early-stopping = 20
training.min-delta = 0.0001
""",
    "averages.toml": """
[training]
epochs = 120
[runs.none]
[runs.ema]
training.average = "ema"
[runs.swa]
training.average = "swa"
training.swa-start = 50
""",
    "kinds.toml": """
[runs.a]
data.target = "doppler"
network.initialization = "orthogonal"
[runs.b]
data.target = "sin"
training.loss = "huber"
training.clip-norm = 0.1
network.activation = ["relu", "tanh"]
[runs.c]
training.optimizer = "adam"
training.learning-rate = 0.001
data.samples = 20
training.seed = 3
training.batch = 6
regularization.l1 = 0.001
schedule.warm-up = 5
""",
}

# Runs that amplify rounding: the last epoch to compare, and the first in which PyTorch's own losses
# part by more than 1e-10 if its first weights are larger by a relative 1e-14. Adagrad, RMSprop and
# NAdam divide by roots of small numbers; Xavier's weights in eight layers train at the edge of
# stability, as does everything with long steps or large first weights.
LIMITS = {
    ("optimizers", "rmsprop"): (60, 63),
    ("optimizers", "adagrad"): (80, 86),
    ("vanishing-gradients", "tanh-xavier"): (150, 157),
    ("broken-runs", "c"): (190, 199),
    ("broken-runs", "d"): (4, 5),
    ("gain", "8"): (6, 7),
    ("warm-up", "0.15"): (65, 70),
    ("warm-up", "0.15-warm-up-50"): (40, 42),
    ("warm-up", "0.2"): (7, 8),
    ("warm-up", "0.2-warm-up-400"): (60, 66),
    ("edge-of-stability", "0.05"): (190, 199),
    ("edge-of-stability", "0.1"): (55, 60),
    ("edge-of-stability", "0.15"): (65, 70),
    ("no-regularization --optimizer adagrad --l2 0.01", "no-regularization"): (90, 95),
    (
        "no-regularization --optimizer rmsprop --alpha 0.9 --learning-rate 0.001",
        "no-regularization",
    ): (30, 37),
    (
        "no-regularization --optimizer rmsprop --centered --momentum 0.5 --learning-rate 0.001",
        "no-regularization",
    ): (90, 96),
    ("no-regularization --optimizer nadam --learning-rate 0.001", "no-regularization"): (120, 126),
}

# Beyond the presets: every value of the settings that PyTorch has.
CASES = """
no-regularization --activation relu
no-regularization --activation sigmoid --initialization xavier-normal
no-regularization --activation leaky-relu --initialization kaiming-normal
no-regularization --activation elu
no-regularization --activation selu --initialization xavier-uniform
no-regularization --activation gelu-tanh --initialization kaiming-uniform
no-regularization --activation silu
no-regularization --activation mish
no-regularization --activation softplus
no-regularization --activation hardtanh
no-regularization --activation tanh,relu --initialization xavier-uniform
no-regularization --activation relu,selu --initialization kaiming-uniform
no-regularization --activation tanh,leaky-relu --initialization kaiming-normal --gain 0.7
no-regularization --hidden 8,16 --initialization orthogonal --gain 1.5
no-regularization --initialization ones --learning-rate 1e-6
no-regularization --initialization uniform --learning-rate 1e-6
no-regularization --initialization normal --learning-rate 1e-6
no-regularization --hidden none
no-regularization --normalization layer
no-regularization --normalization layer --hidden 32,32,32 --batch 8 --dropout 0.2
no-regularization --normalization layer --activation relu --l2 0.01 --clip-norm 0.5
no-regularization --momentum 0.9 --dampening 0.1
no-regularization --momentum 0.9 --nesterov --l2 0.01
no-regularization --optimizer adagrad --l2 0.01
no-regularization --optimizer adadelta --rho 0.8 --learning-rate 1
no-regularization --optimizer rmsprop --alpha 0.9 --learning-rate 0.001
no-regularization --optimizer rmsprop --centered --momentum 0.5 --learning-rate 0.001
no-regularization --optimizer adam --beta1 0.8 --beta2 0.99 --l2 0.001
no-regularization --optimizer amsgrad
no-regularization --optimizer adamw --l2 0.1 --learning-rate 0.001
no-regularization --optimizer adamw
no-regularization --optimizer adamax --beta1 0.8 --l2 0.001
no-regularization --optimizer nadam --learning-rate 0.001
no-regularization --schedule step --period 30 --factor 0.7
no-regularization --schedule multi-step --milestones 20,90 --warm-up 10
no-regularization --schedule exponential
no-regularization --schedule cosine --minimum-rate 0.001 --period 70
no-regularization --schedule cosine --warm-up 30
no-regularization --schedule cosine-restarts --period 20 --growth 2 --minimum-rate 1e-4 --warm-up 5
no-regularization --schedule one-cycle
no-regularization --schedule one-cycle --period 90 --warm-up 20
no-regularization --schedule one-cycle --optimizer adam --learning-rate 0.001
no-regularization --schedule one-cycle --optimizer adagrad --learning-rate 0.001
no-regularization --schedule one-cycle --optimizer rmsprop --learning-rate 0.0001
no-regularization --schedule plateau --factor 0.5 --patience 2 --threshold 0.01 --minimum-rate 0.002
no-regularization --schedule plateau --warm-up 20 --patience 1 --threshold 0.01
no-regularization --schedule linear --period 50
no-regularization --schedule linear --warm-up 20 --factor 0.5
no-regularization --schedule linear --factor 2
no-regularization --schedule polynomial --power 2 --warm-up 7
no-regularization --warm-up 40
no-regularization --loss l1
no-regularization --loss huber --noise 1.5
no-regularization --loss smooth-l1
no-regularization --loss huber --noise 0
no-regularization --clip-norm 0.1
no-regularization --clip-value 0.05 --clip-norm 0.5 --l1 0.001
no-regularization --l1 0.01
no-regularization --input-noise 0.1
no-regularization --input-noise 0.3 --batch 8 --dropout 0.2
no-regularization --max-norm 0.5 --optimizer adam
no-regularization --max-norm 0.6 --batch 8 --dropout 0.3
regularizers.toml
no-regularization --no-decay-biases --l2 0.1 --l1 0.001
no-regularization --no-decay-biases --l2 0.1 --optimizer adamw --learning-rate 0.001
decay.toml
overfitting --early-stopping 50
no-regularization --optimizer adam --early-stopping 20 --min-delta 0.001
no-regularization --data own.csv --optimizer adam --early-stopping 30 --stop-on validation
stopping.toml
no-regularization --average ema --epochs 200 --dropout 0.2
no-regularization --average ema --ema-decay 0.9 --batch 8 --epochs 100
no-regularization --average swa --swa-start 100 --batch 4 --learning-rate 0.1 --epochs 200
no-regularization --average swa --data own.csv --epochs 60
averages.toml
no-regularization --batch 7
no-regularization --batch 7 --drop-last
no-regularization --batch 7 --no-shuffle --dropout 0.2
no-regularization --batch 30
no-regularization --target cos --samples 7 --hidden 5
no-regularization --target linear --samples 100
no-regularization --target parabola --x-min -2 --x-max 2
no-regularization --target cubic
no-regularization --target step
no-regularization --target sawtooth
no-regularization --target sinc
no-regularization --target runge
no-regularization --target chirp
no-regularization --target triangle
no-regularization --target bump
no-regularization --target doppler --x-min -4
no-regularization --holdout 0.3
no-regularization --holdout 0.3 --holdout-by end
no-regularization --standardize on
no-regularization --standardize on --loss l1 --holdout 0.2
no-regularization --seed -5
no-regularization --weight-seed 7
no-regularization --weight-seed 7 --dropout 0.3 --batch 8
no-regularization --weight-seed -1 --initialization xavier-normal
weight-seeds.toml
no-regularization --points -1:0.5,0:1,1:-0.5,2.5:0.3
no-regularization --data own.csv
no-regularization --data own.csv --holdout-by end --optimizer adam --schedule plateau --patience 1
no-regularization --data own.csv --holdout 0 --loss smooth-l1 --batch 5
no-regularization --data own.csv --standardize off --loss l1 --learning-rate 0.001
edits.toml
kinds.toml
norms.toml
""".strip().splitlines()


def overfit(*arguments):
    done = subprocess.run([OVERFIT, *arguments], capture_output=True, text=True, cwd=WORK)
    if done.returncode not in (0, 3):
        raise SystemExit(f"overfit {shlex.join(arguments)}: {done.stderr}")
    return done.stdout


def difference(found, expected):
    if found == expected:
        return 0.0
    return abs(found - expected) / max(abs(expected), 1e-300)


def expected_losses(case):
    runs = json.loads(overfit("train", *case, "--json", "--history"))["runs"]
    return {
        run["name"]: list(zip(run["history"]["train_loss"], run["history"]["test_loss"]))
        for run in runs
    }


def printed_losses(text):
    """By run and epoch: the pairs of losses in the lines that a script prints."""
    lines = (LINE.match(line) for line in text.splitlines())
    return {
        (line["name"], int(line["epoch"])): (float(line["train"]), float(line["test"] or "nan"))
        for line in lines
        if line
    }


def run_script(case):
    """What a script prints, as text, and by run: network, x, y, and the losses of all epochs."""
    script = WORK / "script.py"
    overfit("export", "pytorch", *case, "-o", str(script))
    out = io.StringIO()
    with contextlib.redirect_stdout(out):
        results = runpy.run_path(str(script), run_name="__main__")["results"]
    if "matplotlib.pyplot" in sys.modules:
        sys.modules["matplotlib.pyplot"].close("all")
    return out.getvalue(), results


def differences(found, expected):
    """The largest difference of each epoch."""
    return [
        max(difference(a, b) for a, b in zip(one, other) if b is not None)
        for one, other in zip(found, expected)
    ]


def check_run(case, name, found, printed, expected):
    limit, parts = LIMITS.get((case, name), (EPOCHS, None))
    every = differences(found, expected)
    compared = every[:limit]
    wrong = [
        epoch
        for epoch in range(100, len(expected) + 1, 100)
        if epoch <= limit
        and max(differences([printed[name, epoch]], [expected[epoch - 1]])) > TOLERANCE
    ]
    largest = max(compared)
    parted = next((epoch for epoch, value in enumerate(every, 1) if value > TOLERANCE), None)
    good = largest <= TOLERANCE and not wrong and (name, len(found)) in printed
    print(
        f"{'ok' if good else 'FAILED':7} {case}, {name}: {largest:.1e} to epoch {len(compared)}"
        + (f", above {TOLERANCE:.0e} from {parted}" if parted else "")
        + (f" (PyTorch from itself from {parts})" if parts else ""),
        flush=True,
    )
    return good


def read_safetensors(file):
    """The tensors of a file, and its metadata: https://github.com/huggingface/safetensors."""
    data = bytearray(file.read_bytes())
    start = 8 + int.from_bytes(data[:8], "little")
    header = json.loads(data[8:start])
    metadata = header.pop("__metadata__", {})
    tensors = {
        name: torch.frombuffer(
            data,
            dtype=torch.float64,
            count=(entry["data_offsets"][1] - entry["data_offsets"][0]) // 8,
            offset=start + entry["data_offsets"][0],
        ).reshape(entry["shape"])
        for name, entry in header.items()
    }
    return tensors, metadata


def check_weights(case, results):
    """Whether the networks predict the fits of overfit with its weights."""
    folder = WORK / "out"
    shutil.rmtree(folder, ignore_errors=True)
    overfit("train", *shlex.split(case), "--quiet", "--out", str(folder))
    return [check_fit(case, name, result[0], folder / name) for name, result in results.items()]


def check_fit(case, name, network, folder):
    tensors, metadata = read_safetensors(folder / "weights.safetensors")
    network.load_state_dict(tensors)
    network.eval()
    unit = {key: float(metadata.get(key, key.endswith("deviation"))) for key in UNITS}
    rows = [line.split(",") for line in (folder / "fit.csv").read_text().splitlines()[1:]]
    x = torch.tensor([float(row[0]) for row in rows], dtype=torch.float64)
    fit = torch.tensor([float(row[1]) for row in rows], dtype=torch.float64)
    inputs = ((x - unit["x_mean"]) / unit["x_deviation"]).float().double()
    with torch.no_grad():
        found = network(inputs.unsqueeze(1)).squeeze(1) * unit["y_deviation"] + unit["y_mean"]
    largest = ((found - fit).abs() / fit.abs().clamp(min=1)).max().item()
    good = largest <= 1e-12
    print(f"{'ok' if good else 'FAILED':7} {case}, {name}: weights, {largest:.1e}", flush=True)
    return good


def check_averages(case, text):
    """Whether the averaged networks have the losses that the script prints at its end."""
    runs = json.loads(overfit("train", *shlex.split(case), "--json"))["runs"]
    found = {line["name"]: line for line in map(AVERAGED.match, text.splitlines()) if line}
    averaged = {run["name"]: run for run in runs if run["averaged_train_loss"] is not None}
    good = found.keys() == averaged.keys()
    for name in found.keys() & averaged.keys():
        largest = max(
            difference(float(found[name][loss]), averaged[name][f"averaged_{loss}_loss"])
            for loss in ("train", "test")
        )
        good &= largest <= TOLERANCE
        print(f"{'ok' if good else 'FAILED':7} {case}, {name}: averaged, {largest:.1e}", flush=True)
    return [good]


def check(case):
    expected = expected_losses(shlex.split(case))
    text, results = run_script(shlex.split(case))
    printed = printed_losses(text)
    good = [
        check_run(case, name, results[name][3], printed, expected[name]) for name in expected
    ]
    good += check_averages(case, text) if "average" in case else []
    return good + (check_weights(case, results) if case in WEIGHTS else [])


def presets():
    return [line.split()[0] for line in overfit("presets").split("\n\n")[0].splitlines()]


if __name__ == "__main__":
    OVERFIT = str(Path(sys.argv[1] if len(sys.argv) > 1 else "target/overfit").resolve())
    os.environ["MPLBACKEND"] = "Agg"  # plots are made, but not shown
    torch.set_num_threads(1)
    with tempfile.TemporaryDirectory() as folder:
        WORK = Path(folder)
        for name, text in FILES.items():
            (WORK / name).write_text(text)
        good = [result for case in (sys.argv[2:] or presets() + CASES) for result in check(case)]
    print(f"{sum(good)} passed, {len(good) - sum(good)} failed")
    sys.exit(0 if all(good) else 1)
