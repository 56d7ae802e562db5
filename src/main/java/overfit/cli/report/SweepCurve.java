package overfit.cli.report;

import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import overfit.config.Setting;
import overfit.math.MeanInterval;
import overfit.plot.Band;
import overfit.plot.LineStyle;
import overfit.plot.Pen;
import overfit.train.sweep.CellSummary;
import overfit.train.sweep.SweepSummary;
import overfit.tui.widget.Look;

/** The cells of a run, by ascending values of the swept setting, which are numbers. */
record SweepCurve(String run, Pen pen, Setting<?> swept, List<CellSummary> cells) {

  /** A curve a run. */
  static List<SweepCurve> of(Look look, SweepSummary summary, Setting<?> swept) {
    List<String> runs = summary.cells().stream().map(each -> each.cell().run()).distinct().toList();
    return IntStream.range(0, runs.size())
        .mapToObj(
            i -> {
              List<CellSummary> cells =
                  summary.cells().stream()
                      .filter(each -> each.cell().run().equals(runs.get(i)))
                      .sorted(Comparator.comparingDouble(each -> value(each, swept)))
                      .toList();
              return new SweepCurve(runs.get(i), look.pen(i, false), swept, cells);
            })
        .toList();
  }

  private static double value(CellSummary cell, Setting<?> swept) {
    return cell.cell().spec().config().number(swept).orElseThrow();
  }

  double[] values() {
    return numbers(cell -> value(cell, swept));
  }

  /** The mean test losses. */
  double[] test() {
    return numbers(cell -> cell.testLoss().mean());
  }

  double[] train() {
    return numbers(cell -> cell.trainLossEval().mean());
  }

  /** The ends of the intervals of the mean test losses; the mean where there is none. */
  Band band() {
    return new Band(
        numbers(cell -> end(cell.testLoss(), MeanInterval::low)),
        numbers(cell -> end(cell.testLoss(), MeanInterval::high)));
  }

  private static double end(MeanInterval of, ToDoubleFunction<MeanInterval> end) {
    return of.count() < 2 ? of.mean() : end.applyAsDouble(of);
  }

  private double[] numbers(ToDoubleFunction<CellSummary> number) {
    return cells.stream().mapToDouble(number).toArray();
  }

  /** Where curves are letters, those of the train loss are dots. */
  Pen trainPen() {
    return new Pen(pen.role(), LineStyle.SHORT_DASHED, '.', false);
  }

  Pen bandPen() {
    return pen.withLine(LineStyle.LIGHT);
  }
}
