package overfit.tui.loss;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import overfit.config.Edit;
import overfit.config.Setting;
import overfit.config.Settings;
import overfit.plot.Axis;
import overfit.plot.Band;
import overfit.plot.RobustRange;
import overfit.plot.Spacing;
import overfit.train.RunSnapshot;
import overfit.train.WantedRun;
import overfit.train.history.EpochCurve;
import overfit.tui.model.AnswerMark;
import overfit.tui.model.HiddenSettings;
import overfit.tui.model.LossView;
import overfit.tui.model.Model;
import overfit.tui.model.PlottedRun;
import overfit.tui.widget.Look;

/**
 * The data of the loss pane.
 *
 * @param lines from back to front: the selected run is in front
 * @param front the selected run, whose floor and edits are drawn
 * @param baseline the run that the others are compared with, in the difference view
 * @param range the range of the losses, and what is outside of it
 * @param visited the past epoch that is shown
 * @param branch the epoch at which the selected run branched off
 * @param answer what the learner guessed
 * @param hidden what the numbers must not give away
 */
record LossData(
    List<LossLine> lines,
    PlottedRun front,
    Optional<RunSnapshot> baseline,
    LossView view,
    Axis epochs,
    RobustRange range,
    OptionalLong visited,
    OptionalLong branch,
    Optional<AnswerMark> answer,
    HiddenSettings hidden) {

  /** The noise floor is at most at four fifths of the height. */
  private static final double ABOVE_FLOOR = 1.25;

  /** The share of the epochs that a loss may take for its first fall, which is cut off. */
  private static final double FALL = 0.04;

  /** The data of a model that has a snapshot of the selected run. */
  static LossData of(Model model, Look look) {
    LossView view = model.view().loss();
    PlottedRun front = new PlottedRun(model.selected().orElseThrow(), model.entry().colour(), true);
    Axis epochs = EpochAxis.shown(model);
    boolean difference = view.difference() && model.runs().size() > 1;
    Optional<RunSnapshot> baseline =
        difference ? model.snapshotOf(model.runs().reference()) : Optional.empty();
    List<LossLine> lines = lines(model.plotted(), baseline, new LossLines(view, epochs, look));
    OptionalLong branch =
        model.entry().branch().stream().mapToLong(WantedRun.Branch::epoch).findFirst();
    return new LossData(
        lines,
        front,
        baseline,
        view,
        epochs,
        range(lines, front.run(), baseline.isPresent(), view),
        model.view().visited(),
        branch,
        model.answer(),
        HiddenSettings.of(model));
  }

  private static List<LossLine> lines(
      List<PlottedRun> runs, Optional<RunSnapshot> baseline, LossLines lines) {
    List<LossLine> all = new ArrayList<>();
    runs.stream()
        .sorted(Comparator.comparing(PlottedRun::selected))
        .forEach(
            run -> {
              if (baseline.isPresent()) {
                if (run.run().id() != baseline.get().id()) {
                  all.add(lines.difference(run, baseline.get()));
                }
              } else {
                all.add(lines.train(run));
                if (run.run().scores().tested()) {
                  all.add(lines.test(run));
                }
              }
            });
    all.removeIf(LossLine::isEmpty);
    return List.copyOf(all);
  }

  /**
   * A linear range is chosen by the test losses, the noise floor and where the train losses end: a
   * train loss far above is on its way down.
   */
  private static RobustRange range(
      List<LossLine> lines, RunSnapshot front, boolean difference, LossView view) {
    List<Band> all = lines.stream().map(LossLine::visible).toList();
    if (difference) {
      return RobustRange.of(Spacing.LINEAR, all);
    }
    if (view.log()) {
      return RobustRange.of(Spacing.LOG, all);
    }
    double floor = Double.isNaN(front.floor()) ? 0 : front.floor();
    return RobustRange.settled(
        lines.stream().filter(LossLine::isMain).map(line -> falling(line, lines, view)).toList(),
        lines.stream().filter(line -> !line.isMain()).map(LossLine::visible).toList(),
        ABOVE_FLOOR * floor);
  }

  /** On a logarithmic axis of epochs, the fall has much of the width, and is shown. */
  private static RobustRange.Falling falling(LossLine line, List<LossLine> lines, LossView view) {
    double longest = lines.stream().mapToDouble(LossLine::lastX).max().orElse(0);
    double perEntry = line.lastX() / line.visible().count();
    int fall = view.logEpochs() ? 0 : (int) (FALL * longest / perEntry);
    return new RobustRange.Falling(line.visible(), fall);
  }

  /** The loss axis; without zoom, a logarithmic one includes the noise floor. */
  Axis losses() {
    Axis axis = range.axis();
    double floor = front.run().floor();
    if (!view.log() || baseline.isPresent() || view.window().isPresent() || !(floor > 0)) {
      return axis;
    }
    return new Axis(axis.spacing(), Math.min(axis.from(), floor), Math.max(axis.to(), floor));
  }

  /** Whether the learning rate is shown. */
  boolean traced() {
    return view.trace() && tells(Settings.LEARNING_RATE);
  }

  /** Whether numbers may be shown from which a setting of the selected run can be told. */
  boolean tells(Setting<?> setting) {
    return !hidden.hides(front.run().config(), setting);
  }

  /** The learning rates of the selected run. */
  Axis rates() {
    EpochCurve curve = front.run().curves().rate();
    Band rates = new LossSeries(curve, view.smoothing()).within(epochs);
    double low = Double.POSITIVE_INFINITY;
    double high = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < rates.count(); i++) {
      low = Math.min(low, rates.low()[i]);
      high = Math.max(high, rates.high()[i]);
    }
    return Axis.rate(low, high);
  }

  /** The loss that the learner guessed; not in the difference view. */
  Optional<Double> guessedLoss() {
    return answer
        .filter(AnswerMark.OfLoss.class::isInstance)
        .filter(guess -> baseline.isEmpty())
        .map(guess -> ((AnswerMark.OfLoss) guess).loss());
  }

  /** The epoch that the learner guessed. */
  Optional<Double> guessedEpoch() {
    return answer
        .filter(AnswerMark.OfEpoch.class::isInstance)
        .map(guess -> ((AnswerMark.OfEpoch) guess).epoch());
  }

  /** The line of the selected run with its test loss, or with its train loss. */
  Optional<LossLine> ofFront(boolean test) {
    return lines.stream().filter(line -> line.run().selected() && line.test() == test).findFirst();
  }

  /** The height of the mark at the best epoch of the selected run; NaN without a line there. */
  double heightOfBest() {
    RunSnapshot run = front.run();
    return baseline.isEmpty()
        ? run.bestTestLoss()
        : ofFront(true).map(line -> line.at().applyAsDouble(run.bestEpoch())).orElse(Double.NaN);
  }

  /** The epochs of the live edits of the selected run so far. */
  List<Long> edits() {
    EpochCurve past = front.run().curves().test();
    double last = past.count() == 0 ? 0 : past.epoch(past.count() - 1) + past.width() / 2.0;
    return front.run().start().edits().stream()
        .map(Edit::epoch)
        .filter(epoch -> epoch < last)
        .distinct()
        .toList();
  }
}
