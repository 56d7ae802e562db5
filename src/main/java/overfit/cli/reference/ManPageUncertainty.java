package overfit.cli.reference;

/** The section of the manual page on bands around a fit. */
record ManPageUncertainty(Roff page) {

  void write() {
    page.section("UNCERTAINTY");
    page.text(
        "How sure is a fit? uncertainty, and V on the screen, make many of it, and show their mean"
            + " and a band of two standard deviations (with n - 1) on both sides. --over says what"
            + " differs between them:");
    page.entry(
        "seeds",
        "The samples and the first weights: 20 networks, with the seed of the run and the 19 after"
            + " it. If the points are given, other seeds draw no new ones: only the first weights,"
            + " the batches and the points that are held out differ.");
    page.entry(
        "weights",
        "The first weights, and what is drawn after them: 20 networks with the same samples, and the"
            + " weight-seed of the run and the 19 after it, or, without one, the 20 after its seed.");
    page.entry(
        "dropout",
        "The dropout masks of one trained network: 200 forward passes in training mode, Monte Carlo"
            + " dropout (Gal and Ghahramani, 2016, https://arxiv.org/abs/1506.02142). In every pass"
            + " each x has masks of its own; they are those after torch.manual_seed(1000).");
    page.paragraph(
        "Where the true function is known, the squared error to expect for a new point has three"
            + " parts: bias^2, the squared distance of the mean fit from the truth; variance, the mean"
            + " squared distance of the fits from their mean (divided by n, so that both add up to the"
            + " mean excess of the fits exactly); and noise, the variance of the noise, which no fit"
            + " avoids. They are means over the 100 test points (Hastie, Tibshirani and Friedman, The"
            + " Elements of Statistical Learning, 2009, section 7.3). Beside them stands the share of"
            + " the test points at which the truth lies in the band. With an unknown target it is the"
            + " share of the held-out points, if all fits hold out the same ones; a band of fits does"
            + " not include the noise, so that fewer lie in it.");
    page.paragraph(
        "Fits that agree are not therefore right. Ten networks trained for 2000 epochs with Adam from"
            + " other first weights, on the same 30 samples of the lesson, agree to a variance of"
            + " 0.002 and are off by 0.07 to 0.11: the truth lies in their band at only 8 to 26 % of"
            + " the points (five data sets). They share the noise of their samples.");
    page.paragraph(
        "On the screen the band is of one epoch, which stands beside it (20 seeds at epoch 500): while training"
            + " plays it keeps that epoch; at a pause and at the end it is trained anew, beside"
            + " training, on one thread. C shows the three parts of the error over x in place of the fits.");
  }
}
