package overfit.tui.save;

import java.util.List;
import java.util.Optional;
import overfit.screen.Paragraph;
import overfit.screen.Role;
import overfit.screen.Style;
import overfit.screen.Surface;
import overfit.terminal.input.KeyName;
import overfit.tui.model.Model;
import overfit.tui.model.Overlay;
import overfit.tui.model.Update;
import overfit.tui.widget.Dialog;
import overfit.tui.widget.Label;
import overfit.tui.widget.Look;
import overfit.tui.widget.TextInput;

/**
 * The prompt for the name to save the experiment under.
 *
 * @param error the error in the line, or empty
 * @param exists whether there is a preset of that name, which Enter replaces
 */
public record SavePrompt(TextInput line, String error, boolean exists) implements Overlay {

  private static final int WIDTH = 68;
  private static final int HEIGHT = 5;
  private static final String LABEL = "name ";

  public static SavePrompt of(String name) {
    return new SavePrompt(TextInput.suggesting(name), "", false);
  }

  /** Asks whether to replace the preset of that name. */
  public static SavePrompt confirming(String name) {
    return new SavePrompt(TextInput.of(name), "", true);
  }

  public SavePrompt refused(String reason) {
    return new SavePrompt(line, reason, false);
  }

  @Override
  public Update press(Model model, KeyName key) {
    if (key.equals(KeyName.ESCAPE) || key.equals(KeyName.ENTER) && line.text().isBlank()) {
      return Update.of(model.withoutOverlay());
    }
    if (key.equals(KeyName.ENTER)) {
      return SaveActions.save(model, line.text().strip(), exists);
    }
    return line.press(key).map(next -> with(model, next)).orElse(Update.of(model));
  }

  @Override
  public Optional<Update> paste(Model model, String text) {
    return Overlay.pasted(line, text, next -> with(model, next));
  }

  private static Update with(Model model, TextInput next) {
    return Update.of(model.withOverlay(new SavePrompt(next, "", false)));
  }

  @Override
  public List<Label> keys(Model model) {
    return List.of(Label.key("Enter", exists ? "replace" : "save"), Label.key("Esc", "cancel"));
  }

  @Override
  public void draw(Surface screen, Surface row, Look look) {
    Surface inside = Dialog.draw(screen, look.glyphs(), "Save as preset", WIDTH, HEIGHT);
    int x = inside.text(0, 0, LABEL, Style.TEXT.withBold());
    line.draw(inside, x, 0, Math.max(1, inside.width() - x), look);
    boolean plain = error.isEmpty() && !exists;
    Style style = plain ? Style.DIM : Style.of(exists ? Role.NOTICE : Role.ERROR);
    List<String> lines = Paragraph.wrap(words(), Math.max(1, inside.width()));
    for (int i = 0; i < lines.size(); i++) {
      inside.text(0, 2 + i, lines.get(i), style);
    }
  }

  private String words() {
    if (exists) {
      return line.text() + " exists: press Enter again to replace it";
    }
    return error.isEmpty() ? "all runs, with their data and live edits" : error;
  }
}
