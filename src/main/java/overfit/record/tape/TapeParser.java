package overfit.record.tape;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import overfit.file.InputException;
import overfit.file.InputFiles;
import overfit.record.film.FilmFormat;
import overfit.record.film.OutputTarget;
import overfit.record.film.SourcePosition;
import overfit.record.film.StillFormat;
import overfit.record.tape.Token.Kind;

/** Parses a tape and the tapes that it includes; one parser per tape. */
final class TapeParser {

  private static final int MAX_STEPS = 100_000;
  static final int MAX_DEPTH = 10;
  static final int MAX_PRESSES = 10_000;

  private static final List<String> WORDS =
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
          "Shift");

  static final List<String> COMMANDS =
      Stream.concat(WORDS.stream(), TapeKeys.WORDS.stream()).toList();

  /** Commands of VHS that need a shell or a clipboard. */
  static final List<String> UNSUPPORTED = List.of("Require", "Env", "Copy", "Paste");

  /** Unquoted, a slash begins a regular expression, and ~ is no word, as in VHS. */
  private static final String FILE = "an output file, in quotes if it begins with / or ~";

  /** Commands of VHS without effect here. */
  static final List<String> IGNORED = List.of("ScrollUp", "ScrollDown", "Subtitle");

  private final InputFiles inputs;
  private final Deque<Path> open = new ArrayDeque<>();
  private final List<TapeStep> steps = new ArrayList<>();
  private final List<OutputTarget> outputs = new ArrayList<>();
  private final List<String> ignored = new ArrayList<>();
  private SourcePosition firstIgnored;
  private int commands;
  private TapeSettings settings = TapeSettings.DEFAULT;

  private TapeParser(InputFiles inputs) {
    this.inputs = inputs;
  }

  static Tape parse(String file, InputFiles inputs) {
    TapeParser parser = new TapeParser(inputs);
    SourcePosition start = new SourcePosition(inputs.label(file), 1, 1);
    parser.file(file, start);
    return new Tape(
        start, parser.settings, parser.steps, parser.outputs, parser.warning(), parser.commands);
  }

  /** Whether a word is a command of VHS, which as text must be quoted. */
  static boolean isCommand(String word) {
    return Stream.of(COMMANDS, UNSUPPORTED, IGNORED).anyMatch(words -> words.contains(word));
  }

  private void file(String name, SourcePosition from) {
    if (open.size() == MAX_DEPTH) {
      throw from.expected("at most " + MAX_DEPTH + " nested tapes", "more");
    }
    List<String> lines = lines(name, from);
    Path path = inputs.paths().path(name).normalize();
    if (open.contains(path)) {
      throw from.expected("a tape that does not include itself", name);
    }
    open.push(path);
    for (int i = 0; i < lines.size(); i++) {
      TokenReader line = new TokenReader(TapeLexer.line(inputs.label(name), lines.get(i), i + 1));
      while (line.more()) {
        command(line.take(), line);
      }
    }
    open.pop();
  }

  private List<String> lines(String name, SourcePosition from) {
    try {
      return TapeFile.lines(inputs, name);
    } catch (InputException e) {
      throw open.isEmpty() ? e : e.at(from.toString());
    }
  }

  private void command(Token command, TokenReader line) {
    commands++;
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
      default -> unplayed(command, line);
    }
  }

  private void add(TapeStep step) {
    if (steps.size() == MAX_STEPS) {
      throw step.place().expected("at most " + MAX_STEPS + " steps", "more");
    }
    steps.add(step);
  }

  private void unplayed(Token command, TokenReader line) {
    SourcePosition place = command.place();
    if (UNSUPPORTED.contains(command.text())) {
      throw place.expected("a command that needs no shell or clipboard", command.text());
    }
    if (!IGNORED.contains(command.text())) {
      throw place.expected("a command such as Type or Sleep", command.label());
    }
    warn(place, command.text());
    line.timeAfterAt();
    while (line.more() && !isCommand(line.peek().text())) {
      line.take();
    }
  }

  private void warn(SourcePosition place, String word) {
    if (ignored.isEmpty()) {
      firstIgnored = place;
    }
    if (!ignored.contains(word)) {
      ignored.add(word);
    }
  }

  private Optional<String> warning() {
    String have = ignored.size() == 1 ? " has" : " have";
    return ignored.isEmpty()
        ? Optional.empty()
        : Optional.of(firstIgnored + ": " + String.join(", ", ignored) + have + " no effect here");
  }

  private void output(TokenReader line) {
    SourcePosition place = line.peek().place();
    OutputTarget output = OutputTarget.of(place, line.text(FILE), FilmFormat.extensions());
    if (open.size() == 1) { // as in VHS, an included tape writes no film
      outputs.add(output);
    }
  }

  private TapeStep screenshot(SourcePosition place, TokenReader line) {
    SourcePosition at = line.peek().place();
    return new TapeStep.Screenshot(
        place, OutputTarget.of(at, line.text(FILE), StillFormat.extensions()));
  }

  private void set(TokenReader line) {
    Token name = line.take();
    TapeSetting setting =
        TapeSetting.named(name.text())
            .filter(known -> name.is(Kind.WORD))
            .orElseThrow(() -> name.place().expected("a setting such as Width", name.label()));
    boolean playing = steps.stream().anyMatch(step -> !(step instanceof TapeStep.Filming));
    if (setting.isSupported() && !setting.canChangeDuringPlay() && playing) {
      throw name.place()
          .expected("Set " + name.text() + " before the first key or pause", "it later");
    }
    if (!setting.isSupported()) {
      warn(name.place(), name.text());
    }
    if (setting == TapeSetting.THEME && line.peek().is(Kind.JSON)) {
      warn(line.peek().place(), "a JSON theme");
      line.take();
      return;
    }
    settings = setting.apply(settings, line);
  }

  private TapeStep type(SourcePosition place, TokenReader line) {
    long each = line.timeAfterAt().orElse(settings.typingNanos());
    SourcePosition at = line.peek().place();
    String text = line.texts("text to type");
    if (text.length() > MAX_PRESSES) {
      throw at.expected("at most " + MAX_PRESSES + " characters", "more");
    }
    text.codePoints()
        .filter(Character::isISOControl)
        .forEach(
            c -> {
              throw at.expected("text without control characters", "a control character");
            });
    return new TapeStep.Type(place, text, each);
  }

  private TapeStep press(SourcePosition place, String key, TokenReader line) {
    long each = line.timeAfterAt().orElse(settings.typingNanos());
    int count =
        line.peek().is(Kind.NUMBER) || line.peek().isSign('-')
            ? line.whole("a count", 0, MAX_PRESSES)
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
    String name = line.text("a tape, in quotes if it begins with / or ~");
    if (!name.endsWith(".tape")) {
      throw file.place().expected("a file name ending in .tape", file.label());
    }
    file(name, file.place());
  }
}
