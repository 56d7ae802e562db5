package overfit.train.export.pytorch;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import overfit.config.RunSpec;
import overfit.file.InputException;

/**
 * A Python script that trains the runs of an experiment with PyTorch. It prints the losses that
 * {@code overfit train} has: data, first weights, batches and dropout come from the same random
 * numbers, and training is in float64.
 */
public final class PyTorchScript {

  private final String title;
  private final String origin;
  private final RunValues values;
  private final ScriptData data;
  private final ScriptNetwork network;
  private final ScriptLoss loss;
  private final ScriptTraining training;
  private final ScriptPlots plots;

  private PyTorchScript(String title, String origin, List<RunSpec> runs) {
    this.title = title;
    this.origin = origin;
    values = new RunValues(runs);
    data = new ScriptData(values);
    network = new ScriptNetwork(values);
    loss = new ScriptLoss(values, data);
    training = new ScriptTraining(values, data, network, loss);
    plots = new ScriptPlots(data, training);
  }

  /**
   * The script. Throws {@link InputException} if one script cannot have all runs.
   *
   * @param title may be empty
   * @param origin where the runs are from, {@code the preset l2 of overfit 0.2.0}
   * @param runs at least one, each with a name of its own
   */
  public static String of(String title, String origin, List<RunSpec> runs) {
    return new PyTorchScript(title, origin, runs).text();
  }

  private String text() {
    String functions = functions();
    return Stream.of(header(), imports(functions + settings()), settings(), functions, main())
        .collect(Collectors.joining("\n"));
  }

  private String header() {
    List<String> lines = new ArrayList<>();
    if (!title.isBlank()) {
      lines.addAll(PythonText.comment(title));
      lines.add("#");
    }
    lines.addAll(PythonText.comment(summary()));
    notes().forEach(note -> lines.addAll(PythonText.comment(note)));
    return lines(lines);
  }

  /** Sentences on the data, and on what PyTorch does not have. */
  private List<String> notes() {
    List<String> notes = new ArrayList<>(data.notes());
    values.runs().stream()
        .map(RunSpec::config)
        .map(PythonSchedule::leftOut)
        .flatMap(Optional::stream)
        .distinct()
        .forEach(notes::add);
    return notes;
  }

  private String summary() {
    return "For PyTorch 2.7 or later, from "
        + origin
        + ". On x86-64 CPUs the losses are those of `overfit train`, until training amplifies"
        + " rounding. Verdicts are left out.";
  }

  private static String imports(String script) {
    List<String> lines = new ArrayList<>();
    if (script.contains("math.")) {
      lines.add("import math");
      lines.add("");
    }
    lines.add("import torch");
    lines.add("from torch import nn");
    if (script.contains("lr_scheduler.")) {
      lines.add("from torch.optim import lr_scheduler");
    }
    if (script.contains("AveragedModel(")) {
      boolean moving = script.contains("get_ema_multi_avg_fn(");
      lines.add(
          "from torch.optim.swa_utils import AveragedModel"
              + (moving ? ", get_ema_multi_avg_fn" : ""));
    }
    if (script.contains("DataLoader(")) {
      lines.add("from torch.utils.data import DataLoader, TensorDataset");
    }
    return lines(lines);
  }

  /** Target functions come first, since the table of runs names them. */
  private String settings() {
    List<String> lines = new ArrayList<>();
    lines.add(values.runs().size() == 1 ? "# The settings." : "# The settings of all runs.");
    lines.addAll(values.constants());
    if (values.runs().size() == 1) {
      return lines(lines);
    }
    lines.add("");
    String targets = data.targets().size() > 1 ? joined(data.targets()) + "\n\n" : "";
    PythonLines table = new PythonLines();
    table.add("# The settings in which they differ.").begin("RUNS = {");
    values.table().forEach(table::add);
    return lines(lines) + targets + table.end().add("}").text();
  }

  private String functions() {
    List<String> functions = new ArrayList<>();
    if (data.targets().size() == 1) {
      functions.addAll(data.targets());
    }
    if (data.standardized()) {
      functions.add(ScriptData.DEVIATION);
    }
    functions.add(data.function());
    functions.addAll(network.definitions());
    functions.add(network.function());
    functions.addAll(loss.definitions());
    functions.add(training.function());
    functions.add(plots.function());
    return "\n" + joined(functions);
  }

  private String main() {
    PythonLines lines = new PythonLines();
    lines.add("\nif __name__ == \"__main__\":");
    if (values.runs().size() == 1) {
      String name = PythonText.string(values.runs().get(0).name());
      lines.add("    results = {" + name + ": train(" + name + ")}");
    } else {
      lines.add("    results = {name: train(name, **settings) for name, settings in RUNS.items()}");
    }
    return lines.add("    plot(results)").text();
  }

  private static String joined(List<String> definitions) {
    return String.join("\n\n", definitions);
  }

  private static String lines(List<String> lines) {
    return lines.stream().map(line -> line + "\n").collect(Collectors.joining());
  }
}
