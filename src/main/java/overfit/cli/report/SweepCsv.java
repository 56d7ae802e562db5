package overfit.cli.report;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.PrintStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import overfit.config.Config;
import overfit.config.Setting;
import overfit.config.ShortestDecimal;
import overfit.train.sweep.SweepPlan;
import overfit.train.sweep.SweepSummary;
import overfit.train.sweep.Trial;
import overfit.train.sweep.TrialResult;

/**
 * The results of a sweep as CSV, RFC 4180 with line feeds: a line a run, a column for each setting
 * that is swept. Numbers that are not finite or not known are empty.
 */
public final class SweepCsv {

  private static final List<String> RESULTS =
      List.of(
          "train_loss",
          "train_loss_eval",
          "test_loss",
          "excess_loss",
          "best_test_loss",
          "best_epoch",
          "epochs",
          "status");

  private final PrintStream out;

  public SweepCsv(PrintStream out) {
    this.out = out;
  }

  public void print(SweepSummary summary) {
    SweepPlan plan = summary.plan();
    StringWriter text = new StringWriter();
    try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text)) {
      csv.writeRecord(head(plan));
      for (Map.Entry<Trial, TrialResult> each : summary.results().entrySet()) {
        csv.writeRecord(line(plan, each.getKey(), each.getValue()));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    out.print(text);
  }

  private static List<String> head(SweepPlan plan) {
    List<String> head = new ArrayList<>(List.of("run", "seed"));
    if (plan.folds().count() > 0) {
      head.add("fold");
    }
    plan.swept().stream().map(Setting::key).forEach(head::add);
    head.addAll(RESULTS);
    return head;
  }

  private static List<String> line(SweepPlan plan, Trial trial, TrialResult result) {
    Config config = plan.cells().get(trial.cell()).spec().config();
    List<String> line = new ArrayList<>();
    line.add(plan.cells().get(trial.cell()).run());
    line.add(trial.seed() + "");
    if (trial.fold() > 0) {
      line.add(trial.fold() + "");
    }
    plan.swept().stream().map(config::text).forEach(line::add);
    line.add(number(result.trainLoss()));
    line.add(number(result.trainLossEval()));
    line.add(number(result.testLoss()));
    line.add(number(result.excessLoss()));
    line.add(number(result.bestTestLoss()));
    line.add(number(result.bestEpoch()));
    line.add(result.epochs() + "");
    line.add(result.status().word());
    return line;
  }

  private static String number(double value) {
    return Double.isFinite(value) ? ShortestDecimal.format(value) : "";
  }
}
