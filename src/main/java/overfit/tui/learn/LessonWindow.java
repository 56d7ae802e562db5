package overfit.tui.learn;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import overfit.screen.Size;
import overfit.tui.model.LessonItem;
import overfit.tui.model.LessonPlace;

/**
 * The part of a step's text that its pane shows, and what is selected there: what the user chose,
 * or else, once the end of the text is visible, what the step proposes.
 *
 * @param first the number of lines above the window
 * @param rows the lines in the window
 */
record LessonWindow(
    LessonMoment moment,
    List<LessonLine> lines,
    int first,
    int rows,
    Optional<LessonItem> selected) {

  static LessonWindow of(LessonMoment moment, Size inside) {
    List<LessonLine> lines = LessonText.lines(moment, inside.width());
    List<LessonItem> items = moment.items();
    LessonPlace place = moment.view().place();
    Optional<LessonItem> chosen = place.chosen().filter(items::contains);
    int rows = Math.max(1, inside.height());
    int first = within(lines, rows, place.scroll());
    int shown = chosen.map(item -> showing(lines, rows, first, item)).orElse(first);
    boolean atEnd = shown + rows >= lines.size();
    Optional<LessonItem> selected =
        chosen.or(() -> atEnd ? items.stream().findFirst() : Optional.empty());
    return new LessonWindow(moment, lines, shown, rows, selected);
  }

  private static int within(List<LessonLine> lines, int rows, int wanted) {
    return Math.max(0, Math.min(lines.size() - rows, wanted));
  }

  /** The position nearest to {@code first} with all lines of an item in the window. */
  private static int showing(List<LessonLine> lines, int rows, int first, LessonItem item) {
    int[] at =
        IntStream.range(0, lines.size())
            .filter(i -> lines.get(i).item().filter(item::equals).isPresent())
            .toArray();
    int least = at[at.length - 1] - rows + 1;
    return Math.max(least, Math.min(first, at[0]));
  }

  LessonPlace place() {
    return moment.view().place();
  }

  /** What Enter does, in a few words. */
  String does() {
    return selected.map(item -> new ItemWords(moment, item).does()).orElse("read on");
  }

  /** The number of lines below the window. */
  int below() {
    return Math.max(0, lines.size() - first - rows);
  }

  /** The position after scrolling, within the text. */
  int scrolled(int by) {
    return within(lines, rows, first + by);
  }

  /** The item {@code by} places from the selected one, if it is there. */
  Optional<LessonItem> item(int by) {
    List<LessonItem> items = moment.items();
    int at = selected.map(items::indexOf).orElse(by > 0 ? -1 : items.size()) + by;
    return at >= 0 && at < items.size() ? Optional.of(items.get(at)) : Optional.empty();
  }

  /** Whether a line of an item is in the window. */
  boolean shows(LessonItem item) {
    return visible().stream().anyMatch(line -> line.item().filter(item::equals).isPresent());
  }

  /** The item in a row of the window. */
  Optional<LessonItem> at(int row) {
    List<LessonLine> visible = visible();
    return row >= 0 && row < visible.size() ? visible.get(row).item() : Optional.empty();
  }

  List<LessonLine> visible() {
    return lines.subList(first, Math.min(lines.size(), first + rows));
  }
}
