package overfit.cli.command;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import overfit.cli.option.ExperimentOptions;
import overfit.cli.process.ExitCode;
import overfit.cli.process.Host;
import overfit.cli.process.Version;
import overfit.config.DataFiles;
import overfit.config.Preset;
import overfit.config.preset.Presets;
import overfit.file.AtomicFile;
import overfit.file.InputException;
import overfit.train.export.ExportFormat;
import overfit.train.export.Exported;
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

  private static final String OUTPUT = "-o";

  @Option(
      names = OUTPUT,
      paramLabel = "FILE",
      description = "File to write, instead of standard output.")
  private String file;

  private final Host host;
  private PositionalParamSpec format;
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
    selection = ExperimentOptions.addTo(spec);
  }

  @Override
  public Integer call() throws IOException {
    ExportFormat wanted = ExportFormat.of(format.getValue());
    Optional<Path> target = Optional.ofNullable(file).map(this::target);
    Presets presets = host.presets();
    Preset preset = selection.preset(presets);
    DataFiles files = selection.files(presets.inputs());
    Exported experiment =
        new Exported(Version.line(), preset.name(), preset.title(), selection.specs(preset, files));
    files.notes().forEach(host::note);
    host.note(presets.shadowNote(selection.word()));
    host.note(selection.kept(preset));
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    wanted.write(experiment, bytes);
    if (target.isPresent()) {
      write(target.get(), bytes.toByteArray());
    } else {
      bytes.writeTo(host.out());
    }
    return ExitCode.DONE;
  }

  private Path target(String typed) {
    try {
      Path path = host.inputs().paths().path(typed);
      Optional<String> obstacle =
          typed.isEmpty() ? Optional.of("nothing") : AtomicFile.obstacle(path);
      obstacle.ifPresent(
          found -> {
            throw InputException.expected("an output file", found).at(OUTPUT);
          });
      return path;
    } catch (InvalidPathException e) {
      throw InputException.expected("a file name that this locale can encode", typed).at(OUTPUT);
    }
  }

  private void write(Path path, byte[] bytes) {
    try {
      AtomicFile.write(path, bytes);
    } catch (IOException e) {
      throw new InputException("cannot be written: " + AtomicFile.reason(e)).at(file);
    }
  }
}
