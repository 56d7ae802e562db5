package overfit.cli.report;

import overfit.config.Settings;
import overfit.screen.NumberText;
import overfit.train.AveragedLosses;
import overfit.train.Scores;

/** Numbers as reports print them. */
public final class ReportText {

  private ReportText() {}

  /** With one more digit than on the screen. */
  static String loss(double loss) {
    return NumberText.preciseLoss(loss);
  }

  /** {@code stopped early at epoch 118 of 2000; restored: epoch 68}. */
  public static String stopped(Scores scores) {
    return "stopped early at epoch "
        + scores.epoch()
        + " of "
        + scores.goal()
        + "; restored: epoch "
        + scores.restored().orElseThrow();
  }

  /** {@code averaged (ema): train 0.0501, test 0.1163}. */
  static String averaged(Scores scores, AveragedLosses losses) {
    String test = scores.tested() ? ", test " + loss(losses.test()) : "";
    return "averaged ("
        + scores.config().text(Settings.AVERAGE)
        + "): train "
        + loss(losses.train())
        + test;
  }

  /** {@code 1 epoch}, {@code 2 epochs}. */
  public static String counted(long count, String noun) {
    return count + " " + noun + (count == 1 ? "" : "s");
  }
}
