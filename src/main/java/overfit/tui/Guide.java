package overfit.tui;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import overfit.screen.NumberText;
import overfit.screen.Role;
import overfit.screen.Style;
import overfit.train.RunSnapshot;
import overfit.train.RunStatus;
import overfit.train.Snapshot;
import overfit.tui.model.Model;
import overfit.tui.widget.Label;

/**
 * A line for somebody who sees the experiment for the first time: while it trains, what to watch;
 * at its end, which run has the lowest test loss, compared with the baseline.
 */
final class Guide {

  private Guide() {}

  /** In at most {@code width} columns; what does not fit is left out whole. */
  static Label line(Model model, int width) {
    if (model.snapshot().filter(Snapshot::ended).isPresent()) {
      return outcome(model, width);
    }
    boolean unchanged = model.workspace().undo().isEmpty() && !model.inPast();
    String watch = unchanged ? model.workspace().source().watch() : "";
    String mark = "watch";
    return watch.isEmpty() || mark.length() + 1 + watch.length() > width
        ? Label.of("", Style.TEXT)
        : new Label(mark, Style.of(Role.NOTICE).withBold(), watch, Style.TEXT);
  }

  private static Label outcome(Model model, int width) {
    List<String> items = model.inPast() ? new ArrayList<>() : outcome(model);
    String mark = "lowest test";
    while (!items.isEmpty() && mark.length() + 1 + String.join("; ", items).length() > width) {
      items.remove(items.size() - 1);
    }
    return items.isEmpty()
        ? Label.of("", Style.TEXT)
        : new Label(mark, Style.of(Role.GOOD).withBold(), String.join("; ", items), Style.TEXT);
  }

  /**
   * {@code l2 0.112, 0.053 below none}, and the other runs; none if there is nothing to compare.
   */
  private static List<String> outcome(Model model) {
    List<RunSnapshot> runs =
        model.snapshot().stream()
            .flatMap(snapshot -> snapshot.runs().stream())
            .filter(run -> run.status() != RunStatus.DIVERGED && Double.isFinite(run.testLoss()))
            .sorted(Comparator.comparingDouble(RunSnapshot::testLoss))
            .toList();
    List<String> items = new ArrayList<>();
    model
        .snapshotOf(model.runs().reference())
        .filter(baseline -> runs.size() > 1 && runs.contains(baseline))
        .ifPresent(
            baseline ->
                runs.stream()
                    .filter(run -> run != baseline || run == runs.get(0))
                    .forEach(run -> items.add(compared(run, baseline))));
    return items;
  }

  /** The loss as it is shown, so that the difference is that of the numbers that one sees. */
  private static double shown(RunSnapshot run) {
    double units = Math.pow(10, NumberText.LOSS_DECIMALS);
    return Math.rint(run.testLoss() * units) / units;
  }

  /** A name that looks like a number is introduced. */
  private static String named(RunSnapshot run) {
    return run.name().matches("[0-9.].*") ? "run " + run.name() + ":" : run.name();
  }

  private static String compared(RunSnapshot run, RunSnapshot baseline) {
    double difference = shown(run) - shown(baseline);
    double more = difference == 0 ? run.testLoss() - baseline.testLoss() : difference;
    String loss = named(run) + " " + NumberText.loss(run.testLoss());
    return run == baseline
        ? loss
        : loss
            + (", " + NumberText.loss(Math.abs(more)))
            + ((more < 0 ? " below " : " above ") + baseline.name());
  }
}
