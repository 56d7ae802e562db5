package overfit.cli.report;

import overfit.config.Averaging;
import overfit.config.Config;
import overfit.config.Settings;
import overfit.screen.NumberText;
import overfit.train.AveragedLosses;
import overfit.train.RunParts;
import overfit.train.Scores;

/** Numbers as reports print them. */
public final class ReportText {

  private ReportText() {}

  /** With one more digit than on the screen. */
  static String loss(double loss) {
    return NumberText.preciseLoss(loss);
  }

  /** {@code stopped early on the test loss at epoch 118 of 2000; restored: epoch 68}. */
  public static String stopped(Scores scores) {
    return "stopped early on the "
        + scores.config().text(Settings.STOP_ON)
        + " loss at epoch "
        + scores.epoch()
        + " of "
        + scores.goal()
        + "; restored: epoch "
        + scores.restored().orElseThrow();
  }

  /** {@code 85 epochs}: what led to the network and its losses. */
  static String trained(Scores scores) {
    return counted(scores.restored().orElse(scores.epoch()), "epoch");
  }

  /**
   * {@code averaged (ema): train 0.0501, test 0.1163}; with the epoch if the other losses are those
   * of a restored one.
   */
  static String averaged(Scores scores, AveragedLosses losses) {
    if (Double.isNaN(losses.train())) {
      return "has no average (" + scores.config().text(Settings.AVERAGE) + ")" + start(scores);
    }
    String test = scores.tested() ? ", test " + loss(losses.test()) : "";
    String epoch = scores.restored().isPresent() ? " at epoch " + scores.epoch() : "";
    return "averaged ("
        + scores.config().text(Settings.AVERAGE)
        + ")"
        + epoch
        + ": train "
        + loss(losses.train())
        + test;
  }

  private static String start(Scores scores) {
    Config config = scores.config();
    return config.get(Settings.AVERAGE) == Averaging.SWA
        ? ": it begins at epoch " + new RunParts(config).swaStart()
        : "";
  }

  /** {@code 1 epoch}, {@code 2 epochs}. */
  public static String counted(long count, String noun) {
    return count + " " + noun + (count == 1 ? "" : "s");
  }
}
