package overfit.tui.command;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import overfit.file.InputException;
import overfit.screen.Surface;
import overfit.terminal.input.KeyName;
import overfit.tui.model.Effect;
import overfit.tui.model.Model;
import overfit.tui.model.Overlay;
import overfit.tui.model.Update;
import overfit.tui.widget.CompletionItem;
import overfit.tui.widget.CompletionMatcher;
import overfit.tui.widget.CompletionPopup;
import overfit.tui.widget.Hint;
import overfit.tui.widget.Label;
import overfit.tui.widget.LineCycle;
import overfit.tui.widget.Look;
import overfit.tui.widget.PromptLine;
import overfit.tui.widget.TextInput;

/**
 * The command line, with completion and history.
 *
 * @param cycle through the history or through the candidates
 * @param candidates completions of the word at the cursor
 * @param names what can be completed
 */
public record CommandPalette(
    TextInput line, LineCycle cycle, List<CompletionItem> candidates, Hint hint, KnownNames names)
    implements Overlay {

  static Update open(Model model) {
    return open(model, "");
  }

  /** With a command to edit or to run. */
  static Update open(Model model, String text) {
    CommandPalette empty =
        new CommandPalette(TextInput.EMPTY, LineCycle.NONE, List.of(), Hint.NONE, KnownNames.NONE);
    return empty.typed(model, TextInput.of(text)).and(new Effect.NamePresets());
  }

  /** The same palette with the names of all presets and lessons. */
  public CommandPalette withNames(KnownNames known) {
    return new CommandPalette(line, cycle, candidates, hint, known);
  }

  @Override
  public Update press(Model model, KeyName key) {
    Optional<TextInput> edited = line.press(key);
    if (edited.isPresent()) {
      return typed(model, edited.get());
    }
    return switch (key.name()) {
      case "Escape", "C-g" -> Update.of(model.withoutOverlay());
      case "Enter" -> run(model);
      case "Tab" -> complete(model, 1);
      case "Shift-Tab" -> complete(model, -1);
      case "Up", "C-p" -> cycle.wraps() ? cycled(model, cycle.step(-1)) : recall(model, 1);
      case "Down", "C-n" -> cycle.wraps() ? cycled(model, cycle.step(1)) : recall(model, -1);
      default -> Update.of(model);
    };
  }

  @Override
  public Optional<Update> paste(Model model, String text) {
    return Overlay.pasted(line, text, next -> typed(model, next));
  }

  private CommandContext context(Model model) {
    return new CommandContext(model.withoutOverlay(), names);
  }

  private Update typed(Model model, TextInput next) {
    return Update.of(model.withOverlay(completing(model, next)));
  }

  /** A palette with another line and its completions. */
  private CommandPalette completing(Model model, TextInput next) {
    CommandContext context = context(model);
    List<CompletionItem> found = CommandLanguage.candidates(context, next.before());
    Hint shown = CommandLanguage.hint(context, next.text());
    return new CommandPalette(next, LineCycle.NONE, found, shown, names);
  }

  private Update run(Model model) {
    if (line.text().isBlank()) {
      return Update.of(model.withoutOverlay());
    }
    try {
      return CommandLanguage.run(context(model.remembering(line.text().strip())), line.text());
    } catch (InputException e) {
      Hint wrong = Hint.error(e.getMessage());
      return Update.of(
          model.withOverlay(new CommandPalette(line, LineCycle.NONE, candidates, wrong, names)));
    }
  }

  /** Completes the common prefix; once that is complete, cycles through the candidates. */
  private Update complete(Model model, int by) {
    if (cycle.wraps()) {
      return cycled(model, cycle.step(by));
    }
    if (candidates.isEmpty()) {
      return Update.of(model);
    }
    String prefix = TypedWords.of(line.before()).last();
    List<CompletionItem> fitting =
        candidates.stream().filter(candidate -> candidate.word().startsWith(prefix)).toList();
    if (fitting.size() == 1 || candidates.size() == 1) {
      CompletionItem only = fitting.isEmpty() ? candidates.get(0) : fitting.get(0);
      String word = TypedWords.quoted(only.word());
      return typed(model, with(word + (only.takesArguments() ? " " : "")));
    }
    String common =
        CompletionMatcher.commonStart(fitting.stream().map(CompletionItem::word).toList());
    if (common.length() > prefix.length()) {
      return typed(model, with(TypedWords.beginning(common)));
    }
    return cycled(model, completions().step(by));
  }

  /** The wheel goes through the completions. */
  @Override
  public Update wheel(Model model, boolean up) {
    if (candidates.isEmpty()) {
      return Update.of(model);
    }
    int by = up ? -1 : 1;
    return cycled(model, cycle.wraps() ? cycle.step(by) : completions().step(by));
  }

  /** A click puts a completion into the line. */
  @Override
  public Update choose(Model model, int index) {
    CompletionItem chosen = candidates.get(index);
    return typed(
        model, with(TypedWords.quoted(chosen.word()) + (chosen.takesArguments() ? " " : "")));
  }

  private LineCycle completions() {
    return LineCycle.wrapping(
        line, candidates.stream().map(each -> with(TypedWords.quoted(each.word()))).toList());
  }

  /** The line with the word before the cursor replaced; {@code word} is quoted as needed. */
  private TextInput with(String word) {
    String before = line.before().substring(0, TypedWords.of(line.before()).lastStart());
    String after = line.text().substring(line.cursor());
    return new TextInput(before + word + after, before.length() + word.length());
  }

  /** Recalls an older or newer command of the history that begins with the typed text. */
  private Update recall(Model model, int by) {
    LineCycle current = cycle.isActive() ? cycle : LineCycle.history(line, matching(model));
    LineCycle next = current.step(by);
    CommandPalette shown = completing(model, next.line());
    return Update.of(
        model.withOverlay(
            new CommandPalette(shown.line, next, shown.candidates, shown.hint, names)));
  }

  /** The commands of the history that begin with the typed text, the newest first. */
  private List<TextInput> matching(Model model) {
    List<String> newest = new ArrayList<>(model.history());
    Collections.reverse(newest);
    return newest.stream().filter(text -> text.startsWith(line.text())).map(TextInput::of).toList();
  }

  /** The list of candidates stays as it is while one after another is put into the line. */
  private Update cycled(Model model, LineCycle next) {
    Hint shown = CommandLanguage.hint(context(model), next.line().text());
    return Update.of(
        model.withOverlay(new CommandPalette(next.line(), next, candidates, shown, names)));
  }

  @Override
  public List<Label> keys(Model model) {
    return List.of();
  }

  @Override
  public void draw(Surface screen, Surface row, Look look) {
    CompletionPopup.draw(screen, look, candidates, cycle.wraps() ? cycle.at() : -1, hint);
    PromptLine.last(screen, look, ":", line, "", false);
  }
}
