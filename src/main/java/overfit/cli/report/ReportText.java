package overfit.cli.report;

import overfit.screen.NumberText;

/** Numbers as reports print them. */
final class ReportText {

  /** One more than on the screen. */
  private static final int LOSS_DECIMALS = NumberText.LOSS_DECIMALS + 1;

  private ReportText() {}

  static String loss(double loss) {
    return NumberText.fixed(loss, LOSS_DECIMALS);
  }

  /** {@code 1 epoch}, {@code 2 epochs}. */
  static String counted(long count, String noun) {
    return count + " " + noun + (count == 1 ? "" : "s");
  }
}
