package overfit.tui.command;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import overfit.config.Formulas;
import overfit.screen.Paragraph;
import overfit.screen.Role;
import overfit.screen.Style;
import overfit.tui.model.Model;
import overfit.tui.model.Page;
import overfit.tui.model.Pane;
import overfit.tui.widget.TextLine;

/** The help of the keys that apply now, or of everything: keys, commands and glossary. */
record HelpText(List<Entry> entries) {

  /** The longest line. */
  static final int WIDTH = 74;

  private static final int WORD_WIDTH = 17;

  /** In a narrower window the meanings are not in a column of their own. */
  private static final int ROOM_FOR_COLUMN = 56;

  private static final String MARGIN = "  ";

  private static final Style HEADING = Style.of(Role.TITLE).withBold();

  private static final List<Action> EVERYWHERE =
      List.of(
          Action.PLAY,
          Action.PANE,
          Action.ENLARGE,
          Action.PAGE_COCKPIT,
          Action.PAGE_MULTIPLES,
          Action.PAGE_UNITS,
          Action.PAGE_SCORES,
          Action.PAGE_SWEEP,
          Action.DEGREES,
          Action.PAGE_STEP,
          Action.PALETTE,
          Action.QUIT);

  static final HelpText EVERYTHING = new HelpText(everything());

  /** A heading or note without a meaning, or a word with its meaning. */
  record Entry(String word, String meaning, boolean heading) {

    private static final Entry EMPTY = new Entry("", "", false);

    private static Entry heading(String title) {
      return new Entry(title, "", true);
    }

    private static Entry of(Action action) {
      return new Entry(action.keyLabels(), action.help(), false);
    }
  }

  /** The keys of the focused pane, or of the page without panes, and then the most needed ones. */
  static HelpText of(Model model) {
    List<Entry> entries = new ArrayList<>();
    if (model.inPast()) {
      add(entries, "Keys while a past epoch is shown", KeyGroup.TIME.actions().stream());
    }
    if (model.view().page() == Page.COCKPIT) {
      addPane(entries, model.view().focus());
      add(entries, "Keys everywhere", EVERYWHERE.stream().filter(a -> a != Action.PAGE_COCKPIT));
    } else {
      String title = "Keys of the page " + model.view().page().title();
      add(entries, title, Arrays.stream(Action.values()).filter(a -> ofPage(a, model)));
      add(entries, "Keys everywhere", EVERYWHERE.stream().filter(a -> a != Action.PANE));
    }
    entries.add(new Entry("? again: every key, command, word and number", "", false));
    return new HelpText(List.copyOf(entries));
  }

  private static void addPane(List<Entry> entries, Pane pane) {
    KeyGroup group = KeyGroup.of(pane);
    Stream<Action> own = Stream.concat(group.inPane().stream(), group.actions().stream());
    add(entries, "Keys of the " + pane.title() + " pane", own);
    if (pane == Pane.SETTINGS) {
      add(entries, "Keys for the selected run", KeyGroup.RUNS.actions().stream());
    }
  }

  private static boolean ofPage(Action action, Model model) {
    return action.isFor(model.view())
        && (action.pane().isPresent()
            || action.page().isPresent()
            || action == Action.LAYER && model.view().page() == Page.UNITS);
  }

  private static void add(List<Entry> entries, String title, Stream<Action> actions) {
    entries.add(Entry.heading(title));
    actions.map(Entry::of).forEach(entries::add);
    entries.add(Entry.EMPTY);
  }

  private static List<Entry> everything() {
    List<Entry> entries = new ArrayList<>();
    for (KeyGroup group : KeyGroup.values()) {
      entries.add(Entry.heading("Keys: " + group.title()));
      group.actions().stream().map(Entry::of).forEach(entries::add);
      if (!group.inPane().isEmpty()) {
        entries.add(new Entry("while this pane has the focus (Tab):", "", false));
        group.inPane().stream().map(Entry::of).forEach(entries::add);
      }
      entries.add(Entry.EMPTY);
    }
    entries.add(Entry.heading("Commands, after :"));
    CommandHelp.all().forEach(each -> entries.add(new Entry(each.usage(), each.help(), false)));
    for (Glossary part : Glossary.values()) {
      entries.add(Entry.EMPTY);
      entries.add(Entry.heading(part.title()));
      part.words().forEach((word, meaning) -> entries.add(new Entry(word, meaning, false)));
    }
    for (Formulas part : Formulas.values()) {
      entries.add(Entry.EMPTY);
      entries.add(Entry.heading(part.title()));
      part.formulas().forEach((word, text) -> entries.add(new Entry(word, text, false)));
    }
    return List.copyOf(entries);
  }

  /** The lines of at most {@code width} characters. */
  List<TextLine> lines(int width) {
    List<TextLine> lines = new ArrayList<>();
    for (Entry entry : entries) {
      if (entry.word().isEmpty()) {
        lines.add(TextLine.EMPTY);
      } else if (entry.meaning().isEmpty()) {
        String margin = entry.heading() ? "" : MARGIN;
        add(lines, entry.word(), margin, margin, width, entry.heading() ? HEADING : Style.TEXT);
      } else if (width < ROOM_FOR_COLUMN) {
        add(
            lines,
            entry.word() + ": " + entry.meaning(),
            MARGIN,
            MARGIN + MARGIN,
            width,
            Style.TEXT);
      } else {
        int pad = Math.max(1, WORD_WIDTH - entry.word().length());
        String begin = MARGIN + entry.word() + " ".repeat(pad);
        add(lines, entry.meaning(), begin, MARGIN + " ".repeat(WORD_WIDTH), width, Style.TEXT);
      }
    }
    return lines;
  }

  /** Adds a wrapped text; its first line begins with one margin, the others with another. */
  private static void add(
      List<TextLine> lines, String text, String first, String others, int width, Style style) {
    String begin = first;
    int longest = Math.max(first.length(), others.length());
    for (String piece : Paragraph.wrap(text, Math.max(1, width - longest))) {
      lines.add(new TextLine(begin + piece, style));
      begin = others;
    }
  }
}
