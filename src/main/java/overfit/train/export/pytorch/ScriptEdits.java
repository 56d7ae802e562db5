package overfit.train.export.pytorch;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import overfit.config.Config;
import overfit.config.Edit;
import overfit.config.RunSpec;
import overfit.config.Setting;
import overfit.config.Settings;
import overfit.nn.schedule.ScheduleKind;
import overfit.train.RunPoints;
import overfit.train.history.Points;

/** The part of the script that changes settings during a run. */
final class ScriptEdits {

  private final RunValues values;
  private final ScriptBatches batches;
  private final LiveValue<Double> l1;
  private final LiveValue<Double> inputNoise;
  private final LiveValue<Optional<Double>> maxNorm;
  private final LiveValue<Optional<Long>> earlyStopping;
  private final LiveValue<Double> minDelta;

  ScriptEdits(RunValues values, ScriptBatches batches) {
    this.values = values;
    this.batches = batches;
    l1 = new LiveValue<>(values, Settings.L1, "l1", PythonText::real);
    inputNoise = new LiveValue<>(values, Settings.INPUT_NOISE, "input_noise", PythonText::real);
    maxNorm =
        new LiveValue<>(
            values,
            Settings.MAX_NORM,
            "max_norm",
            value -> value.map(PythonText::real).orElse("None"));
    earlyStopping =
        new LiveValue<>(
            values,
            Settings.EARLY_STOPPING,
            "early_stopping",
            value -> value.map(String::valueOf).orElse("None"));
    minDelta = new LiveValue<>(values, Settings.MIN_DELTA, "min_delta", PythonText::real);
  }

  /** The strength of the L1 penalty. */
  LiveValue<Double> l1() {
    return l1;
  }

  LiveValue<Double> inputNoise() {
    return inputNoise;
  }

  LiveValue<Optional<Double>> maxNorm() {
    return maxNorm;
  }

  LiveValue<Optional<Long>> earlyStopping() {
    return earlyStopping;
  }

  LiveValue<Double> minDelta() {
    return minDelta;
  }

  private Stream<LiveValue<?>> liveValues() {
    return Stream.of(l1, inputNoise, maxNorm, earlyStopping, minDelta);
  }

  /** Whether a run trains on other points at some epoch. */
  boolean changePoints() {
    return change(Settings.POINTS);
  }

  private boolean change(Setting<?> setting) {
    return values.runs().stream()
        .flatMap(run -> made(run).stream())
        .anyMatch(edit -> edit.changes().settings().contains(setting));
  }

  /** The edits before the last epoch. */
  static List<Edit> made(RunSpec run) {
    return run.edits().stream()
        .filter(edit -> edit.epoch() < run.config().get(Settings.EPOCHS))
        .toList();
  }

  /** Statements before the loop, for what changes in it. */
  List<String> localNames() {
    return liveValues().flatMap(value -> value.beforeLoop().stream()).toList();
  }

  /** The statements of all edits, at the beginning of an epoch. */
  void write(PythonLines body) {
    for (RunSpec run : values.runs()) {
      Config before = run.config();
      for (Edit edit : made(run)) {
        String when = "epoch == " + edit.epoch() + ":";
        String whose = "name == " + PythonText.string(run.name()) + " and ";
        body.begin("if " + (values.runs().size() > 1 ? whose : "") + when);
        Config after = before.with(edit.changes());
        statements(run, edit, before, after).forEach(body::add);
        body.end();
        before = after;
      }
    }
  }

  private List<String> statements(RunSpec run, Edit edit, Config before, Config after) {
    List<String> lines = new ArrayList<>();
    Predicate<Setting<?>> changes = edit.changes().settings()::contains;
    if (changes.test(Settings.LEARNING_RATE)) {
      lines.addAll(rate(edit.epoch(), before, after));
    }
    if (changes.test(Settings.L2)) {
      lines.addAll(decay(after));
    }
    liveValues().forEach(value -> lines.addAll(value.editedBy(edit, run)));
    if (stopsAnew(changes, before, after)) {
      lines.add("best = float(\"inf\")");
    }
    if (changes.test(Settings.DROPOUT) && run.hasDropout()) {
      lines.add(dropout(PythonText.real(after.get(Settings.DROPOUT))));
    }
    if (changes.test(Settings.POINTS) || changes.test(Settings.HELD_OUT)) {
      lines.addAll(points(run, edit.epoch()));
    }
    return lines.isEmpty() ? List.of("pass") : lines;
  }

  /** Whether early stopping forgets what was best. */
  private boolean stopsAnew(Predicate<Setting<?>> changes, Config before, Config after) {
    boolean was = before.get(Settings.EARLY_STOPPING).isPresent();
    boolean is = after.get(Settings.EARLY_STOPPING).isPresent();
    boolean points = changes.test(Settings.POINTS) || changes.test(Settings.HELD_OUT);
    return earlyStopping.isUsed() && (was != is || points);
  }

  private List<String> decay(Config after) {
    String statement = group("weight_decay") + " = " + PythonText.real(after.get(Settings.L2));
    return isGrouped() && after.get(Settings.DECAY_BIASES)
        ? List.of(statement, statement.replace("[0]", "[1]"))
        : List.of(statement);
  }

  private boolean isGrouped() {
    return ScriptOptimizer.hasGroups(values);
  }

  private static String group(String key) {
    return "optimizer.param_groups[0][\"" + key + "\"]";
  }

  /** Statements for the variable {@code group}, for all groups of parameters. */
  private List<String> inGroups(List<String> statements) {
    List<String> lines = new ArrayList<>();
    lines.add(
        isGrouped() ? "for group in optimizer.param_groups:" : "group = optimizer.param_groups[0]");
    String indent = isGrouped() ? PythonText.STEP : "";
    statements.forEach(statement -> lines.add(indent + statement));
    return lines;
  }

  private static String dropout(String probability) {
    return """
        for module in network:
            if isinstance(module, nn.Dropout):
                module.p = %s"""
        .formatted(probability);
  }

  /** The learning rate, and that from which a schedule goes on. */
  private List<String> rate(long epoch, Config before, Config after) {
    double old = before.get(Settings.LEARNING_RATE);
    double now = after.get(Settings.LEARNING_RATE);
    String rate = PythonText.real(now);
    if (!PythonSchedule.isIn(before)) {
      return isGrouped()
          ? inGroups(List.of("group[\"lr\"] = " + rate))
          : List.of(group("lr") + " = " + rate);
    }
    double least = least(epoch, before);
    String ratio = rate + " / " + PythonText.real(old);
    List<String> lines = new ArrayList<>();
    lines.add(
        least == 0
            ? "group[\"lr\"] *= " + ratio
            : "group[\"lr\"] = %1$s + (group[\"lr\"] - %1$s) * (%2$s - %1$s) / (%3$s - %1$s)"
                .formatted(PythonText.real(least), rate, PythonText.real(old)));
    if (before.get(Settings.SCHEDULE) == ScheduleKind.ONE_CYCLE) {
      lines.add("for key in (\"initial_lr\", \"max_lr\", \"min_lr\"):");
      lines.add("    group[key] *= " + ratio);
    }
    List<String> all = inGroups(lines);
    if (before.get(Settings.SCHEDULE) != ScheduleKind.PLATEAU) {
      String rates = "[" + rate + "]" + (isGrouped() ? " * len(optimizer.param_groups)" : "");
      all.add("for each in getattr(scheduler, \"_schedulers\", [scheduler]):");
      all.add("    each.base_lrs = " + rates);
    }
    return all;
  }

  /** The rate to which a cosine schedule falls, whatever the learning rate. */
  private static double least(long epoch, Config config) {
    boolean cosine =
        switch (config.get(Settings.SCHEDULE)) {
          case COSINE, COSINE_RESTARTS -> true;
          default -> false;
        };
    return cosine && epoch >= config.get(Settings.WARM_UP) ? config.get(Settings.MINIMUM_RATE) : 0;
  }

  private List<String> points(RunSpec run, long epoch) {
    RunPoints now = RunPoints.at(epoch, run);
    List<String> lines = new ArrayList<>();
    boolean scaled = run.config().standardizes();
    lines.add(scaled ? "# Other points, standardized as those before." : "# Other points.");
    lines.add("x, y = " + columns(scaled ? now.samples() : now.trained()));
    if (batches.areUsed()) {
      lines.add(batches.loader());
    }
    if (!run.config().targetKnown() && now.heldOutSamples().count() > 0) {
      lines.add("x_test, y_test = " + columns(scaled ? now.heldOutSamples() : now.heldOut()));
    }
    return lines;
  }

  /** Two columns of numbers. */
  private static String columns(Points points) {
    return "torch.tensor(" + PythonText.points(points) + ").T.double().unsqueeze(2)";
  }
}
