package overfit.cli.command;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import overfit.cli.option.EngineOptions;
import overfit.cli.option.ExperimentOptions;
import overfit.cli.process.ExitCode;
import overfit.cli.process.Host;
import overfit.cli.process.Version;
import overfit.config.DataFiles;
import overfit.config.Preset;
import overfit.config.RunSpec;
import overfit.config.preset.Presets;
import overfit.train.EngineChooser;
import overfit.train.export.ExportFormat;
import overfit.train.export.Exported;
import overfit.train.export.FitCsv;
import overfit.train.export.LossFormat;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code overfit export}: an experiment in a form that other programs read. */
@Command(
    customSynopsis = "overfit export FORMAT [PRESET | FILE.toml] [-o FILE] [SETTINGS]",
    description = "Write an experiment in a form that other programs read.")
public final class ExportCommand implements Callable<Integer> {

  @Option(
      names = ExportOutput.OPTION,
      paramLabel = "FILE",
      description = "File to write, instead of standard output; for tensorboard, a folder.")
  private String file;

  private final Host host;
  private PositionalParamSpec format;
  private EngineOptions engine;
  private ExperimentOptions selection;

  public ExportCommand(Host host) {
    this.host = host;
  }

  @Spec
  void addOptions(CommandSpec spec) {
    format =
        PositionalParamSpec.builder()
            .index("0")
            .paramLabel("FORMAT")
            .completionCandidates(ExportFormat.words())
            .type(String.class)
            .required(true)
            .description(ExportFormat.descriptions())
            .build();
    spec.addPositional(format);
    engine = EngineOptions.addTo(spec);
    selection = ExperimentOptions.addTo(spec);
  }

  @Override
  public Integer call() {
    ExportFormat wanted = ExportFormat.of(format.getValue());
    ExportOutput output = new ExportOutput(host, Optional.ofNullable(file));
    Presets presets = host.presets();
    Preset preset = selection.preset(presets);
    DataFiles files = selection.files(presets.inputs());
    List<RunSpec> specs = selection.specs(preset, files);
    EngineChooser engines = engine.engines();
    files.notes().forEach(host::note);
    host.note(presets.shadowNote(selection.word()));
    host.note(selection.kept(preset));
    if (wanted == ExportFormat.PYTORCH) {
      output.file();
      Exported experiment = new Exported(Version.line(), preset.name(), preset.title(), specs);
      output.write(experiment.toPyTorch().getBytes(StandardCharsets.UTF_8));
      return ExitCode.DONE;
    }
    host.note(EngineOptions.warning());
    host.interruption().watch();
    return train(wanted, new TrainedExport(host, specs, engines, output));
  }

  private static int train(ExportFormat wanted, TrainedExport export) {
    return switch (wanted) {
      case CSV -> export.losses(LossFormat.CSV);
      case JSONL -> export.losses(LossFormat.JSON_LINES);
      case FIT -> export.result(run -> FitCsv.of(run).getBytes(StandardCharsets.UTF_8));
      case WEIGHTS -> export.weights();
      case TENSORBOARD -> export.events();
      case PYTORCH -> throw new IllegalArgumentException("a script needs no training");
    };
  }
}
