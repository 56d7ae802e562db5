package overfit.tui.page.scores;

import java.util.Locale;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import overfit.screen.NumberText;
import overfit.screen.Role;
import overfit.train.RunStatus;
import overfit.train.Scores;
import overfit.train.verdict.Verdict;

/** A column of the table of scores; the rightmost are left out first if the table is narrow. */
enum ScoreColumn {
  STATUS("status", 8, scores -> scores.status().name().toLowerCase(Locale.ROOT)),
  EPOCH("epoch", 5, scores -> scores.epoch() + ""),
  TRAIN("train", Scores::trainLoss, true),
  BATCH("batch", Scores::trainModeLoss, true),
  TEST("test", Scores::testLoss, true),
  GAP("gap", Scores::gap, false),
  BEST("best test", Scores::bestTestLoss, true),
  BEST_AT("at", 5, scores -> scores.bestEpoch() + ""),
  EXCESS("excess", Scores::excessLoss, true),
  FLOOR("floor", Scores::noiseFloor, false),
  TRUTH("truth", Scores::truthLoss, false),
  PENALTY("penalty", Scores::penalty, false),
  VERDICT("verdict", 28, scores -> Verdict.of(scores).words(scores));

  /** The least width of a loss, so that columns do not move while it falls. */
  private static final int LOSS = 6;

  private final String title;
  private final int least;
  private final Function<Scores, String> text;
  private final ToDoubleFunction<Scores> number;
  private final boolean judged;

  /** A column without a best value. */
  ScoreColumn(String title, int least, Function<Scores, String> text) {
    this.title = title;
    this.least = least;
    this.text = text;
    this.number = scores -> Double.NaN;
    this.judged = false;
  }

  /**
   * @param judged whether the lowest is the best
   */
  ScoreColumn(String title, ToDoubleFunction<Scores> number, boolean judged) {
    this.title = title;
    this.least = LOSS;
    this.text = scores -> NumberText.fixed(number.applyAsDouble(scores), 3);
    this.number = number;
    this.judged = judged;
  }

  String title() {
    return title;
  }

  int least() {
    return least;
  }

  String text(Scores scores) {
    return text.apply(scores);
  }

  /** Whether it is aligned to the right. */
  boolean right() {
    return this != STATUS && this != VERDICT;
  }

  /** The value to minimize; NaN if it is not compared. */
  double judged(Scores scores) {
    boolean counts = judged && scores.status() != RunStatus.DIVERGED;
    return counts ? number.applyAsDouble(scores) : Double.NaN;
  }

  Role role(Scores scores) {
    return this == STATUS && scores.status() == RunStatus.DIVERGED ? Role.ERROR : Role.TEXT;
  }
}
