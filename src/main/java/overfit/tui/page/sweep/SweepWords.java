package overfit.tui.page.sweep;

import java.util.List;
import java.util.function.DoubleFunction;
import overfit.math.MeanInterval;
import overfit.screen.NumberText;
import overfit.screen.Paragraph;
import overfit.train.sweep.BiasVariance;
import overfit.train.sweep.SweepSnapshot;
import overfit.tui.model.SweptCell;
import overfit.tui.widget.Look;

/** A sweep in words. */
final class SweepWords {

  private SweepWords() {}

  /** {@code overfitting: 34 of 60 trained, 12 s left}. */
  static String of(SweepSnapshot snapshot) {
    int ended = snapshot.progress().ended();
    int trials = snapshot.progress().trials();
    String count = ended == trials ? "all " + trials : ended + " of " + trials;
    String state =
        switch (snapshot.status()) {
          case RUNNING -> snapshot.left().isEmpty() ? "" : ", " + snapshot.left();
          case STOPPED -> ", stopped";
          case DONE -> "";
        };
    return snapshot.summary().plan().preset() + ": " + count + " trained" + state;
  }

  /** What is known of a cell; numbers that the table may have no room for are among them. */
  static List<String> of(SweptCell cell, Look look, int width) {
    String text =
        cell.name()
            + ": train "
            + spread(cell.train(), NumberText::loss)
            + (cell.isAveraged()
                ? "; avg test " + spread(cell.averagedTest(), NumberText::loss)
                : "")
            + "; best epoch "
            + spread(cell.bestEpoch(), epoch -> NumberText.fixed(epoch, 0))
            + (cell.difference().count() == 0 ? "" : "; to first " + mean(cell.difference(), look))
            + "; "
            + cell.diverged()
            + " diverged"
            + cell.biasVariance().map(both -> words(both, look)).orElse("");
    return Paragraph.wrap(text, width);
  }

  /** {@code 0.112 sd 0.013 95 % 0.106..0.118}. */
  private static String spread(MeanInterval of, DoubleFunction<String> text) {
    String mean = text.apply(of.mean());
    return of.count() < 2
        ? mean
        : mean
            + " sd "
            + text.apply(of.sd())
            + " 95 % "
            + text.apply(of.low())
            + ".."
            + text.apply(of.high());
  }

  static String interval(MeanInterval of) {
    return of.count() < 2 ? "-" : NumberText.loss(of.low()) + ".." + NumberText.loss(of.high());
  }

  /** {@code -0.052 ±0.012}, with half of the 95 % interval. */
  static String mean(MeanInterval of, Look look) {
    return of.count() < 2 || Double.isNaN(of.mean())
        ? NumberText.loss(of.mean())
        : NumberText.loss(of.mean())
            + (look.plainWords() ? " +-" : " ±")
            + NumberText.loss(of.half());
  }

  /** {@code ; bias² 0.010, variance 0.064}. */
  private static String words(BiasVariance both, Look look) {
    return "; bias"
        + look.squared()
        + " "
        + NumberText.loss(both.bias2())
        + ", variance "
        + NumberText.loss(both.variance());
  }
}
