package overfit.cli.command;

import java.util.List;
import java.util.concurrent.Callable;
import overfit.cli.option.EngineOptions;
import overfit.cli.option.ExperimentOptions;
import overfit.cli.option.ParameterOption;
import overfit.cli.option.ValueOption;
import overfit.cli.process.ExitCode;
import overfit.cli.process.Host;
import overfit.cli.report.ReportText;
import overfit.cli.report.StepJson;
import overfit.cli.report.StepReport;
import overfit.cli.report.TimedRun;
import overfit.config.DataFiles;
import overfit.config.Preset;
import overfit.config.RunSpec;
import overfit.config.Settings;
import overfit.config.preset.Presets;
import overfit.train.Run;
import overfit.train.RunStatus;
import overfit.train.step.NextStep;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code overfit step}: the next step of a run in numbers. */
@Command(
    customSynopsis = "overfit step [PRESET | FILE.toml] [--epoch N] [OPTIONS] [SETTINGS]",
    description =
        "Train the first run up to an epoch and print its next step with all its numbers and"
            + " formulas: forward, loss, backward and update, and one parameter followed through it.")
public final class StepCommand implements Callable<Integer> {

  private static final String EPOCH = "--epoch";

  @Option(names = "--json", description = "Print one JSON object and nothing else.")
  private boolean json;

  private final Host host;
  private ValueOption epoch;
  private ParameterOption parameter;
  private EngineOptions engine;
  private ExperimentOptions selection;

  public StepCommand(Host host) {
    this.host = host;
  }

  @Spec
  void addOptions(CommandSpec spec) {
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
    Presets presets = host.presets();
    Preset preset = selection.preset(presets);
    DataFiles files = selection.files(presets.inputs());
    RunSpec spec = selection.specs(preset, files).get(0);
    int epochs = (int) Math.min(Integer.MAX_VALUE, spec.config().get(Settings.EPOCHS));
    int end = epoch.whole(0, epochs).orElse(0);
    int followed = parameter.position(spec.config()).orElse(0);
    files.notes().forEach(host::note);
    if (!json) {
      host.note(presets.shadowNote(selection.word()));
    }
    host.note(EngineOptions.warning());
    host.interruption().watch();
    Run run = Run.of(spec, engine.engines());
    if (end > 0) {
      new BatchTraining(host, json, () -> run.epoch() >= end)
          .train(List.of(new TimedRun(run, false)));
    }
    print(preset, NextStep.of(run), followed);
    host.note(note(run));
    return run.status() == RunStatus.DIVERGED ? ExitCode.DIVERGED : ExitCode.DONE;
  }

  private void print(Preset preset, NextStep step, int followed) {
    if (json) {
      new StepJson(host.out()).print(preset.name(), step, followed);
    } else {
      new StepReport(host, step, followed).print();
    }
    host.out().flush();
  }

  private String note(Run run) {
    if (run.status() == RunStatus.DIVERGED) {
      return run.name() + " diverged after epoch " + run.epoch() + ": " + run.divergence();
    }
    if (run.status() == RunStatus.STOPPED) {
      return run.name() + " " + ReportText.stopped(run.scores());
    }
    return host.interruption().requested()
        ? run.name() + " was interrupted at epoch " + run.epoch()
        : "";
  }
}
