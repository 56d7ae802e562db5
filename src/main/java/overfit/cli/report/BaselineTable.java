package overfit.cli.report;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import overfit.train.RunSnapshot;
import overfit.train.baseline.BaselineFit;

/** The losses of curves by formula; runs on the same data share them. */
final class BaselineTable {

  private final List<String> names = new ArrayList<>();
  private final List<BaselineFit> baselines = new ArrayList<>();

  BaselineTable(List<RunSnapshot> runs) {
    for (RunSnapshot run : runs) {
      for (BaselineFit baseline : run.scores().baselines()) {
        if (baselines.stream().noneMatch(other -> isSame(baseline, other))) {
          boolean taken = names.contains(baseline.name());
          names.add(baseline.name() + (taken ? " of " + run.name() : ""));
          baselines.add(baseline);
        }
      }
    }
  }

  private static boolean isSame(BaselineFit one, BaselineFit other) {
    return one.regression().equals(other.regression())
        && Double.compare(one.trainLoss(), other.trainLoss()) == 0
        && Double.compare(one.testLoss(), other.testLoss()) == 0;
  }

  /** A line each, under titles; none without baselines. */
  List<String> lines() {
    if (baselines.isEmpty()) {
      return List.of();
    }
    List<TextColumn> columns = columns();
    List<String> lines = new ArrayList<>(List.of(" " + TextColumn.titles(columns)));
    for (int i = 0; i < baselines.size(); i++) {
      lines.add(" " + TextColumn.row(columns, i));
    }
    lines.add("");
    return lines;
  }

  private List<TextColumn> columns() {
    return List.of(
        TextColumn.ofWords("baseline", names),
        column("train", BaselineFit::trainLoss),
        column("test", BaselineFit::testLoss),
        column("excess", BaselineFit::excessLoss));
  }

  private TextColumn column(String title, ToDoubleFunction<BaselineFit> loss) {
    return TextColumn.ofNumbers(
        title, baselines.stream().map(fit -> ReportText.loss(loss.applyAsDouble(fit))).toList());
  }
}
