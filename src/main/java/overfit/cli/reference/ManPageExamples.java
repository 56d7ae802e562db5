package overfit.cli.reference;

/** The section of the manual page with command lines to try. */
record ManPageExamples(Roff page) {

  void write() {
    page.section("EXAMPLES");
    page.entry("overfit overfitting", "Watch a network overfit, with and without L2 and dropout.");
    page.entry(
        "overfit train l2 --seed 7 --samples 50 --hidden 128x64",
        "Train without a screen, with another seed, more samples and another network.");
    page.entry(
        "overfit --data points.csv",
        "Train on your own points: a file with two numbers per line, such as -1,0.5.");
    page.entry(
        "overfit train l2 --data mcycle.csv --x times --y accel --holdout 0.3",
        "The same with two columns of several, without a screen; 30 % are held out for testing.");
    page.entry(
        "overfit train --json --history | jq '.runs[0].history.train_loss'",
        "Pass the losses of all epochs to another program.");
    page.entry(
        "overfit train overfitting --out results && overfit runs results --sort loss",
        "Keep every run in a folder, and list them; if it is interrupted, the same command, or"
            + " overfit resume results, goes on.");
    page.entry(
        "overfit train overfitting --log - | grep '^l2,'",
        "Follow the losses of one run while all of them train.");
    page.entry(
        "overfit sweep overfitting --run none --l2 0,1e-3..0.1:log:5 --seeds 1..20",
        "Compare six strengths of L2 over twenty seeds, on all processors.");
    page.entry(
        "overfit sweep l2 --samples 10,30,100,300 --seeds 1..10",
        "A learning curve: train and test loss by the number of samples.");
    page.entry(
        "overfit sweep l2 --l2 0,1e-4..1:log:9 --seeds 1..50 --out l2 --slurm --time 20",
        "The same on a cluster; overfit runs l2 --merge prints the results.");
    page.entry(
        "overfit find-rate no-regularization --optimizer adam",
        "Steps at growing learning rates from the first weights, and the rate that they suggest.");
    page.entry(
        "overfit degrees no-regularization --seeds 42..51",
        "The double descent of polynomials: medians over ten data sets.");
    page.entry(
        "overfit landscape regularization --from none --to l2",
        "The losses on the line between two trained runs: is there a hill?");
    page.entry(
        "overfit uncertainty overfitting --run none --over weights",
        "Twenty networks that agree and are wrong.");
    page.entry(
        "overfit presets l2-strength --toml > mine.toml",
        "Copy a preset to a file to edit; overfit mine.toml opens it.");
    page.entry(
        "overfit export pytorch overfitting -o overfitting.py && python3 overfitting.py",
        "Train the same networks with PyTorch.");
    page.entry(
        "overfit check mine.toml && overfit diff l2-strength mine.toml",
        "See whether the file is valid, and what it trains differently.");
  }
}
