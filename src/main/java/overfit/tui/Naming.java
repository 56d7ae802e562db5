package overfit.tui;

import java.util.List;
import overfit.file.InputException;
import overfit.screen.Surface;

/**
 * A name being typed for the selected run.
 *
 * @param run what it is called now
 * @param error what is wrong with the line, or empty
 */
record Naming(String run, Line line, String error) implements Overlay {

  static Naming of(Model model) {
    String name = model.entry().name();
    return new Naming(name, Line.of(name), "");
  }

  @Override
  public Update press(Model model, Key key) {
    if (key.equals(Key.ESCAPE)) {
      return Update.of(model.withoutOverlay());
    }
    if (key.equals(Key.ENTER)) {
      return accept(model);
    }
    return line.press(key).map(next -> with(model, next)).orElse(Update.of(model));
  }

  @Override
  public Update paste(Model model, String text) {
    return with(model, line.insert(text));
  }

  private Update with(Model model, Line next) {
    return Update.of(model.withOverlay(new Naming(run, next, problem(model, next.text()))));
  }

  private static String problem(Model model, String name) {
    try {
      RunKeys.rename(model, name);
      return "";
    } catch (InputException e) {
      return e.getMessage();
    }
  }

  private Update accept(Model model) {
    try {
      return RunKeys.rename(model.withoutOverlay(), line.text());
    } catch (InputException e) {
      return Update.of(model.withOverlay(new Naming(run, line, e.getMessage())));
    }
  }

  @Override
  public List<Label> keys(Model model) {
    return List.of();
  }

  @Override
  public void draw(Surface screen, Surface row, Look look) {
    String says = error.isEmpty() ? "Enter renames, Esc cancels" : error;
    Prompt.last(screen, look, "rename " + run + ": ", line, says, !error.isEmpty());
  }
}
