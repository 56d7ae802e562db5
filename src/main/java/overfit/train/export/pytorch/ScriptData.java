package overfit.train.export.pytorch;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import overfit.config.Config;
import overfit.config.DataFiles;
import overfit.config.Holdout;
import overfit.config.RunSpec;
import overfit.config.Settings;
import overfit.data.HoldoutBy;
import overfit.file.InputException;
import overfit.train.RunPoints;
import overfit.train.history.Points;

/** The part of the script that makes the data. */
final class ScriptData {

  private static final String ROUNDING =
      "# The target is computed in float64 and rounded to float32, as the random numbers are.";

  private final RunValues values;
  private final FunctionNames names;
  private final ScriptTargets targets;
  private final DataKind kind;
  private final PythonLines body = new PythonLines();

  /** Throws {@link InputException} if the runs have data of several kinds. */
  ScriptData(RunValues values) {
    this.values = values;
    names = new FunctionNames(values);
    targets = new ScriptTargets(values, names);
    kind = DataKind.of(values.runs());
    write();
  }

  /** Whether losses are measured in other units than those of training. */
  boolean standardized() {
    return kind.standardized();
  }

  boolean tested() {
    return kind.tested();
  }

  boolean targetKnown() {
    return kind.known();
  }

  /** Whether all runs train on the same points. */
  boolean isShared() {
    return names.isShared() && values.isShared(run -> run.config().get(Settings.SEED));
  }

  /** What the function returns. */
  String results() {
    return "x, y"
        + (kind.tested() ? ", x_test, y_test" : "")
        + (kind.standardized() ? ", unit" : "");
  }

  /** {@code make_data()}. */
  String signature() {
    return names.signature("make_data");
  }

  /** The definitions of the target functions, if there are any. */
  List<String> targets() {
    return targets.definitions();
  }

  String function() {
    return new PythonLines()
        .begin("def " + signature() + ":")
        .add("\"\"\"" + summary() + "\"\"\"")
        .add(body.text())
        .text();
  }

  private String summary() {
    String samples = kind.given() ? "The points to train on" : "Noisy samples to train on";
    String test =
        kind.known() ? ", and the noiseless target to test on." : ", and those to test on.";
    return samples + (kind.tested() ? test : ".");
  }

  /** Whether there is a function {@code target} in the units of training. */
  boolean hasOneTarget() {
    return kind.known() && !kind.standardized() && targets.isOne();
  }

  private void write() {
    if (kind.given()) {
      givenPoints();
    } else {
      drawnSamples();
      holdOut();
    }
    test();
    if (kind.standardized()) {
      standardize();
    } else {
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
            + targets.called()
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
    if (kind.split().isEmpty()) {
      return;
    }
    String count =
        names.named(
            "held_out", "how many of the samples are held out", run -> heldOut(run.config()));
    if (kind.split().get() == HoldoutBy.END) {
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
    if (kind.known()) {
      String range = xMin() + ", " + xMax() + ", 100";
      boolean exact = kind.standardized();
      body.add("x_test = torch.linspace(" + range + (exact ? ", dtype=torch.float64)" : ")"));
      body.add("y_test = " + targets.called() + (exact ? "(x_test)" : "(x_test.double())"));
    } else if (kind.tested()) {
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
    if (kind.tested()) {
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
