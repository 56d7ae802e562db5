package overfit.tui.command;

import java.util.List;
import overfit.screen.Rect;
import overfit.screen.Role;
import overfit.screen.Size;
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
 * The help: first the keys that apply now, then everything.
 *
 * @param text what it shows
 * @param scroll the number of lines above the window
 */
record HelpOverlay(HelpText text, int scroll, TextSearch search) implements Overlay {

  /** The lines that a turn of the wheel scrolls. */
  private static final int WHEEL = 3;

  private static final Style BOLD = Style.of(Role.TITLE).withBold();

  /** The help of the keys that apply now. */
  static HelpOverlay of(Model model) {
    return new HelpOverlay(HelpText.of(model), 0, TextSearch.NONE);
  }

  private boolean isEverything() {
    return text == HelpText.EVERYTHING;
  }

  @Override
  public Update press(Model model, KeyName key) {
    if (search.typing()) {
      return type(model, key);
    }
    int page = rows(model.view().size());
    return switch (key.name()) {
      case "j", "Down" -> to(model, scroll + 1);
      case "k", "Up" -> to(model, scroll - 1);
      case "PageDown", "space" -> to(model, scroll + page);
      case "PageUp" -> to(model, scroll - page);
      case "Home", "g" -> to(model, 0);
      case "End", "G" -> to(model, Integer.MAX_VALUE);
      case "/" -> with(model, everything(TextSearch.typingFrom(isEverything() ? scroll : 0)));
      case "n" -> found(model, 1);
      case "N" -> found(model, -1);
      case "?" -> isEverything() ? close(model) : with(model, everything(TextSearch.NONE));
      default -> close(model);
    };
  }

  private static Update close(Model model) {
    return Update.of(model.withoutOverlay());
  }

  /** Incremental search: scrolls to the first match while the query is typed. */
  private Update type(Model model, KeyName key) {
    if (key.equals(KeyName.ESCAPE)) {
      return with(model, new HelpOverlay(text, scroll, TextSearch.NONE));
    }
    if (key.equals(KeyName.ENTER)) {
      return with(model, new HelpOverlay(text, scroll, search.accepted()));
    }
    return search.query().press(key).map(next -> search(model, next)).orElse(Update.of(model));
  }

  @Override
  public Update paste(Model model, String pasted) {
    return search.typing()
        ? search(model, search.query().insert(pasted))
        : Overlay.super.paste(model, pasted);
  }

  private Update search(Model model, TextInput query) {
    return at(model, search.typed(query, texts(model.view().size())));
  }

  private Update found(Model model, int direction) {
    return search.isActive()
        ? at(model, search.moved(direction, texts(model.view().size())))
        : Update.of(model);
  }

  /** With the match in the window, which moves no further than necessary. */
  private Update at(Model model, TextSearch next) {
    int rows = rows(model.view().size());
    boolean visible = next.line() >= scroll && next.line() < scroll + rows;
    int wanted = visible ? scroll : next.line() - rows / 3;
    return with(model, new HelpOverlay(text, within(model.view().size(), wanted), next));
  }

  /** A turn of the wheel. */
  @Override
  public Update wheel(Model model, boolean up) {
    return to(model, scroll + (up ? -WHEEL : WHEEL));
  }

  /** A click scrolls by a page: up in the upper half, down in the lower one. */
  @Override
  public Update choose(Model model, int direction) {
    return to(model, scroll + direction * rows(model.view().size()));
  }

  private HelpOverlay everything(TextSearch next) {
    return new HelpOverlay(HelpText.EVERYTHING, isEverything() ? scroll : 0, next);
  }

  private Update to(Model model, int wanted) {
    return with(model, new HelpOverlay(text, within(model.view().size(), wanted), search));
  }

  /** The nearest scroll position that shows no lines after the end. */
  private int within(Size size, int wanted) {
    return Math.max(0, Math.min(lines(size).size() - rows(size), wanted));
  }

  private static Update with(Model model, HelpOverlay next) {
    return Update.of(model.withOverlay(next));
  }

  private List<HelpText.Line> lines(Size size) {
    return text.lines(Math.min(HelpText.WIDTH, Dialog.room(size).width()));
  }

  private List<String> texts(Size size) {
    return lines(size).stream().map(HelpText.Line::text).toList();
  }

  /** The lines in the window. */
  private int rows(Size size) {
    return Math.min(lines(size).size(), Dialog.room(size).height());
  }

  @Override
  public List<Label> keys(Model model) {
    if (search.typing()) {
      return List.of();
    }
    Label close = Label.key("any other key", "close");
    Label scrolling = Label.key("jk", "scroll");
    Label find = search.isActive() ? Label.key("nN", "next match") : Label.key("/", "find");
    Label page = Label.key("space PageUp", "page");
    return isEverything()
        ? List.of(scrolling, close, find, page, Label.key("gG", "ends"))
        : List.of(Label.key("?", "everything"), close, scrolling, find);
  }

  @Override
  public void draw(Surface screen, Surface row, Look look) {
    Size size = new Size(screen.width(), screen.height());
    List<HelpText.Line> lines = lines(size);
    int first = within(size, scroll);
    Label place = Label.of(place(size, lines.size(), first), Style.of(Role.KEY));
    Surface inside = Dialog.draw(screen, look, "Help", HelpText.WIDTH, lines.size(), place);
    for (int y = 0; y < inside.height() && first + y < lines.size(); y++) {
      HelpText.Line line = lines.get(first + y);
      inside.text(0, y, line.text(), line.heading() ? BOLD : Style.TEXT);
      search.mark(inside, y, line.text(), first + y == search.line());
    }
    int half = inside.height() / 2;
    inside.region(new Rect(0, 0, inside.width(), half)).target(-1);
    inside.region(new Rect(0, half, inside.width(), inside.height() - half)).target(1);
    if (search.typing()) {
      String words = search.words(texts(size));
      boolean nothing = words.equals("not found");
      String hint = nothing ? words : "Enter accepts, then n and N go on";
      PromptLine.last(screen, look, "find: ", search.query(), hint, nothing);
    }
  }

  /** {@code 12-30 of 98, match 2 of 5}; empty if all lines are visible. */
  private String place(Size size, int all, int first) {
    int last = first + rows(size);
    String found = search.words(texts(size));
    String visible = last - first == all ? "" : (first + 1) + "-" + last + " of " + all;
    return visible + (visible.isEmpty() || found.isEmpty() ? "" : ", ") + found;
  }
}
