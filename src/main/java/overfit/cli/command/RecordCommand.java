package overfit.cli.command;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import overfit.cli.option.ValueOption;
import overfit.cli.process.ExitCode;
import overfit.cli.process.Host;
import overfit.file.CleanText;
import overfit.file.InputException;
import overfit.file.UserPaths;
import overfit.record.Program;
import overfit.record.Recording;
import overfit.record.film.AsciicastVersion;
import overfit.record.film.OutputTarget;
import overfit.record.tape.Tape;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code overfit record}: plays a tape and writes films. */
@Command(
    customSynopsis = "overfit record TAPE [-o FILE]... [--cast-version 2|3]",
    description =
        "Play a tape, a script in the syntax of VHS, in simulated time and write films: the same"
            + " tape always gives the same bytes.")
public final class RecordCommand implements Callable<Integer> {

  private static final String VERSION = "--cast-version";

  @Parameters(
      paramLabel = "TAPE",
      description = "A script of keys and waits, or - for standard input.")
  private String file;

  @Option(
      names = "-o",
      paramLabel = "FILE",
      description =
          "Film to write instead of the tape's Output, as asciicast (.cast), animated SVG (.svg),"
              + " GIF (.gif) or text (.txt). Can be repeated.")
  private List<String> files = List.of();

  private final Host host;
  private final Program program;
  private ValueOption version;

  /** Plays tapes on the stages that {@code program} opens. */
  public RecordCommand(Host host, Program program) {
    this.host = host;
    this.program = program;
  }

  @Spec
  void addOption(CommandSpec spec) {
    version =
        ValueOption.addTo(
            spec,
            VERSION,
            "N",
            "Asciicast version: 2, which every asciinema plays, or 3 (default: 2).",
            List.of("2", "3"));
  }

  @Override
  public Integer call() {
    AsciicastVersion cast = version();
    List<OutputTarget> targets = files.stream().map(OutputTarget::of).toList();
    Tape tape = Tape.read(file, host.inputs());
    List<OutputTarget> outputs = targets.isEmpty() ? tape.outputs() : targets;
    if (outputs.isEmpty() && !tape.savesStills()) {
      throw InputException.expected("an Output or a Screenshot in the tape, or -o FILE", "none")
          .at(host.inputs().label(file));
    }
    if (!tape.opensProgram()) {
      throw InputException.expected(
              "`Type \"overfit ...\"` and `Enter` before all other keys", "none")
          .at(tape.opening().place());
    }
    tape.warning().ifPresent(host::note);
    host.interruption().watch();
    Program interruptible = launch -> new InterruptibleStage(program.open(launch), host);
    Recording.Film film = Recording.make(tape, outputs, cast, interruptible, host.inputs());
    String length =
        film.frames() + " frames, " + String.format(Locale.ROOT, "%.1f s, ", film.seconds());
    film.films().forEach(name -> print(name, length));
    film.stills().forEach(name -> print(name, ""));
    return ExitCode.DONE;
  }

  private UserPaths paths() {
    return host.inputs().paths();
  }

  private AsciicastVersion version() {
    String number = version.value().orElse("2");
    return Optional.of(number)
        .filter(text -> text.matches("\\d"))
        .flatMap(digit -> AsciicastVersion.numbered(Integer.parseInt(digit)))
        .orElseThrow(() -> InputException.expected("2 or 3", number).at(VERSION));
  }

  private void print(String name, String length) {
    try {
      long bytes = Files.size(paths().path(name));
      host.out().println(CleanText.of(name) + ": " + length + bytes + " bytes");
    } catch (IOException e) {
      throw new InputException("cannot be read: " + e.getMessage()).at(name);
    }
  }
}
