package overfit.tui;

import java.util.List;
import overfit.config.InputException;
import overfit.config.Setting;
import overfit.screen.Role;
import overfit.screen.Style;
import overfit.screen.Surface;

/**
 * A value being typed on the row of its setting.
 *
 * @param error what is wrong with the text, or empty
 */
record Typing<T>(Setting<T> setting, String text, String error) implements Overlay {

  /** More than the longest list of widths or activations has. */
  private static final int LONGEST = 160;

  static <T> Typing<T> of(Setting<T> setting) {
    return new Typing<>(setting, "", "");
  }

  @Override
  public Update press(Model model, Key key) {
    if (key.equals(Key.ESCAPE) || key.equals(Key.ENTER) && text.isBlank()) {
      return Update.of(model.withOverlay(NONE));
    }
    if (key.equals(Key.ENTER)) {
      return accept(model);
    }
    if (key.equals(Key.BACKSPACE)) {
      return with(model, text.isEmpty() ? text : text.substring(0, text.length() - 1));
    }
    return key.types() && text.length() < LONGEST
        ? with(model, text + key.character())
        : Update.of(model);
  }

  @Override
  public List<Label> keys(Model model) {
    return List.of(Footer.key("Enter", "set it"), Footer.key("Esc", "cancel"));
  }

  private Update with(Model model, String next) {
    return Update.of(model.withOverlay(new Typing<>(setting, next, "")));
  }

  private Update accept(Model model) {
    try {
      T value = setting.domain().parse(text);
      return Edits.set(model.withOverlay(NONE), setting, value);
    } catch (InputException e) {
      return Update.of(model.withOverlay(new Typing<>(setting, text, e.getMessage())));
    }
  }

  /**
   * As wide as the screen; of a long text the end is shown, so that an error has room beside it.
   */
  @Override
  public void draw(Surface screen, Surface row, Look look) {
    row.fill(' ', Style.TEXT);
    int x = row.text(2, 0, setting.name() + " ", Style.TEXT.withBold());
    x = row.text(x, 0, look.end(text, (row.width() - x) / 2), Style.TEXT.withReversed());
    row.put(x, 0, ' ', Style.of(Role.FOCUS).withReversed());
    String words = error.isEmpty() ? setting.domain().expected() : error;
    Style style = error.isEmpty() ? Style.DIM : Style.of(Role.ERROR);
    row.text(x + 3, 0, look.cut(words, row.width() - x - 4), style);
  }
}
