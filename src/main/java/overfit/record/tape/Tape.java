package overfit.record.tape;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import overfit.record.film.OutputTarget;
import overfit.record.film.SourcePosition;

/**
 * A recording before it is made: what is pressed, and when.
 *
 * <p>In the grammar of charmbracelet's VHS, https://github.com/charmbracelet/vhs. A tape that types
 * {@code overfit …} and presses Enter first opens the program with these words, so that VHS plays
 * it too; any other opens it with none.
 */
public final class Tape {

  /** It plays for no more, in the film or not. */
  public static final long MOST_FRAMES = 100_000;

  private final SourcePosition start;
  private final TapeSettings settings;
  private final List<TapeStep> steps;
  private final List<OutputTarget> outputs;
  private final Optional<String> warning;
  private final ProgramLaunch opening;
  private boolean opensProgram;

  Tape(
      SourcePosition start,
      TapeSettings settings,
      List<TapeStep> steps,
      List<OutputTarget> outputs,
      Optional<String> warning) {
    this.start = start;
    this.settings = settings;
    this.outputs = List.copyOf(outputs);
    this.warning = warning;
    this.steps = new ArrayList<>(steps);
    this.opening = takeOpening();
  }

  /**
   * Reads a file and those that it names with {@code Source}; the paths in it begin where the
   * program was called. Throws InputException, with file, line and column, at the first problem.
   */
  public static Tape read(Path file) {
    return TapeParser.parse(file.toString(), Path.of(""));
  }

  /** What of it cannot be honoured, in one line. */
  public Optional<String> warning() {
    return warning;
  }

  /** The files that it names with {@code OutputTarget}. */
  public List<OutputTarget> outputs() {
    return outputs;
  }

  public ProgramLaunch opening() {
    return opening;
  }

  /** Whether it types {@code overfit …} before any other key. */
  public boolean opensProgram() {
    return opensProgram;
  }

  public SourcePosition start() {
    return start;
  }

  public TapeSettings settings() {
    return settings;
  }

  /** All but those that open the program. */
  public List<TapeStep> steps() {
    return steps;
  }

  private ProgramLaunch takeOpening() {
    for (int i = 0; i < steps.size(); i++) {
      TapeStep step = steps.get(i);
      if (step instanceof TapeStep.Type type && opens(type)) {
        return opened(i, type);
      }
      if (!(step instanceof TapeStep.Filming || step instanceof TapeStep.Sleep)) {
        return opening(step.place(), List.of());
      }
    }
    return opening(start, List.of());
  }

  private static boolean opens(TapeStep.Type type) {
    String first = type.text().strip().split("\\s", 2)[0];
    return first.equals("overfit") || first.endsWith("/overfit");
  }

  /** Takes the typing of the command away, the pauses of who types and Enter too. */
  private ProgramLaunch opened(int from, TapeStep.Type first) {
    StringBuilder command = new StringBuilder();
    while (from < steps.size()) {
      TapeStep step = steps.remove(from);
      if (step instanceof TapeStep.Type type) {
        command.append(type.text());
      } else if (step instanceof TapeStep.Press press && press.key().equals(TapeKeys.SPACE)) {
        command.append(" ".repeat(press.count()));
      } else if (step instanceof TapeStep.Press press && press.key().equals(TapeKeys.ENTER)) {
        List<String> words = ShellWords.of(command.toString(), first.place());
        opensProgram = true;
        return opening(first.place(), words.subList(1, words.size()));
      } else if (!(step instanceof TapeStep.Sleep)) {
        throw step.place().expected("Enter after the command", "another step");
      }
    }
    throw first.place().expected("Enter after the command", "the end of the tape");
  }

  private ProgramLaunch opening(SourcePosition place, List<String> arguments) {
    return new ProgramLaunch(
        place.toString(), arguments, settings.columns(), settings.rows(), settings.theme());
  }
}
