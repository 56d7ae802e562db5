package overfit.tui.settings;

import java.util.List;
import java.util.Optional;
import overfit.file.InputException;
import overfit.screen.Surface;
import overfit.terminal.input.KeyName;
import overfit.tui.model.Model;
import overfit.tui.model.Overlay;
import overfit.tui.model.Update;
import overfit.tui.widget.Label;
import overfit.tui.widget.Look;
import overfit.tui.widget.PromptLine;
import overfit.tui.widget.TextInput;

/**
 * The prompt for a new name of the selected run.
 *
 * @param run its current name
 * @param error the error in the line, or empty
 */
record RenamePrompt(String run, TextInput line, String error) implements Overlay {

  static RenamePrompt of(Model model) {
    String name = model.entry().name();
    return new RenamePrompt(name, TextInput.suggesting(name), "");
  }

  @Override
  public Update press(Model model, KeyName key) {
    if (key.equals(KeyName.ESCAPE)) {
      return Update.of(model.withoutOverlay());
    }
    if (key.equals(KeyName.ENTER)) {
      return accept(model);
    }
    return line.press(key).map(next -> with(model, next)).orElse(Update.of(model));
  }

  @Override
  public Optional<Update> paste(Model model, String text) {
    return Overlay.pasted(line, text, next -> with(model, next));
  }

  private Update with(Model model, TextInput next) {
    return Update.of(model.withOverlay(new RenamePrompt(run, next, problem(model, next.text()))));
  }

  private static String problem(Model model, String name) {
    try {
      RunActions.rename(model, name);
      return "";
    } catch (InputException e) {
      return e.getMessage();
    }
  }

  private Update accept(Model model) {
    try {
      return RunActions.rename(model.withoutOverlay(), line.text());
    } catch (InputException e) {
      return Update.of(model.withOverlay(new RenamePrompt(run, line, e.getMessage())));
    }
  }

  @Override
  public List<Label> keys(Model model) {
    return List.of();
  }

  @Override
  public void draw(Surface screen, Surface row, Look look) {
    String hint = error.isEmpty() ? "Enter renames, Esc cancels" : error;
    PromptLine.last(screen, look, "rename " + run + ": ", line, hint, !error.isEmpty());
  }
}
