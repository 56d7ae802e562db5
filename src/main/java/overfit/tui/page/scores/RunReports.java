package overfit.tui.page.scores;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import overfit.plot.Spacing;
import overfit.plot.Sparkline;
import overfit.screen.Paragraph;
import overfit.screen.Rect;
import overfit.screen.Role;
import overfit.screen.Style;
import overfit.screen.Surface;
import overfit.train.RunSnapshot;
import overfit.train.Scores;
import overfit.train.verdict.Advice;
import overfit.train.verdict.Verdict;
import overfit.tui.model.Model;
import overfit.tui.model.RunEntry;
import overfit.tui.widget.Look;

/**
 * A report on every run: its test loss, or if that is unknown its train loss, as a sparkline, its
 * verdict with the reasons, and what to try. Where not all have room, only the selected run has its
 * reasons, and runs far from it are left out.
 */
final class RunReports {

  /** The longest line of text that is easy to read. */
  private static final int WIDEST_TEXT = 100;

  private static final int LONGEST_NAME = 16;

  /** The most columns of a sparkline; it takes at most a third of the width. */
  private static final int WIDEST_LINE = 40;

  private static final String INDENT = "   ";

  private final Model model;
  private final Look look;
  private final int width;
  private final int names;

  RunReports(Model model, Look look, int width) {
    this.model = model;
    this.look = look;
    this.width = width;
    int longest =
        model.runs().entries().stream().mapToInt(entry -> entry.name().length()).max().orElse(0);
    names = Math.min(LONGEST_NAME, longest);
  }

  /** Draws as many reports as fit, the selected run's among them. */
  void draw(Surface surface) {
    int count = model.runs().size();
    boolean all = rows(true, 0, count) <= surface.height();
    int first = 0;
    int end = count;
    while (end - first > 1 && rows(all, first, end) + more(first, end) > surface.height()) {
      if (model.run() - first > end - 1 - model.run()) {
        first++;
      } else {
        end--;
      }
    }
    int y = drawMore(surface, 0, first, "above");
    for (int i = first; i < end; i++) {
      y = draw(surface, y, model.runs().get(i), all || i == model.run());
    }
    drawMore(surface, y, count - end, "below");
  }

  private int rows(boolean all, int first, int end) {
    int rows = 0;
    for (int i = first; i < end; i++) {
      boolean reasons = all || i == model.run();
      rows += 1 + (reasons ? text(model.runs().get(i)).size() : 0);
    }
    return rows;
  }

  private int more(int first, int end) {
    return (first > 0 ? 1 : 0) + (end < model.runs().size() ? 1 : 0);
  }

  private static int drawMore(Surface surface, int y, int count, String where) {
    if (count == 0) {
      return y;
    }
    surface.text(INDENT.length(), y, count + " more " + where, Style.DIM);
    return y + 1;
  }

  /** Returns the row below. */
  private int draw(Surface surface, int y, RunEntry entry, boolean reasons) {
    boolean selected = entry.equals(model.entry());
    Style colour = Style.of(Role.run(entry.colour()));
    char mark = entry.hidden() ? look.glyphs().faint() : look.mark(entry.colour());
    surface.put(1, y, mark, colour);
    String name = look.cut(entry.name(), names);
    surface.text(INDENT.length(), y, name, selected ? Style.TEXT.withBold() : Style.TEXT);
    Optional<RunSnapshot> run = model.snapshotOf(entry);
    run.ifPresent(known -> drawVerdict(surface, y, known, colour));
    List<String> text = reasons ? text(entry) : List.of();
    for (int i = 0; i < text.size(); i++) {
      surface.text(INDENT.length() + names + 2, y + 1 + i, text.get(i), Style.TEXT);
    }
    return y + 1 + text.size();
  }

  private void drawVerdict(Surface surface, int y, RunSnapshot run, Style colour) {
    int columns = Math.min(WIDEST_LINE, width / 3);
    int x = INDENT.length() + names + 2;
    boolean tested = run.scores().tested();
    double[] losses = (tested ? run.curves().test() : run.curves().trainEval()).means().y();
    surface.text(x, y, new Sparkline(look.glyphs(), Spacing.LOG).draw(losses, columns), colour);
    String words = Verdict.of(run.scores()).words(run.scores());
    Rect rest = new Rect(x + columns + 2, y, Math.max(0, width - x - columns - 2), 1);
    surface.text(rest.x(), y, look.cut(words, rest.width()), Style.TEXT.withBold());
  }

  /** The reasons and what to try, wrapped. */
  private List<String> text(RunEntry entry) {
    int room = Math.max(1, Math.min(WIDEST_TEXT, width) - INDENT.length() - names - 2);
    Optional<Scores> scores = model.snapshotOf(entry).map(RunSnapshot::scores);
    if (scores.isEmpty()) {
      return List.of("preparing");
    }
    Verdict verdict = Verdict.of(scores.get());
    List<String> lines = new ArrayList<>(Paragraph.wrap(verdict.why(scores.get()), room));
    String advice = Advice.words(verdict.advice(scores.get()));
    if (!advice.isEmpty()) {
      lines.addAll(Paragraph.wrap("try: " + advice, room));
    }
    return lines;
  }
}
