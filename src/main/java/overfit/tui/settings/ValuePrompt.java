package overfit.tui.settings;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import overfit.config.Domain;
import overfit.config.Setting;
import overfit.file.InputException;
import overfit.screen.Surface;
import overfit.terminal.input.KeyName;
import overfit.tui.model.HiddenSettings;
import overfit.tui.model.Model;
import overfit.tui.model.Overlay;
import overfit.tui.model.SettingEdits;
import overfit.tui.model.Update;
import overfit.tui.widget.CompletionMatcher;
import overfit.tui.widget.Label;
import overfit.tui.widget.Look;
import overfit.tui.widget.PromptLine;
import overfit.tui.widget.TextInput;

/**
 * The prompt for the value of a setting, on its row.
 *
 * @param current the current value
 * @param error the error in the line, or empty
 */
public record ValuePrompt<T>(Setting<T> setting, String current, TextInput line, String error)
    implements Overlay {

  public static <T> ValuePrompt<T> of(Model model, Setting<T> setting) {
    String now = HiddenSettings.of(model).text(model.config(), setting);
    return new ValuePrompt<>(setting, now, TextInput.EMPTY, "");
  }

  @Override
  public Update press(Model model, KeyName key) {
    if (key.equals(KeyName.ESCAPE) || key.equals(KeyName.ENTER) && line.text().isBlank()) {
      return Update.of(model.withoutOverlay());
    }
    if (key.equals(KeyName.ENTER)) {
      return accept(model);
    }
    if (key.equals(KeyName.TAB)) {
      return with(model, completed());
    }
    return line.press(key).map(next -> with(model, next)).orElse(Update.of(model));
  }

  @Override
  public Optional<Update> paste(Model model, String text) {
    return Overlay.pasted(line, text, next -> with(model, next));
  }

  @Override
  public List<Label> keys(Model model) {
    return Stream.of(
            Label.key("Enter", "set"), Label.key("Esc", "cancel"), Label.key("Tab", "complete"))
        .limit(setting.domain().choices().isEmpty() ? 2 : 3)
        .toList();
  }

  /** Completes the common prefix; a complete choice becomes the next one. */
  private TextInput completed() {
    List<String> all = setting.domain().choices();
    if (all.contains(line.text())) {
      return TextInput.of(all.get((all.indexOf(line.text()) + 1) % all.size()));
    }
    return matching().isEmpty() ? line : TextInput.of(CompletionMatcher.commonStart(matching()));
  }

  private List<String> matching() {
    return setting.domain().choices().stream().filter(c -> c.startsWith(line.text())).toList();
  }

  private Update with(Model model, TextInput next) {
    ValuePrompt<T> typing = new ValuePrompt<>(setting, current, next, "");
    boolean incomplete = next.text().isBlank() || !typing.matching().isEmpty();
    String wrong = incomplete ? "" : SettingEdits.problem(model, setting, next.text());
    return Update.of(model.withOverlay(new ValuePrompt<>(setting, current, next, wrong)));
  }

  private Update accept(Model model) {
    try {
      T value = setting.domain().parse(line.text());
      return SettingEdits.set(model.withoutOverlay(), setting, value);
    } catch (InputException e) {
      return Update.of(
          model.withOverlay(new ValuePrompt<>(setting, current, line, e.getMessage())));
    }
  }

  @Override
  public void draw(Surface screen, Surface row, Look look) {
    String hint = error.isEmpty() ? "now " + current + "; " + expected() : error;
    PromptLine.draw(screen, row, look, setting.name() + " ", line, hint, !error.isEmpty());
  }

  /** The choices that match so far, or else what the domain accepts. */
  private String expected() {
    Domain<T> domain = setting.domain();
    boolean narrowed = !line.text().isBlank() && !matching().isEmpty();
    return narrowed ? String.join(", ", matching()) : domain.expected();
  }
}
