package overfit.tui.widget;

import java.util.List;
import overfit.screen.Rect;
import overfit.screen.Role;
import overfit.screen.Style;
import overfit.screen.Surface;

/** The candidates of a completion, in a box above the last row of the screen. */
public final class CompletionPopup {

  private static final int WIDTH = 100;
  private static final int MOST = 10;

  /** The most rows of the hint. */
  private static final int MOST_HINTS = 3;

  private static final int GAP = 2;

  private CompletionPopup() {}

  /**
   * @param chosen the index of the candidate in the line, or -1
   */
  public static void draw(
      Surface screen, Look look, List<CompletionItem> candidates, int chosen, Hint hint) {
    Style style = hint.wrong() ? Style.of(Role.ERROR) : Style.DIM;
    int width = Math.min(WIDTH, screen.width()) - 4;
    List<TextLine> hints = TextLine.wrap(hint.words(), width, style);
    int hintRows = Math.min(MOST_HINTS, hints.size());
    int room = Math.min(MOST, screen.height() / 2 - 2 - hintRows);
    int rows = Math.max(0, Math.min(candidates.size(), room));
    if (rows + hintRows == 0) {
      return;
    }
    int first = Math.max(0, Math.min(candidates.size() - rows, chosen - rows / 2));
    MoreRows more = MoreRows.around(first, rows, candidates.size());
    Surface inside = box(screen, look, rows + hintRows, candidates.size(), more);
    int word = candidates.stream().mapToInt(c -> c.word().length()).max().orElse(0);
    for (int y = 0; y < rows; y++) {
      Surface row = inside.region(new Rect(0, y, inside.width(), 1));
      drawRow(row, look, candidates.get(first + y), word, first + y == chosen);
      row.target(first + y);
    }
    TextLine.draw(inside.region(new Rect(1, rows, width, hintRows)), look, hints);
  }

  private static Surface box(Surface screen, Look look, int rows, int all, MoreRows more) {
    int width = Math.min(WIDTH, screen.width());
    Surface box = screen.region(new Rect(0, screen.height() - rows - 3, width, rows + 2));
    box.fill(' ', Style.TEXT);
    List<Label> keys =
        List.of(
            Label.of(all > 0 ? String.valueOf(all) : "no match", Style.DIM),
            Label.key("Tab", "complete"),
            Label.key("Up", "history"),
            Label.key("Enter", "run"),
            Label.key("Esc", "close"));
    Surface inside = Border.draw(box, look.glyphs(), "Commands", keys, true);
    Border.foot(box, look, Label.of(more.within(Border.footRoom(width)), Style.DIM));
    return inside;
  }

  private static void drawRow(Surface row, Look look, CompletionItem of, int word, boolean chosen) {
    Style text = chosen ? Style.TEXT.withReversed() : Style.TEXT;
    Style dim = chosen ? text : Style.DIM;
    row.fill(' ', text);
    row.text(1, 0, of.word(), text.withBold());
    String right = look.cut(of.detail(), row.width() / 4);
    int end = row.width() - right.length() - 1;
    row.text(end, 0, right, chosen ? text : Style.of(Role.KEY));
    int help = Math.max(word, row.width() / 5) + 1 + GAP;
    row.text(help, 0, look.cut(of.help(), Math.max(0, end - help - GAP)), dim);
  }
}
