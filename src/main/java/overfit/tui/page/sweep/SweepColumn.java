package overfit.tui.page.sweep;

import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import overfit.screen.NumberText;
import overfit.tui.model.SweptCell;
import overfit.tui.widget.Look;

/** A column of the table of cells; the rightmost are left out first if the table is narrow. */
enum SweepColumn {
  SEEDS("seeds", (cell, look) -> cell.ended() + "/" + cell.trials()),
  TEST("test", (cell, look) -> NumberText.loss(cell.test().mean())),
  TEST_SD("sd", (cell, look) -> NumberText.loss(cell.test().sd())),
  TEST_INTERVAL("95 %", (cell, look) -> SweepWords.interval(cell.test())),
  AVERAGED_TEST("avg test", (cell, look) -> SweepWords.mean(cell.averagedTest(), look)),
  DIFFERENCE("to first", (cell, look) -> SweepWords.mean(cell.difference(), look)),
  TRAIN("train", (cell, look) -> NumberText.loss(cell.train().mean())),
  DIVERGED("diverged", (cell, look) -> cell.diverged() + ""),
  BEST("best at", (cell, look) -> NumberText.rounded(cell.bestEpoch().mean(), 0)),
  TRAIN_SD("train sd", (cell, look) -> NumberText.loss(cell.train().sd())),
  TRAIN_INTERVAL("train 95 %", (cell, look) -> SweepWords.interval(cell.train())),
  BIAS("bias2", (cell, look) -> NumberText.loss(bias(cell))),
  VARIANCE("variance", (cell, look) -> NumberText.loss(variance(cell)));

  /** The least width, so that columns do not move while the means change. */
  private static final int LEAST = 5;

  private final String title;
  private final BiFunction<SweptCell, Look, String> text;

  SweepColumn(String title, BiFunction<SweptCell, Look, String> text) {
    this.title = title;
    this.text = text;
  }

  /** The columns for these cells: of averaged networks only if there are any. */
  static List<SweepColumn> of(List<SweptCell> cells) {
    boolean averaged = cells.stream().anyMatch(SweptCell::isAveraged);
    return Stream.of(values()).filter(column -> averaged || column != AVERAGED_TEST).toList();
  }

  private static double bias(SweptCell cell) {
    return cell.biasVariance().map(both -> both.bias2()).orElse(Double.NaN);
  }

  private static double variance(SweptCell cell) {
    return cell.biasVariance().map(both -> both.variance()).orElse(Double.NaN);
  }

  String title() {
    return title;
  }

  int least() {
    return Math.max(LEAST, title.length());
  }

  String text(SweptCell cell, Look look) {
    return text.apply(cell, look);
  }
}
