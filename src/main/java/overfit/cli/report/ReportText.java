package overfit.cli.report;

import overfit.screen.NumberText;

/** Numbers as reports print them. */
public final class ReportText {

  private ReportText() {}

  /** With one more digit than on the screen. */
  static String loss(double loss) {
    return NumberText.preciseLoss(loss);
  }

  /** {@code 1 epoch}, {@code 2 epochs}. */
  public static String counted(long count, String noun) {
    return count + " " + noun + (count == 1 ? "" : "s");
  }
}
