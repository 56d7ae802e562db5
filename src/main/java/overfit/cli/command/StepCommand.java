package overfit.cli.command;

import static overfit.cli.report.ReportFormat.JSON;
import static overfit.cli.report.ReportFormat.TEXT;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import overfit.cli.option.EngineOptions;
import overfit.cli.option.ExperimentOptions;
import overfit.cli.option.ParameterOption;
import overfit.cli.option.ValueOption;
import overfit.cli.process.ExitCode;
import overfit.cli.process.Host;
import overfit.cli.report.ReportFormat;
import overfit.cli.report.ReportText;
import overfit.cli.report.StepJson;
import overfit.cli.report.StepReport;
import overfit.cli.report.TimedRun;
import overfit.config.RunSpec;
import overfit.config.Settings;
import overfit.train.Run;
import overfit.train.RunStatus;
import overfit.train.step.NextStep;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code overfit step}: the next step of a run in numbers. */
@Command(
    customSynopsis = "overfit step [PRESET | FILE.toml] [--epoch N] [OPTIONS] [SETTINGS]",
    description =
        "Train the first run up to an epoch and print its next step with all its numbers and"
            + " formulas: forward, loss, backward and update, and one parameter followed through it.")
public final class StepCommand implements Callable<Integer> {

  private static final String EPOCH = "--epoch";

  private final Host host;
  private ReportOutput output;
  private ValueOption epoch;
  private ParameterOption parameter;
  private EngineOptions engine;
  private ExperimentOptions selection;

  public StepCommand(Host host) {
    this.host = host;
  }

  @Spec
  void addOptions(CommandSpec spec) {
    output = ReportOutput.addTo(spec, host, TEXT, JSON);
    epoch =
        ValueOption.addTo(
            spec,
            EPOCH,
            "N",
            "The epochs to train before the step: from 0 to those of the run (default: 0).",
            List.of());
    parameter =
        ParameterOption.addTo(
            spec, "The parameter to follow, such as W2[3][5] (default: W1[0][0]).");
    engine = EngineOptions.addTo(spec);
    selection = ExperimentOptions.addTo(spec);
  }

  @Override
  public Integer call() {
    SelectedExperiment experiment = SelectedExperiment.of(host, selection);
    ReportFormat format = output.format();
    RunSpec spec = experiment.first();
    int epochs = (int) Math.min(Integer.MAX_VALUE, spec.config().get(Settings.EPOCHS));
    int end = epoch.whole(0, epochs).orElse(0);
    int followed = parameter.position(spec.config()).orElse(0);
    experiment.begin(format);
    Run run = Run.of(spec, engine.engines());
    if (end > 0) {
      new BatchTraining(host, format.forPrograms(), () -> run.epoch() >= end)
          .train(List.of(new TimedRun(run, false)));
    }
    if (output.isInterrupted()) {
      return ExitCode.DONE;
    }
    print(experiment.name(), NextStep.of(run), followed);
    host.note(note(run));
    return run.status() == RunStatus.DIVERGED ? ExitCode.DIVERGED : ExitCode.DONE;
  }

  private void print(String preset, NextStep step, int followed) {
    output.write(
        Map.of(
            TEXT,
            new StepReport(output.text(), step, followed)::print,
            JSON,
            out -> StepJson.print(out, preset, step, followed)));
  }

  private static String note(Run run) {
    return switch (run.status()) {
      case DIVERGED ->
          run.name() + " diverged after epoch " + run.epoch() + ": " + run.divergence();
      case STOPPED -> run.name() + " " + ReportText.stopped(run.scores());
      default -> "";
    };
  }
}
