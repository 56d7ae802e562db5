package overfit.tui;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import overfit.file.InputException;
import overfit.screen.Surface;

/**
 * A command being typed.
 *
 * @param walk through the past, or through the candidates
 * @param candidates what the word at the cursor may become
 * @param presets their names, once they are known
 */
record Palette(
    Line line, Walk walk, List<Candidate> candidates, Remark remark, List<String> presets)
    implements Overlay {

  static Update open(Model model) {
    Palette empty = new Palette(Line.EMPTY, Walk.NONE, List.of(), Remark.NONE, List.of());
    return empty.typed(model, Line.EMPTY).and(new Effect.NamePresets());
  }

  /** The same when the names of all presets are known. */
  Palette withPresets(List<String> names) {
    return new Palette(line, walk, candidates, remark, List.copyOf(names));
  }

  @Override
  public Update press(Model model, Key key) {
    Optional<Line> edited = line.press(key);
    if (edited.isPresent()) {
      return typed(model, edited.get());
    }
    return switch (key.name()) {
      case "Escape", "C-g" -> Update.of(model.withoutOverlay());
      case "Enter" -> run(model);
      case "Tab" -> complete(model, 1);
      case "ReverseTab" -> complete(model, -1);
      case "ArrowUp", "C-p" -> walk.round() ? walked(model, walk.step(-1)) : recall(model, 1);
      case "ArrowDown", "C-n" -> walk.round() ? walked(model, walk.step(1)) : recall(model, -1);
      default -> Update.of(model);
    };
  }

  @Override
  public Update paste(Model model, String text) {
    return typed(model, line.insert(text));
  }

  private Scope scope(Model model) {
    return new Scope(model.withoutOverlay(), presets);
  }

  private Update typed(Model model, Line next) {
    return Update.of(model.withOverlay(proposing(model, next)));
  }

  /** With another line, and what its word at the cursor may become. */
  private Palette proposing(Model model, Line next) {
    Scope scope = scope(model);
    List<Candidate> found = Commands.candidates(scope, next.before());
    Remark said = Commands.remark(scope, next.text());
    return new Palette(next, Walk.NONE, found, said, presets);
  }

  private Update run(Model model) {
    if (line.text().isBlank()) {
      return Update.of(model.withoutOverlay());
    }
    try {
      return Commands.run(scope(model.remembering(line.text().strip())), line.text());
    } catch (InputException e) {
      Remark wrong = Remark.error(e.getMessage());
      return Update.of(model.withOverlay(new Palette(line, Walk.NONE, candidates, wrong, presets)));
    }
  }

  /** The word at the cursor as far as it is certain; then one candidate after the other. */
  private Update complete(Model model, int by) {
    if (walk.round()) {
      return walked(model, walk.step(by));
    }
    if (candidates.isEmpty()) {
      return Update.of(model);
    }
    String begun = begun();
    List<Candidate> fitting =
        candidates.stream().filter(candidate -> candidate.word().startsWith(begun)).toList();
    if (fitting.size() == 1 || candidates.size() == 1) {
      Candidate only = fitting.isEmpty() ? candidates.get(0) : fitting.get(0);
      return typed(model, with(only.word() + (only.goesOn() ? " " : "")));
    }
    String common = Completion.commonStart(fitting.stream().map(Candidate::word).toList());
    if (common.length() > begun.length()) {
      return typed(model, with(common));
    }
    List<Line> lines = candidates.stream().map(candidate -> with(candidate.word())).toList();
    return walked(model, Walk.round(line, lines).step(by));
  }

  /** The part of a word before the cursor. */
  private String begun() {
    return line.before().substring(line.before().lastIndexOf(' ') + 1);
  }

  /** With a word in the place of the one before the cursor. */
  private Line with(String word) {
    String before = line.before().substring(0, line.cursor() - begun().length());
    String after = line.text().substring(line.cursor());
    return new Line(before + word + after, before.length() + word.length());
  }

  /** An older command that begins like the one that was typed, or a later one. */
  private Update recall(Model model, int by) {
    Walk begun = walk.begun() ? walk : Walk.back(line, past(model));
    Walk next = begun.step(by);
    Palette shown = proposing(model, next.line());
    return Update.of(
        model.withOverlay(new Palette(shown.line, next, shown.candidates, shown.remark, presets)));
  }

  private List<Line> past(Model model) {
    List<String> newest = new ArrayList<>(model.history());
    Collections.reverse(newest);
    return newest.stream().filter(text -> text.startsWith(line.text())).map(Line::of).toList();
  }

  /** The candidates stay in their list while one after the other stands in the line. */
  private Update walked(Model model, Walk next) {
    Remark said = Commands.remark(scope(model), next.line().text());
    return Update.of(model.withOverlay(new Palette(next.line(), next, candidates, said, presets)));
  }

  @Override
  public List<Label> keys(Model model) {
    return List.of();
  }

  @Override
  public void draw(Surface screen, Surface row, Look look) {
    CandidateList.draw(screen, look, candidates, walk.round() ? walk.at() : -1, remark);
    Prompt.last(screen, look, ":", line, "", false);
  }
}
