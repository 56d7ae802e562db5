package overfit.tui;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import overfit.config.Settings;
import overfit.nn.Loss;
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

  private static final Label NOTHING = Label.of("", Style.TEXT);

  private Guide() {}

  /** In at most {@code width} columns; what does not fit is left out whole. */
  static Label line(Model model, int width) {
    if (model.inPast()) {
      return NOTHING;
    }
    if (model.snapshot().filter(Snapshot::ended).isPresent()) {
      return line("lowest test", Role.GOOD, outcome(model), width);
    }
    String watch = model.workspace().source().watch();
    boolean said = !watch.isEmpty() && model.workspace().undo().isEmpty();
    return line("watch", Role.NOTICE, said ? List.of(watch) : List.of(), width);
  }

  /** A mark and as many items as fit. */
  private static Label line(String mark, Role role, List<String> items, int width) {
    for (int shown = items.size(); shown > 0; shown--) {
      String words = String.join("; ", items.subList(0, shown));
      Label label = new Label(mark, Style.of(role).withBold(), words, Style.TEXT);
      if (label.width() <= width) {
        return label;
      }
    }
    return NOTHING;
  }

  /**
   * {@code l2 0.112, 0.052 below none}, and the other runs; none if there is nothing to compare.
   */
  private static List<String> outcome(Model model) {
    List<RunSnapshot> runs =
        model.snapshot().stream()
            .flatMap(snapshot -> snapshot.runs().stream())
            .filter(run -> run.status() != RunStatus.DIVERGED && Double.isFinite(run.testLoss()))
            .sorted(Comparator.comparingDouble(RunSnapshot::testLoss))
            .toList();
    return model
        .snapshotOf(model.runs().reference())
        .filter(baseline -> runs.size() > 1 && runs.contains(baseline))
        .map(baseline -> outcome(runs, baseline))
        .orElse(List.of());
  }

  /**
   * Without the baseline, unless it has the lowest loss. None for runs with several loss functions,
   * whose losses cannot be compared.
   */
  private static List<String> outcome(List<RunSnapshot> runs, RunSnapshot baseline) {
    Loss loss = baseline.config().get(Settings.LOSS);
    if (runs.stream().anyMatch(run -> run.config().get(Settings.LOSS) != loss)) {
      return List.of();
    }
    return runs.stream()
        .filter(run -> run != baseline || run == runs.get(0))
        .map(run -> compared(run, baseline))
        .toList();
  }

  /** The loss as it is shown, so that the difference is that of the numbers that one sees. */
  private static BigDecimal shown(RunSnapshot run) {
    return new BigDecimal(NumberText.loss(run.testLoss()));
  }

  /** A name that looks like a number is introduced. */
  private static String named(RunSnapshot run) {
    return run.name().matches("[0-9.].*") ? "run " + run.name() + ":" : run.name();
  }

  private static String compared(RunSnapshot run, RunSnapshot baseline) {
    BigDecimal difference = shown(run).subtract(shown(baseline));
    double more = run.testLoss() - baseline.testLoss();
    String loss = named(run) + " " + NumberText.loss(run.testLoss());
    return run == baseline
        ? loss
        : loss
            + (", " + (difference.signum() == 0 ? one(more) : all(difference)))
            + ((more < 0 ? " below " : " above ") + baseline.name());
  }

  /** The first digit of a difference too small to be seen in the losses. */
  private static String one(double difference) {
    return NumberText.fixed(Math.abs(difference), 3);
  }

  /** All digits of a difference, unless it is a power of ten: {@code 0.052}, {@code 7}. */
  private static String all(BigDecimal difference) {
    String loss = NumberText.loss(Math.abs(difference.doubleValue()));
    return loss.contains("e") ? loss : difference.abs().toPlainString();
  }
}
