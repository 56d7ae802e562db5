package overfit.cli.report;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import overfit.config.Config;
import overfit.config.Setting;
import overfit.train.sweep.SweepPlan;
import overfit.train.sweep.SweepSummary;
import overfit.train.sweep.Trial;
import overfit.train.sweep.TrialResult;

/**
 * The results of a sweep as CSV: a line a run, a column for each setting that is swept. Numbers
 * that are not finite or not known are empty.
 */
final class SweepCsv {

  private static final List<String> RESULTS =
      List.of(
          "train_loss",
          "train_loss_eval",
          "test_loss",
          "excess_loss",
          "best_test_loss",
          "best_epoch",
          "epochs",
          "status",
          "averaged_test_loss");

  private SweepCsv() {}

  static void print(PrintStream out, SweepSummary summary) {
    SweepPlan plan = summary.plan();
    Csv.print(
        out,
        head(plan),
        summary.results().entrySet().stream()
            .map(each -> line(plan, each.getKey(), each.getValue())));
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
    line.add(Csv.number(result.trainLoss()));
    line.add(Csv.number(result.trainLossEval()));
    line.add(Csv.number(result.testLoss()));
    line.add(Csv.number(result.excessLoss()));
    line.add(Csv.number(result.bestTestLoss()));
    line.add(Csv.number(result.bestEpoch()));
    line.add(result.epochs() + "");
    line.add(result.status().word());
    line.add(Csv.number(result.averagedTestLoss()));
    return line;
  }
}
