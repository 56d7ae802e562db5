package overfit.cli.reference;

/** The section of the manual page on the loss landscape. */
record ManPageLandscape(Roff page) {

  void write() {
    page.section("LOSS LANDSCAPE");
    page.text(
        "The loss of a network is a surface over all its parameters; only lines and planes of it can"
            + " be drawn. landscape trains the runs and draws one, page 9 of the screen draws it while"
            + " they train. The height is always the train loss: that on the samples, in evaluation"
            + " mode (dropout off), without penalties, in the units of the data. Parameters are those"
            + " of training.");
    page.entry(
        "line",
        "The straight line from the parameters of one run, at 0, to those of another, at 1, at 41"
            + " places from -0.5 to 1.5. The barrier is the most by which the train loss between the"
            + " runs is above the straight line from one loss to the other (Frankle et al. 2020). The"
            + " runs must have the same layers and activations; the losses are those on the samples of"
            + " the first.");
    page.entry(
        "path",
        "The plane along which the paths of the runs spread most: the first two principal components"
            + " of their parameters at up to 65 epochs each, through the present parameters of the"
            + " first run. Its two shares of the variance say how much of the paths is seen. A"
            + " projection is not the path: the network at the start of a path has another loss than"
            + " the place on the plane that stands for it, and both are given. Runs of other networks,"
            + " and those that diverged, are left out.");
    page.entry(
        "random",
        "A plane through the parameters of the first run along two random directions, normalized by"
            + " filter: each row of weights of a direction is as long as that row of the network, and"
            + " biases do not move (Li et al. 2018). They are drawn as PyTorch draws them after"
            + " torch.manual_seed, one float32 randn a parameter tensor. The loss in the centre is"
            + " that of the run, bit for bit.");
    page.entry(
        "bowl",
        "For a network without hidden layers, which has one weight and one bias: the loss over both,"
            + " all of it. For the mean squared error, the minimum is exact.");
    page.paragraph(
        "-o FILE writes the losses (.csv, .json), or the picture (.svg, .txt). CSV has a line a"
            + " point: place, train_loss and test_loss on a line, first, second and train_loss on a"
            + " plane. --size is that of a plane, --span how much of it: --span 0.1 is a tenth around"
            + " the run. --jobs computes on several threads, with the same bytes for any number.");
  }
}
