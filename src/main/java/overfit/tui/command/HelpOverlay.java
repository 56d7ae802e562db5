package overfit.tui.command;

import java.util.List;
import java.util.Locale;
import overfit.screen.Rect;
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
import overfit.tui.widget.PromptLine;
import overfit.tui.widget.TextInput;

/**
 * The help: keys, commands and glossary.
 *
 * @param scroll the number of lines above the window
 * @param query the text to find; empty for none
 * @param typing whether the query is being typed
 */
record HelpOverlay(int scroll, TextInput query, boolean typing) implements Overlay {

  /** As many lines as the smallest window shows, so that scrolling by pages skips none. */
  private static final int PAGE = 8;

  private static final List<String> TEXTS =
      HelpText.LINES.stream().map(HelpText.Line::text).toList();

  private static final Style BOLD = Style.of(Role.TITLE).withBold();
  private static final Style FOUND = Style.of(Role.NOTICE).withBold();

  HelpOverlay(int scroll) {
    this(scroll, TextInput.EMPTY, false);
  }

  static List<String> lines() {
    return TEXTS;
  }

  @Override
  public Update press(Model model, KeyName key) {
    if (typing) {
      return type(model, key);
    }
    return switch (key.name()) {
      case "j", "Down" -> to(model, scroll + 1);
      case "k", "Up" -> to(model, scroll - 1);
      case "PageDown", "space" -> to(model, scroll + PAGE);
      case "PageUp" -> to(model, scroll - PAGE);
      case "Home" -> to(model, 0);
      case "End" -> to(model, lines().size() - PAGE);
      case "/" -> with(model, new HelpOverlay(scroll, TextInput.EMPTY, true));
      case "n" -> to(model, found(scroll + 1));
      default -> Update.of(model.withoutOverlay());
    };
  }

  /** Incremental search: scrolls to the first match while the query is typed. */
  private Update type(Model model, KeyName key) {
    if (key.equals(KeyName.ESCAPE)) {
      return with(model, new HelpOverlay(scroll));
    }
    if (key.equals(KeyName.ENTER)) {
      return with(model, new HelpOverlay(scroll, query, false));
    }
    return query.press(key).map(next -> search(model, next)).orElse(Update.of(model));
  }

  @Override
  public Update paste(Model model, String text) {
    return typing ? search(model, query.insert(text)) : Update.of(model);
  }

  private Update search(Model model, TextInput next) {
    int at = new HelpOverlay(scroll, next, true).found(0);
    return with(model, new HelpOverlay(at, next, true));
  }

  /** The first matching line from one on, wrapping around; the current one without a match. */
  private int found(int from) {
    for (int i = 0; i < lines().size(); i++) {
      int at = (from + i) % lines().size();
      if (isFound(lines().get(at))) {
        return at;
      }
    }
    return scroll;
  }

  private boolean isFound(String line) {
    String letters = query.text().strip().toLowerCase(Locale.ROOT);
    return !letters.isEmpty() && line.toLowerCase(Locale.ROOT).contains(letters);
  }

  private Update to(Model model, int wanted) {
    int next = Math.max(0, Math.min(lines().size() - 1, wanted));
    return with(model, new HelpOverlay(next, query, false));
  }

  private static Update with(Model model, HelpOverlay next) {
    return Update.of(model.withOverlay(next));
  }

  @Override
  public List<Label> keys(Model model) {
    return typing
        ? List.of()
        : List.of(
            Label.key("jk", "scroll"),
            Label.key("PageDown PageUp", "page"),
            Label.key("/n", "find"),
            Label.key("any other key", "close"));
  }

  @Override
  public void draw(Surface screen, Surface row, Look look) {
    List<String> lines = lines();
    Surface inside = Dialog.draw(screen, look.glyphs(), "Help", HelpText.WIDTH, lines.size());
    for (int y = 0; y < inside.height() && scroll + y < lines.size(); y++) {
      String line = lines.get(scroll + y);
      boolean heading = HelpText.LINES.get(scroll + y).heading();
      Style style = isFound(line) ? FOUND : heading ? BOLD : Style.TEXT;
      inside.text(0, y, look.cut(line, inside.width()), style);
    }
    drawMore(inside, lines.size() - scroll - inside.height());
    if (typing) {
      boolean nothing = !query.text().isBlank() && lines.stream().noneMatch(this::isFound);
      String hint = nothing ? "not found" : "Enter accepts, then n finds the next";
      PromptLine.last(screen, look, "find: ", query, hint, nothing);
    }
  }

  private static void drawMore(Surface inside, int below) {
    if (below > 0) {
      Surface last = inside.region(new Rect(0, inside.height() - 1, inside.width(), 1));
      last.fill(' ', Style.TEXT);
      last.text(2, 0, (below + 1) + " more lines: PageDown", Style.of(Role.KEY));
    }
  }
}
