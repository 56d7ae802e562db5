package overfit.train.export.pytorch;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import overfit.config.Config;
import overfit.config.DataFiles;
import overfit.config.Holdout;
import overfit.config.RunSpec;
import overfit.config.Settings;
import overfit.data.HoldoutBy;
import overfit.data.Target;
import overfit.file.InputException;
import overfit.train.RunPoints;
import overfit.train.history.Points;

/** The part of the script that makes the data. */
final class ScriptData {

  private static final String ROUNDING =
      "# The target is computed in float64 and rounded to float32, as the random numbers are.";

  private final RunValues values;
  private final FunctionNames names;
  private final Kind kind;
  private final PythonLines body = new PythonLines();

  /**
   * What is the same in all runs of a script.
   *
   * @param given whether the points are given, not drawn
   * @param known whether the target is known
   * @param tested whether there is a test loss
   * @param split how drawn samples are held out, if some are
   */
  private record Kind(
      boolean given,
      boolean known,
      boolean standardized,
      boolean tested,
      Optional<HoldoutBy> split) {

    static Kind of(Config config) {
      boolean given = config.get(Settings.POINTS).count() > 0;
      boolean known = config.targetKnown();
      return new Kind(
          given,
          known,
          config.standardizes(),
          known || Holdout.testCount(config) > 0,
          given || Holdout.share(config) == 0
              ? Optional.empty()
              : Optional.of(config.get(Settings.HOLDOUT_BY)));
    }
  }

  /** Throws {@link InputException} if the runs have data of several kinds. */
  ScriptData(RunValues values) {
    this.values = values;
    names = new FunctionNames(values);
    List<Kind> kinds =
        values.runs().stream().map(RunSpec::config).map(Kind::of).distinct().toList();
    if (kinds.size() > 1) {
      throw InputException.expected(
          "runs with one kind of data in a script, drawn or given",
          "several; --run NAME exports one run");
    }
    kind = kinds.get(0);
    write();
  }

  /** Whether losses are measured in other units than those of training. */
  boolean standardized() {
    return kind.standardized;
  }

  boolean tested() {
    return kind.tested;
  }

  boolean targetKnown() {
    return kind.known;
  }

  /** Whether all runs train on the same points. */
  boolean isShared() {
    return names.isShared() && values.isShared(run -> run.config().get(Settings.SEED));
  }

  /** What the function returns. */
  String results() {
    return "x, y" + (kind.tested ? ", x_test, y_test" : "") + (kind.standardized ? ", unit" : "");
  }

  /** {@code make_data()}. */
  String signature() {
    return names.signature("make_data");
  }

  /** The definitions of the target functions, if there are any. */
  List<String> targets() {
    List<Target> targets =
        values.runs().stream().map(run -> run.config().get(Settings.TARGET)).distinct().toList();
    return targets.stream()
        .filter(target -> target != Target.UNKNOWN)
        .map(target -> definition(target, targets.size() == 1))
        .toList();
  }

  private static String definition(Target target, boolean only) {
    return new PythonLines()
        .begin("def " + (only ? "target" : target.key()) + "(x):")
        .add("\"\"\"" + target.formula() + "\"\"\"")
        .add(PythonTarget.body(target))
        .text();
  }

  String function() {
    return new PythonLines()
        .begin("def " + signature() + ":")
        .add("\"\"\"" + summary() + "\"\"\"")
        .add(body.text())
        .text();
  }

  private String summary() {
    String samples = kind.given ? "The points to train on" : "Noisy samples to train on";
    String test = kind.known ? ", and the noiseless target to test on." : ", and those to test on.";
    return samples + (kind.tested ? test : ".");
  }

  /** Whether there is a function {@code target} in the units of training. */
  boolean hasOneTarget() {
    return kind.known && !kind.standardized && sharesTarget();
  }

  private boolean sharesTarget() {
    return values.isShared(run -> run.config().get(Settings.TARGET));
  }

  private String target() {
    return sharesTarget()
        ? "target"
        : names.inline("target", run -> run.config().get(Settings.TARGET).key());
  }

  private void write() {
    if (kind.given) {
      givenPoints();
    } else {
      drawnSamples();
      holdOut();
    }
    if (kind.standardized) {
      standardizedTest();
      standardize();
    } else {
      test();
      body.add("# Columns of float32 numbers, for training in float64.");
      body.add("return [values.float().double().unsqueeze(1) for values in (" + results() + ")]");
    }
  }

  private String samples() {
    return names.of(Settings.SAMPLES, "samples", String::valueOf);
  }

  private String xMin() {
    return names.of(Settings.X_MIN, "x_min", PythonText::real);
  }

  private String xMax() {
    return names.of(Settings.X_MAX, "x_max", PythonText::real);
  }

  private void drawnSamples() {
    String range = xMin() + ", " + xMax() + ", " + samples();
    body.add("x = torch.linspace(" + range + ")");
    body.add(ROUNDING);
    String noise = names.of(Settings.NOISE, "noise", PythonText::real);
    body.add(
        "y = "
            + target()
            + "(x.double()).float() + "
            + noise
            + " * torch.randn("
            + samples()
            + ")");
  }

  private void givenPoints() {
    body.add(
        "# Not used, but drawn: so that the first weights are the same as with drawn samples.");
    body.add("torch.randn(" + samples() + ")");
    String points = names.named("points", "the points (x, y) to train on", at(RunPoints::trained));
    body.add("x, y = torch.tensor(" + points + ", dtype=torch.float64).T");
  }

  private static Function<RunSpec, String> at(Function<RunPoints, Points> which) {
    return run -> PythonText.points(which.apply(RunPoints.at(0, run)));
  }

  private void holdOut() {
    if (kind.split.isEmpty()) {
      return;
    }
    String count =
        names.named(
            "held_out", "how many of the samples are held out", run -> heldOut(run.config()));
    if (kind.split.get() == HoldoutBy.END) {
      body.add("x, y = x[:-" + count + "], y[:-" + count + "]");
      return;
    }
    String seed = names.of(Settings.SEED, "seed", String::valueOf);
    body.add(
        "order = torch.randperm(len(x), generator=torch.Generator().manual_seed(" + seed + "))");
    body.add("kept = order[" + count + ":].sort().values");
    body.add("x, y = x[kept], y[kept]");
  }

  private static String heldOut(Config config) {
    int count = HoldoutBy.count(config.get(Settings.SAMPLES).intValue(), Holdout.share(config));
    return String.valueOf(count);
  }

  private void test() {
    if (kind.known) {
      body.add("x_test = torch.linspace(" + xMin() + ", " + xMax() + ", 100)");
      body.add("y_test = " + target() + "(x_test.double())");
    } else if (kind.tested) {
      heldOutPoints();
    }
  }

  private void standardizedTest() {
    if (kind.known) {
      body.add("x_test = torch.linspace(" + xMin() + ", " + xMax() + ", 100, dtype=torch.float64)");
      body.add("y_test = " + target() + "(x_test)");
    } else if (kind.tested) {
      heldOutPoints();
    }
  }

  private void heldOutPoints() {
    String points =
        names.named("test_points", "those held out for testing", at(RunPoints::heldOut));
    body.add("x_test, y_test = torch.tensor(" + points + ", dtype=torch.float64).T");
  }

  private void standardize() {
    String columns = results().replace(", unit", "");
    body.add("# Standardized: in units in which the mean is 0 and the standard deviation 1.");
    body.add("center, scale = x.double().mean(), deviation(x)");
    body.add("middle, unit = y.double().mean(), deviation(y)");
    body.add("x, y = (x.double() - center) / scale, (y.double() - middle) / unit");
    if (kind.tested) {
      body.add("x_test, y_test = (x_test - center) / scale, (y_test - middle) / unit");
    }
    body.add("# Columns of float32 numbers, for training in float64.");
    body.add("columns = [values.float().double().unsqueeze(1) for values in (" + columns + ")]");
    body.add("return *columns, unit");
  }

  /** The function for the standard deviation, 1 for equal values. */
  static final String DEVIATION =
      """
      def deviation(values):
          \"""The standard deviation; 1 if all values are the same, which are then only shifted.\"""
          same = torch.all(values == values[0])
          return 1.0 if same else values.double().std(correction=0).item()
      """;

  /** What the comment at the top says of files, one sentence each. */
  List<String> notes() {
    return values.runs().stream()
        .map(run -> run.config().text(Settings.FILE))
        .distinct()
        .filter(file -> !file.equals(DataFiles.NO_FILE))
        .map(file -> "The points are those of " + file.substring(file.lastIndexOf('/') + 1) + ".")
        .collect(Collectors.toList());
  }
}
