package overfit.tui;

import java.util.List;
import overfit.screen.Surface;

/** Letters being typed that the names or the help of the shown settings must have. */
record Filter(Line line) implements Overlay {

  static Update open(Model model) {
    View view = model.view();
    View cockpit = view.page() == Page.COCKPIT ? view : view.withPage(Page.COCKPIT);
    Filter filter = new Filter(Line.of(view.filter()));
    return Watching.updated(model.withView(cockpit.withFocus(Pane.SETTINGS)).withOverlay(filter));
  }

  /** All settings are shown again. */
  static Update clear(Model model) {
    return Update.of(Rows.filtered(model, ""));
  }

  @Override
  public Update press(Model model, Key key) {
    if (key.equals(Key.ESCAPE)) {
      return clear(model.withoutOverlay());
    }
    if (key.equals(Key.ENTER)) {
      return Update.of(model.withoutOverlay());
    }
    if (key.equals(Key.UP) || key.equals(Key.DOWN)) {
      return Update.of(Rows.move(model, key.equals(Key.UP) ? -1 : 1));
    }
    return line.press(key).map(next -> with(model, next)).orElse(Update.of(model));
  }

  @Override
  public Update paste(Model model, String text) {
    return with(model, line.insert(text));
  }

  private static Update with(Model model, Line next) {
    return Update.of(Rows.filtered(model, next.text()).withOverlay(new Filter(next)));
  }

  @Override
  public List<Label> keys(Model model) {
    return List.of();
  }

  @Override
  public void draw(Surface screen, Surface row, Look look) {
    String says = Rows.count(line.text()) + " settings; Enter keeps them, Esc shows all";
    Prompt.last(screen, look, "/", line, says, false);
  }
}
