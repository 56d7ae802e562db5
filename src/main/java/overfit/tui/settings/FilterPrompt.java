package overfit.tui.settings;

import java.util.List;
import java.util.Optional;
import overfit.screen.Surface;
import overfit.terminal.input.KeyName;
import overfit.tui.model.Model;
import overfit.tui.model.Overlay;
import overfit.tui.model.Page;
import overfit.tui.model.Pane;
import overfit.tui.model.SettingsRows;
import overfit.tui.model.SnapshotNeeds;
import overfit.tui.model.Update;
import overfit.tui.model.View;
import overfit.tui.widget.Label;
import overfit.tui.widget.Look;
import overfit.tui.widget.PromptLine;
import overfit.tui.widget.TextInput;

/** The prompt for the filter of the settings, which applies while it is typed. */
public record FilterPrompt(TextInput line) implements Overlay {

  public static Update open(Model model) {
    View view = model.view();
    View cockpit = view.page() == Page.COCKPIT ? view : view.withPage(Page.COCKPIT);
    FilterPrompt filter = new FilterPrompt(TextInput.of(view.filter()));
    return SnapshotNeeds.updated(
        model.withView(cockpit.withFocus(Pane.SETTINGS)).withOverlay(filter));
  }

  /** Clears the filter. */
  public static Update clear(Model model) {
    return Update.of(SettingsRows.filtered(model, ""));
  }

  @Override
  public Update press(Model model, KeyName key) {
    if (key.equals(KeyName.ESCAPE)) {
      return clear(model.withoutOverlay());
    }
    if (key.equals(KeyName.ENTER)) {
      return Update.of(model.withoutOverlay());
    }
    if (key.equals(KeyName.UP) || key.equals(KeyName.DOWN)) {
      return wheel(model, key.equals(KeyName.UP));
    }
    return line.press(key).map(next -> with(model, next)).orElse(Update.of(model));
  }

  /** Selects the next row, as the arrow keys do. */
  @Override
  public Update wheel(Model model, boolean up) {
    return Update.of(SettingsRows.move(model, up ? -1 : 1));
  }

  @Override
  public Optional<Update> paste(Model model, String text) {
    return Overlay.pasted(line, text, next -> with(model, next));
  }

  private static Update with(Model model, TextInput next) {
    return Update.of(SettingsRows.filtered(model, next.text()).withOverlay(new FilterPrompt(next)));
  }

  @Override
  public List<Label> keys(Model model) {
    return List.of();
  }

  @Override
  public void draw(Surface screen, Surface row, Look look) {
    String hint =
        SettingsRows.count(line.text()) + " settings; Enter keeps the filter, Esc clears it";
    PromptLine.last(screen, look, "/", line, hint, false);
  }
}
