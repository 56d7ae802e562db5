package overfit.cli.reference;

/** The section of the manual page on sweeps: lists of values, statistics, and their JSON. */
record ManPageSweeps(Roff page) {

  void write() {
    page.section("SWEEPS");
    page.text(
        "sweep trains every run of the preset with every combination of settings, and each of these"
            + " cells with every seed. A run that sets a swept setting for itself keeps its own"
            + " value, and is there once. Each setting can have several values:");
    values();
    page.paragraph(
        "Runs are trained at the same time, each on one thread (--jobs), so results are the same"
            + " for any number of jobs. An interrupt prints the results of the runs that have ended;"
            + " without --out it drops the others.");
    folders();
    statistics();
    page.paragraph(
        "--folds K divides own points into K parts of equal size, give or take one, in a random"
            + " order that depends on the seed alone (with holdout-by end, by x). Each part is held"
            + " out once and tested on, so that a row has K runs a seed. The runs of different folds"
            + " share points, which makes the interval narrower than it should be.");
    json();
  }

  private void values() {
    page.entry("--l2 0,0.01,0.1", "Values, separated by commas.");
    page.entry("--seeds 1..20", "Whole numbers, both ends included.");
    page.entry("--dropout 0..0.5:0.1", "Steps of 0.1.");
    page.entry("--noise 0..1:lin:5", "Five values, equally spaced.");
    page.entry(
        "--l2 0,1e-4..1:log:9",
        "0, and nine values, each the one before times the same factor, rounded to six digits.");
    page.entry(
        "--hidden 8,64x64,none", "Networks: x separates layers here, and commas only networks.");
    page.entry(
        "--activation 'relu,tanh;tanh'",
        "Semicolons separate values of which some have commas; one at the end makes a single value"
            + " of all. In milestones, points and held-out, only semicolons separate values.");
    page.entry("--nesterov=false,true", "Flags, after an equals sign.");
  }

  private void folders() {
    page.paragraph(
        "With --out DIR every run is kept in a folder of its own (see RUN FOLDERS), such as"
            + " DIR/none,l2=0.01/seed-42. The same command goes on with an interrupted or killed"
            + " sweep; with further values or seeds, it trains what is new. Several processes can"
            + " train one sweep at the same time: a run that one of them trains is left out by the"
            + " others, which then say so, with exit code 2. --shard I/N trains only a share of the runs,"
            + " so that N processes on any machines with the same DIR train all of them, under any"
            + " scheduler. Then overfit runs DIR --merge prints the results, and names the runs that"
            + " are missing; overfit --open DIR shows them on the screen, and DIR/cells.toml is a"
            + " preset with a run for each cell.");
    page.paragraph(
        "--slurm submits a job array with sbatch that does this: its tasks (--tasks) train a share"
            + " each. The script is DIR/sweep.slurm, and what the tasks print goes to"
            + " DIR/slurm-JOB_TASK.out; --dry-run prints the script. A task trains one run at a time,"
            + " on one processor; with --jobs N it trains N, on N processors. Submitted again, the"
            + " same command submits only the shares that have runs to train.");
  }

  private void statistics() {
    page.paragraph(
        "The first plots are the mean fits of the cells, at most 12. If one setting is swept, over"
            + " three numbers or more, the next shows the mean test loss by that setting with the"
            + " 95 % interval as a band; if it is samples, the train loss too: a learning curve.");
    page.paragraph(
        "Over the runs of a cell, the table has the mean of the test loss with its 95 % confidence"
            + " interval by Student's t, and the sample standard deviation (with n - 1). The"
            + " difference to the first row is that of runs with the same seed, and so mostly of the"
            + " same points and first weights, with the interval of its mean. Runs that diverged are"
            + " counted and left out of everything else. The best row has the lowest mean test loss,"
            + " and no run that diverged.");
    page.paragraph(
        "Where the true function is known, the excess loss of two or more seeds has two parts, both"
            + " means over the 100 test points: bias^2, the squared error of the mean fit, and"
            + " variance, the mean squared distance of the fits from the mean fit. The variance is"
            + " divided by n, not n - 1, so that bias^2 + variance is exactly the mean excess loss"
            + " of these runs. With squared error, these and the variance of the noise add up to the"
            + " test loss.");
  }

  private void json() {
    page.paragraph(
        "With --json, sweep prints one object with schema (1), version, preset, cells and runs."
            + " Each cell has run, settings (those that are swept, by their keys), seeds, count (the"
            + " number of runs that the statistics are of), diverged (the number of those that"
            + " diverged), bias2 and variance. It also has train_loss (of the last epoch, with dropout"
            + " on), train_loss_eval (with dropout off, as in the table), test_loss,"
            + " averaged_test_loss (null without an average), excess_loss, best_epoch and difference"
            + " (in test loss to the first cell, paired by seed and fold), each with mean, sd, low and"
            + " high. runs are those of train --json without history, in"
            + " the order of the cells, seeds and folds; with --folds each has its fold, from 1.");
    page.paragraph(
        "With --csv, it prints a line a run, after a head with the names run, seed, fold (with"
            + " --folds), the keys of the settings that are swept, train_loss, train_loss_eval,"
            + " test_loss, excess_loss, best_test_loss, best_epoch, epochs, status and"
            + " averaged_test_loss. What is not known is empty.");
  }
}
