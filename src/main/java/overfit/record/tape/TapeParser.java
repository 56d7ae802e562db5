package overfit.record.tape;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import overfit.record.film.OutputTarget;
import overfit.record.film.SourcePosition;
import overfit.record.tape.Token.Kind;

/** Reads tapes; one object reads one, with all that it names. */
final class TapeParser {

  private static final int MOST_STEPS = 100_000;
  static final int DEEPEST = 10;
  static final int MOST_PRESSES = 10_000;

  static final List<String> COMMANDS =
      List.of(
          "Output",
          "Set",
          "Type",
          "Sleep",
          "Wait",
          "Hide",
          "Show",
          "Screenshot",
          "Source",
          "Ctrl",
          "Alt",
          "Shift",
          "Enter",
          "Space",
          "Backspace",
          "Delete",
          "Insert",
          "Escape",
          "Tab",
          "Up",
          "Down",
          "Left",
          "Right",
          "PageUp",
          "PageDown",
          "Home",
          "End");

  /** They need a shell, or a clipboard. */
  static final List<String> REFUSED = List.of("Require", "Env", "Copy", "Paste");

  /** What begins with a slash is a regular expression, to VHS as well. */
  private static final String FILE = "a file to write, in quotes if it begins with /";

  static final List<String> LOOKS = List.of("ScrollUp", "ScrollDown", "Subtitle");

  private final Path folder;
  private final Deque<Path> open = new ArrayDeque<>();
  private final List<TapeStep> steps = new ArrayList<>();
  private final List<OutputTarget> outputs = new ArrayList<>();
  private final List<String> warned = new ArrayList<>();
  private SourcePosition firstWarned;
  private TapeSettings settings = TapeSettings.DEFAULT;

  private TapeParser(Path folder) {
    this.folder = folder;
  }

  /** Relative paths begin at {@code folder}. */
  static Tape parse(String file, Path folder) {
    TapeParser parser = new TapeParser(folder);
    parser.file(file, new SourcePosition(file, 1, 1));
    return new Tape(
        new SourcePosition(file, 1, 1),
        parser.settings,
        parser.steps,
        parser.outputs,
        parser.warning());
  }

  /** Whether a word is VHS's own, so that it needs quotes to be a text. */
  static boolean isCommand(Token token) {
    return Stream.of(COMMANDS, REFUSED, LOOKS).anyMatch(words -> words.contains(token.text()));
  }

  private void file(String name, SourcePosition from) {
    Path path = folder.resolve(name).normalize();
    if (open.contains(path)) {
      throw from.expected("a tape that is not being read already", name);
    }
    if (open.size() == DEEPEST) {
      throw from.expected("at most " + DEEPEST + " tapes one within the other", "more");
    }
    open.push(path);
    List<String> lines = TapeFile.lines(path, open.size() == 1 ? name : from + ": " + name);
    for (int i = 0; i < lines.size(); i++) {
      TokenReader line = new TokenReader(TapeLexer.line(name, lines.get(i), i + 1));
      while (line.more()) {
        command(line.take(), line);
      }
    }
    open.pop();
  }

  private void command(Token command, TokenReader line) {
    SourcePosition place = command.place();
    String word = command.is(Kind.WORD) ? command.text() : "";
    Optional<String> key = TapeKeys.named(word);
    if (key.isPresent()) {
      add(press(place, key.get(), line));
      return;
    }
    switch (word) {
      case "Output" -> output(line);
      case "Set" -> set(line);
      case "Type" -> add(type(place, line));
      case "Sleep" -> add(new TapeStep.Sleep(place, line.time()));
      case "Wait" -> add(await(place, line));
      case "Hide", "Show" -> add(new TapeStep.Filming(place, word.equals("Show")));
      case "Screenshot" -> add(screenshot(place, line));
      case "Source" -> source(line);
      case "Ctrl", "Alt", "Shift" -> add(KeyChord.of(command, line));
      default -> other(command, line);
    }
  }

  private void add(TapeStep step) {
    if (steps.size() == MOST_STEPS) {
      throw step.place().expected("at most " + MOST_STEPS + " steps", "more");
    }
    steps.add(step);
  }

  private void other(Token command, TokenReader line) {
    SourcePosition place = command.place();
    if (REFUSED.contains(command.text())) {
      throw place.expected("no " + command.text() + ", since no shell is run", command.text());
    }
    if (!LOOKS.contains(command.text())) {
      throw place.expected("a command such as Type or Sleep", command.label());
    }
    warn(place, command.text());
    line.timeAfterAt();
    while (line.more() && !isCommand(line.peek())) {
      line.take();
    }
  }

  private void warn(SourcePosition place, String word) {
    if (warned.isEmpty()) {
      firstWarned = place;
    }
    if (!warned.contains(word)) {
      warned.add(word);
    }
  }

  private Optional<String> warning() {
    String have = warned.size() == 1 ? " has" : " have";
    return warned.isEmpty()
        ? Optional.empty()
        : Optional.of(firstWarned + ": " + String.join(", ", warned) + have + " no effect here");
  }

  private void output(TokenReader line) {
    SourcePosition place = line.peek().place();
    OutputTarget output = OutputTarget.of(place, line.text(FILE), OutputTarget.FILMS);
    if (open.size() == 1) { // a tape that is only named writes no film of its own, as in VHS
      outputs.add(output);
    }
  }

  private TapeStep screenshot(SourcePosition place, TokenReader line) {
    SourcePosition at = line.peek().place();
    return new TapeStep.Screenshot(
        place, OutputTarget.of(at, line.text(FILE), OutputTarget.STILLS));
  }

  private void set(TokenReader line) {
    Token name = line.take();
    TapeSetting setting =
        TapeSetting.named(name.text())
            .filter(known -> name.is(Kind.WORD))
            .orElseThrow(() -> name.place().expected("a setting such as Width", name.label()));
    boolean playing = steps.stream().anyMatch(step -> !(step instanceof TapeStep.Filming));
    if (setting.isHonoured() && !setting.isOfKeys() && playing) {
      throw name.place().expected(name.text() + " before the first key", "it after one");
    }
    if (!setting.isHonoured()) {
      warn(name.place(), name.text());
    }
    if (setting == TapeSetting.THEME && line.peek().is(Kind.JSON)) {
      warn(line.peek().place(), "a theme in JSON");
      line.take();
      return;
    }
    settings = setting.in(settings, line);
  }

  private TapeStep type(SourcePosition place, TokenReader line) {
    long each = line.timeAfterAt().orElse(settings.typingNanos());
    SourcePosition at = line.peek().place();
    String text = line.texts("a text to type");
    if (text.length() > MOST_PRESSES) {
      throw at.expected("a text of up to " + MOST_PRESSES + " characters", "a longer one");
    }
    text.codePoints()
        .filter(Character::isISOControl)
        .forEach(
            c -> {
              throw at.expected("a text to type", "a control character in it");
            });
    return new TapeStep.Type(place, text, each);
  }

  private TapeStep press(SourcePosition place, String key, TokenReader line) {
    long each = line.timeAfterAt().orElse(settings.typingNanos());
    int count =
        line.peek().is(Kind.NUMBER) || line.peek().isSign('-')
            ? line.whole("a count", 0, MOST_PRESSES)
            : 1;
    return new TapeStep.Press(place, key, count, each);
  }

  private TapeStep await(SourcePosition place, TokenReader line) {
    WaitRegion region = WaitRegion.LINE;
    if (line.takeSign('+')) {
      region =
          WaitRegion.named(line.peek().text())
              .orElseThrow(() -> line.expected("Screen, Line or Status"));
      line.take();
    }
    long nanos = line.timeAfterAt().orElse(settings.waitNanos());
    Pattern pattern =
        line.peek().is(Kind.REGEX)
                || line.peek().is(Kind.STRING)
                || settings.waitPattern().isEmpty()
            ? line.pattern()
            : settings.waitPattern().get();
    return new TapeStep.Wait(place, region, pattern, nanos);
  }

  private void source(TokenReader line) {
    Token file = line.peek();
    String name = line.text("a tape");
    if (!name.endsWith(".tape")) {
      throw file.place().expected("a file that ends in .tape", file.label());
    }
    file(name, file.place());
  }
}
