package overfit.record.tape;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import overfit.file.InputException;
import overfit.file.InputFiles;
import overfit.file.ShellWords;
import overfit.record.film.OutputTarget;
import overfit.record.film.SourcePosition;

/**
 * A script of key presses and waits, in the syntax of charmbracelet's VHS,
 * https://github.com/charmbracelet/vhs.
 *
 * <p>A tape that first types {@code overfit …} and presses Enter starts the program with these
 * arguments, so that VHS can play it too; any other starts it without arguments.
 */
public final class Tape {

  /** The longest playing time in frames, hidden ones included. */
  public static final long MAX_FRAMES = 100_000;

  private final SourcePosition start;
  private final TapeSettings settings;
  private final List<TapeStep> steps;
  private final List<OutputTarget> outputs;
  private final Optional<String> warning;
  private final int commands;
  private final ProgramLaunch opening;
  private boolean opensProgram;

  Tape(
      SourcePosition start,
      TapeSettings settings,
      List<TapeStep> steps,
      List<OutputTarget> outputs,
      Optional<String> warning,
      int commands) {
    this.start = start;
    this.settings = settings;
    this.outputs = List.copyOf(outputs);
    this.warning = warning;
    this.commands = commands;
    this.steps = new ArrayList<>(steps);
    this.opening = takeOpening();
  }

  /** Whether a word begins a command, also one that is refused. */
  public static boolean isCommand(String word) {
    return TapeParser.isCommand(word);
  }

  /**
   * Reads a file and the tapes that it includes with {@code Source}. Throws InputException, with
   * file, line and column, at the first problem.
   */
  public static Tape read(String file, InputFiles inputs) {
    return TapeParser.parse(file, inputs);
  }

  /** A line that names the commands and settings without effect, if any. */
  public Optional<String> warning() {
    return warning;
  }

  /** The number of commands, with those of included tapes and those without effect. */
  public int commands() {
    return commands;
  }

  /** The files named with {@code Output}. */
  public List<OutputTarget> outputs() {
    return outputs;
  }

  public ProgramLaunch opening() {
    return opening;
  }

  /** Whether the tape types {@code overfit …} before any other key. */
  public boolean opensProgram() {
    return opensProgram;
  }

  public SourcePosition start() {
    return start;
  }

  public TapeSettings settings() {
    return settings;
  }

  /** Whether it saves a picture with {@code Screenshot}. */
  public boolean savesStills() {
    return steps.stream().anyMatch(TapeStep.Screenshot.class::isInstance);
  }

  /** All steps except those that start the program. */
  public List<TapeStep> steps() {
    return steps;
  }

  private ProgramLaunch takeOpening() {
    for (int i = 0; i < steps.size(); i++) {
      TapeStep step = steps.get(i);
      if (step instanceof TapeStep.Type type && startsProgram(type)) {
        return takeCommandLine(i, type);
      }
      if (!(step instanceof TapeStep.Filming || step instanceof TapeStep.Sleep)) {
        return opening(step.place(), List.of());
      }
    }
    return opening(start, List.of());
  }

  private static boolean startsProgram(TapeStep.Type type) {
    String first = type.text().strip().split("\\s", 2)[0];
    return first.equals("overfit") || first.endsWith("/overfit");
  }

  /** Removes the steps that type the command line, with their pauses and Enter. */
  private ProgramLaunch takeCommandLine(int from, TapeStep.Type first) {
    StringBuilder command = new StringBuilder();
    while (from < steps.size()) {
      TapeStep step = steps.remove(from);
      if (step instanceof TapeStep.Type type) {
        command.append(type.text());
      } else if (step instanceof TapeStep.Press press && press.key().equals(TapeKeys.SPACE)) {
        command.append(" ".repeat(press.count()));
      } else if (step instanceof TapeStep.Press press && press.key().equals(TapeKeys.ENTER)) {
        List<String> words = words(command.toString(), first.place());
        opensProgram = true;
        return opening(first.place(), words.subList(1, words.size()));
      } else if (!(step instanceof TapeStep.Sleep)) {
        throw step.place().expected("Enter after the command line", "another command");
      }
    }
    throw first.place().expected("Enter after the command line", "the end of the tape");
  }

  private static List<String> words(String command, SourcePosition place) {
    try {
      return ShellWords.of(command);
    } catch (InputException e) {
      throw e.at(place.toString());
    }
  }

  private ProgramLaunch opening(SourcePosition place, List<String> arguments) {
    return new ProgramLaunch(
        place.toString(), arguments, settings.columns(), settings.rows(), settings.theme());
  }
}
