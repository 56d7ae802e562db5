package overfit.cli.command;

import static overfit.cli.report.ReportFormat.CSV;
import static overfit.cli.report.ReportFormat.JSON;
import static overfit.cli.report.ReportFormat.TEXT;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import overfit.cli.option.EngineOptions;
import overfit.cli.option.ExperimentOptions;
import overfit.cli.option.ParameterOption;
import overfit.cli.option.ValueOption;
import overfit.cli.process.ExitCode;
import overfit.cli.process.Host;
import overfit.cli.report.CurveCsv;
import overfit.cli.report.CurveJson;
import overfit.cli.report.CurveReport;
import overfit.cli.report.GradientCsv;
import overfit.cli.report.GradientJson;
import overfit.cli.report.GradientTable;
import overfit.cli.report.ProgressLine;
import overfit.cli.report.ReportFormat;
import overfit.cli.report.RunGradients;
import overfit.config.RunSpec;
import overfit.config.ShortestDecimal;
import overfit.file.InputException;
import overfit.nn.GradientCheck;
import overfit.nn.MatrixCheck;
import overfit.nn.Objective;
import overfit.nn.ParameterMatrix;
import overfit.train.EngineChooser;
import overfit.train.Run;
import overfit.train.step.ErrorCurve;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code overfit check-gradients}: compares gradients with finite differences. */
@Command(
    customSynopsis = "overfit check-gradients [PRESET | FILE.toml] [OPTIONS] [SETTINGS]",
    description =
        "Compare the gradient of the first step of every run, by backpropagation, with central"
            + " differences of the loss and the penalties, layer by layer. The exit status is 1 if"
            + " a relative error is above 1e-7. With --parameter, one derivative is compared with"
            + " differences of many steps.")
public final class CheckGradientsCommand implements Callable<Integer> {

  private static final double LEAST_STEP = 1e-15;
  private static final double LARGEST_STEP = 0.1;

  @Option(
      names = "--all",
      description = "Compare all parameters of large networks, however long it takes.")
  private boolean all;

  private final Host host;
  private final Function<Objective, double[]> gradients;
  private ReportOutput output;
  private ValueOption step;
  private ParameterOption parameter;
  private EngineOptions engine;
  private ExperimentOptions selection;

  public CheckGradientsCommand(Host host) {
    this(host, Objective::gradient);
  }

  /** Checks these gradients instead. */
  CheckGradientsCommand(Host host, Function<Objective, double[]> gradients) {
    this.host = host;
    this.gradients = gradients;
  }

  @Spec
  void addOptions(CommandSpec spec) {
    output =
        ReportOutput.addTo(
            spec,
            host,
            "a line for each parameter matrix or, with --parameter, for each step",
            TEXT,
            CSV,
            JSON);
    step =
        ValueOption.addTo(
            spec,
            "--h",
            "STEP",
            "The step of the differences: from "
                + ShortestDecimal.format(LEAST_STEP)
                + " to "
                + ShortestDecimal.format(LARGEST_STEP)
                + " (default: "
                + ShortestDecimal.format(GradientCheck.STEP)
                + "). A larger one cuts off"
                + " more of the series, a smaller one loses more digits to rounding.",
            List.of());
    parameter =
        ParameterOption.addTo(
            spec,
            "Compare only the derivative by this parameter, such as W2[3][5] or b1[0], of the first"
                + " run: with steps from 0.1 to 1e-15.");
    engine = EngineOptions.addTo(spec);
    selection = ExperimentOptions.addTo(spec);
  }

  @Override
  public Integer call() {
    double h = step.real(LEAST_STEP, LARGEST_STEP).orElse(GradientCheck.STEP);
    if (all && parameter.given()) {
      throw InputException.expected("--all or --parameter", "both");
    }
    SelectedExperiment experiment = SelectedExperiment.of(host, selection);
    ReportFormat format = output.format();
    if (parameter.given()) {
      experiment.begin(format);
      return checkOne(experiment, h);
    }
    experiment.beginAll(format);
    return checkAll(experiment, h);
  }

  private int checkAll(SelectedExperiment experiment, double h) {
    List<RunGradients> checked = check(experiment.runs(), h);
    output.writeSoFar(
        checked.stream().noneMatch(RunGradients::hasComparisons),
        Map.of(
            TEXT,
            new GradientTable(checked, h)::print,
            CSV,
            out -> GradientCsv.print(out, checked),
            JSON,
            out -> GradientJson.print(out, experiment.name(), h, checked)));
    Optional<String> fault = RunGradients.fault(checked, h);
    fault.ifPresent(text -> host.err().println("overfit: " + text));
    return fault.isPresent() ? ExitCode.WRONG_GRADIENT : ExitCode.DONE;
  }

  /** The derivative by one parameter, with many steps. */
  private int checkOne(SelectedExperiment experiment, double h) {
    RunSpec spec = experiment.first();
    int position = parameter.position(spec.config()).orElseThrow();
    Objective objective = Run.of(spec, engine.engines()).nextEpoch().objective();
    ErrorCurve curve = ErrorCurve.of(objective, position, () -> !host.interruption().requested());
    if (!output.isInterrupted()) {
      output.write(
          Map.of(
              TEXT,
              new CurveReport(output.text(), spec.name(), curve, h)::print,
              CSV,
              out -> CurveCsv.print(out, curve),
              JSON,
              out -> CurveJson.print(out, experiment.name(), spec.name(), curve)));
    }
    return ExitCode.DONE;
  }

  private List<RunGradients> check(List<RunSpec> specs, double h) {
    EngineChooser engines = engine.engines();
    List<RunGradients> checked = new ArrayList<>();
    for (RunSpec spec : specs) {
      if (!host.interruption().requested()) {
        checked.add(check(Run.of(spec, engines), h));
      }
    }
    return checked;
  }

  private RunGradients check(Run run, double h) {
    Objective objective = run.nextEpoch().objective();
    GradientCheck check = new GradientCheck(objective, gradients.apply(objective));
    List<MatrixCheck> matrices =
        check.matrices().stream()
            .map(matrix -> check(run, check, matrix, h))
            .filter(matrix -> matrix.compared() + matrix.kinks() > 0)
            .toList();
    return new RunGradients(run.name(), matrices, host.interruption().requested());
  }

  private MatrixCheck check(Run run, GradientCheck check, ParameterMatrix matrix, double h) {
    int[] elements = all ? check.all(matrix) : check.sample(matrix);
    String line = " " + run.name() + ", " + matrix.layerName();
    try (ProgressLine progress = ProgressLine.of(host, () -> line, false)) {
      return check.compare(matrix, elements, h, () -> goesOn(progress));
    }
  }

  private boolean goesOn(ProgressLine progress) {
    progress.show();
    return !host.interruption().requested();
  }
}
