package overfit.tui.command;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import overfit.screen.Size;
import overfit.screen.Surface;
import overfit.terminal.input.KeyName;
import overfit.tui.model.Model;
import overfit.tui.model.Overlay;
import overfit.tui.model.Update;
import overfit.tui.widget.Label;
import overfit.tui.widget.Look;
import overfit.tui.widget.PromptLine;
import overfit.tui.widget.ScrollingText;
import overfit.tui.widget.TextInput;

/**
 * The help: first the keys that apply now, then everything.
 *
 * @param text what it shows
 * @param scroll the number of lines above the window
 */
record HelpOverlay(HelpText text, int scroll, TextSearch search) implements Overlay {

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
    OptionalInt scrolled = shown(model).press(key, scroll);
    if (scrolled.isPresent()) {
      return to(model, scrolled.getAsInt());
    }
    return switch (key.name()) {
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
  public Optional<Update> paste(Model model, String text) {
    return search.typing()
        ? Overlay.pasted(search.query(), text, query -> search(model, query))
        : Optional.empty();
  }

  private Update search(Model model, TextInput query) {
    ScrollingText shown = shown(model);
    return at(model, shown, search.typed(query, shown.texts()));
  }

  private Update found(Model model, int direction) {
    ScrollingText shown = shown(model);
    return search.isActive()
        ? at(model, shown, search.moved(direction, shown.texts()))
        : Update.of(model);
  }

  /** With the match in the window, which moves no further than necessary. */
  private Update at(Model model, ScrollingText shown, TextSearch next) {
    boolean visible = next.line() >= scroll && next.line() < scroll + shown.rows();
    int wanted = visible ? scroll : next.line() - shown.rows() / 3;
    return with(model, new HelpOverlay(text, shown.within(wanted), next));
  }

  @Override
  public Update wheel(Model model, boolean up) {
    return to(model, shown(model).wheel(up, scroll));
  }

  @Override
  public Update choose(Model model, int target) {
    return to(model, shown(model).choose(target, scroll));
  }

  private HelpOverlay everything(TextSearch next) {
    return new HelpOverlay(HelpText.EVERYTHING, isEverything() ? scroll : 0, next);
  }

  private Update to(Model model, int next) {
    return with(model, new HelpOverlay(text, next, search));
  }

  private static Update with(Model model, HelpOverlay next) {
    return Update.of(model.withOverlay(next));
  }

  private ScrollingText shown(Model model) {
    return shown(model.view().size());
  }

  private ScrollingText shown(Size screen) {
    return ScrollingText.of(screen, HelpText.WIDTH, text::lines);
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
    ScrollingText shown = shown(new Size(screen.width(), screen.height()));
    List<String> texts = shown.texts();
    Surface inside = shown.draw(screen, look, "Help", scroll, search.words(texts));
    int first = shown.within(scroll);
    for (int y = 0; y < Math.min(inside.height(), shown.rows()); y++) {
      search.mark(inside, y, texts.get(first + y), first + y == search.line());
    }
    if (search.typing()) {
      boolean nowhere = search.isNowhere(texts);
      String hint = nowhere ? search.words(texts) : "Enter accepts, then n and N go on";
      PromptLine.last(screen, look, "find: ", search.query(), hint, nowhere);
    }
  }
}
