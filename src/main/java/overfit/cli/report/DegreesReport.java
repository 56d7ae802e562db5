package overfit.cli.report;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import overfit.screen.Paragraph;
import overfit.screen.Rect;
import overfit.screen.Surface;
import overfit.train.baseline.DegreeCurve;
import overfit.train.baseline.DegreeLosses;
import overfit.tui.page.degrees.DegreeChart;

/** The losses of polynomials over their degree as text: a chart, a table, and what they show. */
public final class DegreesReport {

  private static final int WIDTH = 80;
  private static final int HEIGHT = 18;

  /** In the table, besides those around the peak, each degree is larger by this factor. */
  private static final double STEP = 1.4;

  private static final int AROUND = 2;

  private final ColouredText text;
  private final DegreeCurve curve;

  public DegreesReport(ColouredText text, DegreeCurve curve) {
    this.text = text;
    this.curve = curve;
  }

  /**
   * @param data what the polynomials are fitted to, in words
   */
  public void print(PrintStream out, String data) {
    out.println(" " + data);
    Surface surface = new Surface(WIDTH, HEIGHT + 1);
    DegreeChart chart = new DegreeChart(text.look(), curve);
    chart.draw(surface.region(new Rect(0, 0, WIDTH, HEIGHT)));
    out.print(text.text(surface));
    table().forEach(out::println);
    for (String words : chart.words()) {
      Paragraph.wrap(words, WIDTH - 2).forEach(line -> out.println(" " + line));
    }
  }

  private List<String> table() {
    List<DegreeLosses> rows = rows();
    List<TextColumn> columns = new ArrayList<>();
    columns.add(TextColumn.ofNumbers("degree", rows.stream().map(r -> r.degree() + "").toList()));
    columns.add(column("train", rows, row -> row.legendre().train()));
    columns.add(column("test", rows, row -> row.legendre().test()));
    columns.add(column("excess", rows, row -> row.legendre().excess()));
    columns.add(column("test, orthonormal", rows, row -> row.orthonormal().test()));
    List<String> lines = new ArrayList<>(List.of(" " + TextColumn.titles(columns)));
    for (int i = 0; i < rows.size(); i++) {
      lines.add(" " + TextColumn.row(columns, i));
    }
    lines.add("");
    return lines;
  }

  private List<DegreeLosses> rows() {
    List<DegreeLosses> rows = new ArrayList<>();
    double next = 0;
    for (DegreeLosses each : curve.degrees()) {
      boolean near = Math.abs(each.degree() - curve.samples() + 1) <= AROUND;
      if (near || each.degree() >= next || each.equals(curve.last())) {
        rows.add(each);
        next = Math.max(each.degree() + 1, each.degree() * STEP);
      }
    }
    return rows;
  }

  private static TextColumn column(
      String title, List<DegreeLosses> rows, ToDoubleFunction<DegreeLosses> loss) {
    return TextColumn.ofNumbers(
        title, rows.stream().map(row -> ReportText.loss(loss.applyAsDouble(row))).toList());
  }
}
