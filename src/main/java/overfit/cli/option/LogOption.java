package overfit.cli.option;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import overfit.file.AtomicFile;
import overfit.file.InputException;
import overfit.file.InputFiles;
import overfit.file.LineFile;
import overfit.train.export.LossFormat;
import picocli.CommandLine.Model.CommandSpec;

/** The option {@code --log}: where the losses of all epochs go. */
public final class LogOption {

  private static final String NAME = "--log";

  private static final String STANDARD_OUTPUT = "-";

  private final ValueOption option;

  private LogOption(ValueOption option) {
    this.option = option;
  }

  /** Adds the option to a command. */
  public static LogOption addTo(CommandSpec spec) {
    return new LogOption(
        ValueOption.addTo(
            spec,
            NAME,
            "FILE",
            "Write the losses of every epoch while training, a line each with the name of the run:"
                + " to a file that ends in .csv or .jsonl, or, with -, as CSV to standard output,"
                + " where nothing else is printed then. An earlier log is replaced, no other file.",
            List.of()));
  }

  /** Whether the log goes to standard output. */
  public boolean isStandardOutput() {
    return option.value().filter(STANDARD_OUTPUT::equals).isPresent();
  }

  /** The format; empty without the option. Throws {@link InputException} for another file. */
  public Optional<LossFormat> format() {
    return option
        .value()
        .map(
            file ->
                (isStandardOutput() ? Optional.of(LossFormat.CSV) : LossFormat.ofFile(file))
                    .orElseThrow(
                        () -> InputException.expected("FILE.csv, FILE.jsonl or -", file).at(NAME)));
  }

  /** Throws {@link InputException} if the file, if there is to be one, is not a log. */
  public void check(InputFiles inputs) {
    if (format().isPresent() && !isStandardOutput()) {
      path(inputs);
    }
  }

  /** Opens the file, empty; throws {@link InputException} if it is not a log. */
  public LineFile open(InputFiles inputs) {
    return LineFile.exclusive(path(inputs));
  }

  private Path path(InputFiles inputs) {
    String file = option.value().orElseThrow();
    try {
      Path path = inputs.output(file);
      checkLog(path, format().orElseThrow());
      return path;
    } catch (InvalidPathException e) {
      throw InputException.expected("the name of a file", file).at(NAME);
    } catch (IOException e) {
      throw InputException.failed("read", e).at(file);
    }
  }

  private static void checkLog(Path path, LossFormat format) throws IOException {
    if (!Files.isDirectory(path.toAbsolutePath().getParent())) {
      throw InputException.failed("written", new NoSuchFileException(null)).at(path.toString());
    }
    Optional<String> other = AtomicFile.obstacle(path);
    if (other.isEmpty()
        && Files.exists(path)
        && !LineFile.isEmptyOrBegins(path, format.start(true))) {
      other = Optional.of("another file");
    }
    if (other.isPresent()) {
      throw InputException.expected("a new file or an earlier log", other.get())
          .at(path.toString());
    }
  }
}
