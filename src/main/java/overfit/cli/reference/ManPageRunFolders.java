package overfit.cli.reference;

import overfit.config.preset.Presets;

/** The section of the manual page on what {@code --out} writes. */
record ManPageRunFolders(Roff page) {

  void write() {
    page.section("RUN FOLDERS");
    page.text(
        "--out DIR marks DIR with a file overfit-folder and keeps every run in a folder in it. train"
            + " names that after the run, with _ for spaces. sweep makes a folder for each cell, such"
            + " as none,l2=0.01, with _ for what is unusual in names of files, and in it one for each"
            + " run, such as seed-42 or, with --folds, seed-42-fold-1. Of folders that would have the"
            + " same name, the second ends in -2. A process that trains a run locks the file .lock in its"
            + " folder; on a file system without locks, delete the one that a process of another"
            + " machine has left. Every file is whole; of metrics.csv and"
            + " metrics.jsonl, the last line can be torn if the process is killed, and it is cut off"
            + " when the run goes on. In a run folder are:");
    page.entry("preset.toml", "A preset of the run alone, with its edits and with own points.");
    page.entry(
        "metrics.csv, metrics.jsonl",
        "A line an epoch: epoch, the number of epochs done, from 1; train_loss, measured before each"
            + " update with dropout on; train_loss_eval, after the epoch with dropout off;"
            + " test_loss; excess_loss; learning_rate. What is not finite or not known is empty in"
            + " CSV, and null in JSON.");
    page.entry(
        "diagnostics.csv",
        "With train --diagnostics, from the beginning: a line for each layer at every epoch up to 16,"
            + " and then at eight from one power of two to the next: epoch, learning_rate, sharpness,"
            + " sharpness_limit, layer, and the numbers of layers in train --json. A run that was"
            + " begun with it goes on with it, also by resume.");
    page.entry(
        "checkpoint",
        "The state of the training at an epoch, every few seconds and at the end, with a checksum:"
            + " weights, optimizer, schedule, random numbers and losses. Its first line is text.");
    page.entry(
        "summary.json",
        "The object of the run in train --json. This and the next two are written when training ends"
            + " or is interrupted.");
    page.entry(
        "fit.csv",
        "The predictions at 100 points, in the units of the data, and the true function where it is"
            + " known.");
    page.entry(
        "weights.safetensors",
        "The weights in float64, as PyTorch's nn.Sequential names them: 0.weight, 0.bias, 2.weight"
            + " and so on, for a Linear, a LayerNorm if there is one, an activation and, if the run"
            + " ever has dropout, a Dropout for each hidden layer, and a last Linear. For standardized data, its metadata have"
            + " x_mean, x_deviation, y_mean and y_deviation.");
    page.paragraph("In the folder of a sweep are, beside the folders of the cells:");
    page.entry(
        "cells.toml",
        "A preset with a run for each cell, in their order, with the first seed. Those after the"
            + " first "
            + Presets.MOST_RUNS
            + " cells are in cells-2.toml and so on.");
    page.entry(
        "sweep.json",
        "The rest of the plan: format (1), preset, folds (0 without --folds), swept (the keys of the"
            + " settings that are swept) and cells, each with its run and seeds. sweep goes on in a"
            + " folder only with the same plan.");
    page.paragraph(
        "resume goes on with the runs that have begun; those of a sweep that have not are left to the"
            + " same sweep command, which goes on with all. A damaged run folder is refused; delete it"
            + " to train its run anew.");
  }
}
