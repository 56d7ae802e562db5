package overfit.tui;

import java.util.List;
import java.util.stream.Stream;
import overfit.config.Domain;
import overfit.config.Setting;
import overfit.file.InputException;
import overfit.screen.Surface;

/**
 * A value being typed on the row of its setting.
 *
 * @param present the value that the setting has
 * @param error what is wrong with the line, or empty
 */
record Typing<T>(Setting<T> setting, String present, Line line, String error) implements Overlay {

  static <T> Typing<T> of(Model model, Setting<T> setting) {
    return new Typing<>(setting, model.config().text(setting), Line.EMPTY, "");
  }

  @Override
  public Update press(Model model, Key key) {
    if (key.equals(Key.ESCAPE) || key.equals(Key.ENTER) && line.text().isBlank()) {
      return Update.of(model.withoutOverlay());
    }
    if (key.equals(Key.ENTER)) {
      return accept(model);
    }
    if (key.equals(Key.TAB)) {
      return with(model, completed());
    }
    return line.press(key).map(next -> with(model, next)).orElse(Update.of(model));
  }

  @Override
  public Update paste(Model model, String text) {
    return with(model, line.insert(text));
  }

  @Override
  public List<Label> keys(Model model) {
    return Stream.of(
            Label.key("Enter", "set it"), Label.key("Esc", "cancel"), Label.key("Tab", "complete"))
        .limit(setting.domain().choices().isEmpty() ? 2 : 3)
        .toList();
  }

  /** One word as far as it is certain; one that is complete already becomes the next. */
  private Line completed() {
    List<String> all = setting.domain().choices();
    if (all.contains(line.text())) {
      return Line.of(all.get((all.indexOf(line.text()) + 1) % all.size()));
    }
    return matching().isEmpty() ? line : Line.of(Completion.commonStart(matching()));
  }

  private List<String> matching() {
    return setting.domain().choices().stream().filter(c -> c.startsWith(line.text())).toList();
  }

  private Update with(Model model, Line next) {
    Typing<T> typing = new Typing<>(setting, present, next, "");
    boolean begun = next.text().isBlank() || !typing.matching().isEmpty();
    String wrong = begun ? "" : Edits.problem(model, setting, next.text());
    return Update.of(model.withOverlay(new Typing<>(setting, present, next, wrong)));
  }

  private Update accept(Model model) {
    try {
      T value = setting.domain().parse(line.text());
      return Edits.set(model.withoutOverlay(), setting, value);
    } catch (InputException e) {
      return Update.of(model.withOverlay(new Typing<>(setting, present, line, e.getMessage())));
    }
  }

  @Override
  public void draw(Surface screen, Surface row, Look look) {
    String says = error.isEmpty() ? "now " + present + "; " + expected() : error;
    Prompt.draw(row, look, setting.name() + " ", line, says, !error.isEmpty());
  }

  /** The choices that are left, or else what the domain takes. */
  private String expected() {
    Domain<T> domain = setting.domain();
    boolean narrowed = !line.text().isBlank() && !matching().isEmpty();
    return narrowed ? String.join(", ", matching()) : domain.expected();
  }
}
