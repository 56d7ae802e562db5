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
 * A command being typed.
 *
 * @param walk through the past, or through the candidates
 * @param candidates what the word at the cursor may become
 * @param presets their names, once they are known
 */
public record CommandPalette(
    TextInput line,
    LineCycle walk,
    List<CompletionItem> candidates,
    Hint remark,
    List<String> presets)
    implements Overlay {

  static Update open(Model model) {
    CommandPalette empty =
        new CommandPalette(TextInput.EMPTY, LineCycle.NONE, List.of(), Hint.NONE, List.of());
    return empty.typed(model, TextInput.EMPTY).and(new Effect.NamePresets());
  }

  /** The same when the names of all presets are known. */
  public CommandPalette withPresets(List<String> names) {
    return new CommandPalette(line, walk, candidates, remark, List.copyOf(names));
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
      case "Up", "C-p" -> walk.round() ? walked(model, walk.step(-1)) : recall(model, 1);
      case "Down", "C-n" -> walk.round() ? walked(model, walk.step(1)) : recall(model, -1);
      default -> Update.of(model);
    };
  }

  @Override
  public Update paste(Model model, String text) {
    return typed(model, line.insert(text));
  }

  private CommandContext context(Model model) {
    return new CommandContext(model.withoutOverlay(), presets);
  }

  private Update typed(Model model, TextInput next) {
    return Update.of(model.withOverlay(proposing(model, next)));
  }

  /** With another line, and what its word at the cursor may become. */
  private CommandPalette proposing(Model model, TextInput next) {
    CommandContext context = context(model);
    List<CompletionItem> found = CommandLanguage.candidates(context, next.before());
    Hint said = CommandLanguage.remark(context, next.text());
    return new CommandPalette(next, LineCycle.NONE, found, said, presets);
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
          model.withOverlay(new CommandPalette(line, LineCycle.NONE, candidates, wrong, presets)));
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
    List<CompletionItem> fitting =
        candidates.stream().filter(candidate -> candidate.word().startsWith(begun)).toList();
    if (fitting.size() == 1 || candidates.size() == 1) {
      CompletionItem only = fitting.isEmpty() ? candidates.get(0) : fitting.get(0);
      return typed(model, with(only.word() + (only.goesOn() ? " " : "")));
    }
    String common =
        CompletionMatcher.commonStart(fitting.stream().map(CompletionItem::word).toList());
    if (common.length() > begun.length()) {
      return typed(model, with(common));
    }
    List<TextInput> lines = candidates.stream().map(candidate -> with(candidate.word())).toList();
    return walked(model, LineCycle.round(line, lines).step(by));
  }

  /** The part of a word before the cursor. */
  private String begun() {
    return line.before().substring(line.before().lastIndexOf(' ') + 1);
  }

  /** With a word in the place of the one before the cursor. */
  private TextInput with(String word) {
    String before = line.before().substring(0, line.cursor() - begun().length());
    String after = line.text().substring(line.cursor());
    return new TextInput(before + word + after, before.length() + word.length());
  }

  /** An older command that begins like the one that was typed, or a later one. */
  private Update recall(Model model, int by) {
    LineCycle begun = walk.begun() ? walk : LineCycle.back(line, past(model));
    LineCycle next = begun.step(by);
    CommandPalette shown = proposing(model, next.line());
    return Update.of(
        model.withOverlay(
            new CommandPalette(shown.line, next, shown.candidates, shown.remark, presets)));
  }

  private List<TextInput> past(Model model) {
    List<String> newest = new ArrayList<>(model.history());
    Collections.reverse(newest);
    return newest.stream().filter(text -> text.startsWith(line.text())).map(TextInput::of).toList();
  }

  /** The candidates stay in their list while one after the other stands in the line. */
  private Update walked(Model model, LineCycle next) {
    Hint said = CommandLanguage.remark(context(model), next.line().text());
    return Update.of(
        model.withOverlay(new CommandPalette(next.line(), next, candidates, said, presets)));
  }

  @Override
  public List<Label> keys(Model model) {
    return List.of();
  }

  @Override
  public void draw(Surface screen, Surface row, Look look) {
    CompletionPopup.draw(screen, look, candidates, walk.round() ? walk.at() : -1, remark);
    PromptLine.last(screen, look, ":", line, "", false);
  }
}
