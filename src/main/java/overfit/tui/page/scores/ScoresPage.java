package overfit.tui.page.scores;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import overfit.screen.Paragraph;
import overfit.screen.Rect;
import overfit.screen.Style;
import overfit.screen.Surface;
import overfit.train.RunSnapshot;
import overfit.train.Scores;
import overfit.train.verdict.Advice;
import overfit.train.verdict.Verdict;
import overfit.tui.model.BaselineComparison;
import overfit.tui.model.Model;
import overfit.tui.page.PageHeader;
import overfit.tui.widget.Look;

/** The scores of all runs, and below them the verdict on the selected one. */
public final class ScoresPage {

  /** The longest line of text that is easy to read. */
  private static final int WIDEST_TEXT = 100;

  /** The least rows of the table: the titles, and some runs around the selected one. */
  private static final int LEAST_TABLE = 4;

  private final Model model;
  private final Look look;

  public ScoresPage(Model model, Look look) {
    this.model = model;
    this.look = look;
  }

  public void draw(Surface page) {
    String baseline = "baseline: " + BaselineComparison.of(model).entry().name();
    boolean several = model.runs().size() > 1;
    Surface below = PageHeader.draw(look, page, "Scores", model.notice(), several ? baseline : "");
    List<String> lines = lines(Math.min(WIDEST_TEXT, below.width() - 2));
    int wanted = 1 + model.runs().size();
    int least = Math.min(wanted, LEAST_TABLE);
    int rows = Math.max(least, Math.min(wanted, below.height() - lines.size() - 1));
    Rect table = new Rect(1, 0, below.width() - 2, rows);
    new ScoreTable(model, look, table.width()).draw(below.region(table));
    for (int i = 0; i < lines.size(); i++) {
      Style style = i == 0 ? Style.TEXT.withBold() : Style.TEXT;
      below.text(1, rows + 1 + i, lines.get(i), style);
    }
  }

  private List<String> lines(int width) {
    Optional<Scores> selected = model.selected().map(RunSnapshot::scores);
    if (selected.isEmpty()) {
      return List.of(model.entry().name() + ": preparing");
    }
    Scores scores = selected.get();
    Verdict verdict = Verdict.of(scores);
    List<String> lines = new ArrayList<>();
    lines.addAll(Paragraph.wrap(model.entry().name() + ": " + verdict.words(scores), width));
    lines.addAll(Paragraph.wrap(verdict.why(scores), width));
    lines.addAll(Paragraph.wrap(advice(verdict.advice(scores)), width));
    return lines;
  }

  private static String advice(List<Advice> advice) {
    return advice.isEmpty()
        ? ""
        : "to try: " + advice.stream().map(Advice::words).collect(Collectors.joining("; or "));
  }
}
