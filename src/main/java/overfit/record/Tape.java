package overfit.record;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A recording before it is made: what is pressed, and when.
 *
 * <p>In the grammar of charmbracelet's VHS, https://github.com/charmbracelet/vhs. A tape that types
 * {@code overfit …} and presses Enter first opens the program with these words, so that VHS plays
 * it too; any other opens it with none.
 */
public final class Tape {

  /** It plays for no more, in the film or not. */
  static final long MOST_FRAMES = 100_000;

  private final Place start;
  private final Settings settings;
  private final List<Step> steps;
  private final List<Output> outputs;
  private final Optional<String> warning;
  private final Opening opening;
  private boolean opensProgram;

  Tape(
      Place start,
      Settings settings,
      List<Step> steps,
      List<Output> outputs,
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

  /** The files that it names with {@code Output}. */
  public List<Output> outputs() {
    return outputs;
  }

  public Opening opening() {
    return opening;
  }

  /** Whether it types {@code overfit …} before any other key. */
  public boolean opensProgram() {
    return opensProgram;
  }

  Place start() {
    return start;
  }

  Settings settings() {
    return settings;
  }

  /** All but those that open the program. */
  List<Step> steps() {
    return steps;
  }

  private Opening takeOpening() {
    for (int i = 0; i < steps.size(); i++) {
      Step step = steps.get(i);
      if (step instanceof Step.Type type && opens(type)) {
        return opened(i, type);
      }
      if (!(step instanceof Step.Filming || step instanceof Step.Sleep)) {
        return opening(step.place(), List.of());
      }
    }
    return opening(start, List.of());
  }

  private static boolean opens(Step.Type type) {
    String first = type.text().strip().split("\\s", 2)[0];
    return first.equals("overfit") || first.endsWith("/overfit");
  }

  /** Takes the typing of the command away, the pauses of who types and Enter too. */
  private Opening opened(int from, Step.Type first) {
    StringBuilder command = new StringBuilder();
    while (from < steps.size()) {
      Step step = steps.remove(from);
      if (step instanceof Step.Type type) {
        command.append(type.text());
      } else if (step instanceof Step.Press press && press.key().equals(Keys.SPACE)) {
        command.append(" ".repeat(press.count()));
      } else if (step instanceof Step.Press press && press.key().equals(Keys.ENTER)) {
        List<String> words = Words.of(command.toString(), first.place());
        opensProgram = true;
        return opening(first.place(), words.subList(1, words.size()));
      } else if (!(step instanceof Step.Sleep)) {
        throw step.place().expected("Enter after the command", "another step");
      }
    }
    throw first.place().expected("Enter after the command", "the end of the tape");
  }

  private Opening opening(Place place, List<String> arguments) {
    return new Opening(
        place.toString(), arguments, settings.columns(), settings.rows(), settings.theme());
  }
}
