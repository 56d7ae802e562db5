package overfit.cli.reference;

import overfit.train.baseline.DegreeCurve;

/** The section of the manual page on curves by formula, and on polynomials of every degree. */
record ManPageBaselines(Roff page) {

  void write() {
    page.section("BASELINES");
    page.text(
        "Baselines are curves that a formula computes from the samples, to compare the networks"
            + " with: --baseline \"polynomial 3,ridge 9 0.01,spline\", :baseline polynomial 3 on the"
            + " screen, several at a time, none to remove them. They change no network. Their curves"
            + " are in the chart of the fit, their losses on the page of scores, in the table of train"
            + " and in its JSON. They follow the samples when these change.");
    page.entry(
        "polynomial DEGREE",
        "The polynomial with the least squared error on the samples, in the Legendre polynomials P0,"
            + " P1, ... of x, scaled so that its range becomes -1 to 1. With more coefficients than"
            + " samples, many polynomials meet all samples; then it is the one with the least norm of"
            + " the coefficients. Singular values below 1e-13 of the largest are left out.");
    page.entry(
        "ridge DEGREE LAMBDA",
        "The same with a penalty: the least mean squared error + LAMBDA times the sum of the squared"
            + " coefficients, that of P0 included.");
    page.entry(
        "spline",
        "The natural cubic spline through the samples, or, where several have the same x, through"
            + " their mean; straight beyond the samples.");
    page.paragraph(
        "The range of x is that of the samples and of the points to test on. Own"
            + " data are fitted in standardized units of y, as networks are trained on them. Losses"
            + " are of the loss function of the run, whatever the curve minimizes.");
    page.paragraph(
        "degrees prints the losses of polynomials over their degree, 0 to "
            + DegreeCurve.HIGHEST
            + ". The test loss first"
            + " falls and rises, up to a peak where there are as many coefficients as samples (degree"
            + " 29 with 30 samples), and then falls again: double descent. It depends on the basis:"
            + " in the orthonormal one, in which Pk is multiplied by the square root of 2k + 1, the"
            + " least norm is that of another polynomial, and the loss does not fall so far. With the"
            + " lesson's samples and the seeds 42 to 51 (degrees no-regularization --seeds 42..51) the"
            + " medians of the excess loss are 0.014 at degree 3, 0.064 at 15, 0.038 at 511, and 0.48"
            + " at 511 in the orthonormal basis. --samples moves the peak, --noise lowers or raises it."
            + " At most "
            + DegreeCurve.MOST_SAMPLES
            + " samples; runs other than the first need --run.");
  }
}
