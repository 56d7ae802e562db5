package overfit.cli.report;

import java.util.ArrayList;
import java.util.List;
import overfit.screen.Rect;
import overfit.screen.Style;
import overfit.screen.Surface;
import overfit.train.RunSnapshot;
import overfit.tui.fit.FitChart;
import overfit.tui.model.PlottedRun;
import overfit.tui.widget.Look;

/** Charts of the fits: one for all runs with the same data, under their names if there are more. */
record FitCharts(Look look, List<RunSnapshot> runs) {

  private static final int WIDTH = 78;
  private static final int HEIGHT = 17;

  /** Each chart ends in an empty row. */
  List<Surface> draw() {
    List<List<Integer>> groups = groups();
    return groups.stream().map(group -> draw(group, groups.size() > 1)).toList();
  }

  /** The indices of the runs of each chart, in the order of the runs. */
  private List<List<Integer>> groups() {
    List<List<Integer>> groups = new ArrayList<>();
    for (int i = 0; i < runs.size(); i++) {
      PlottedRun run = new PlottedRun(runs.get(i), i, false);
      groups.stream()
          .filter(group -> run.sharesDataWith(runs.get(group.get(0))))
          .findFirst()
          .orElseGet(() -> added(groups))
          .add(i);
    }
    return groups;
  }

  private static List<Integer> added(List<List<Integer>> groups) {
    groups.add(new ArrayList<>());
    return groups.get(groups.size() - 1);
  }

  private Surface draw(List<Integer> group, boolean headed) {
    int top = headed ? 1 : 0;
    int first = group.get(0);
    Surface surface = new Surface(WIDTH, top + HEIGHT + 2);
    if (headed) {
      List<String> names = group.stream().map(i -> runs.get(i).name()).toList();
      surface.text(1, 0, heading(names, WIDTH - 1), Style.TEXT.withBold());
    }
    List<PlottedRun> plotted =
        group.stream().map(i -> new PlottedRun(runs.get(i), i, i == first)).toList();
    new FitChart(look, PlottedRun.together(plotted), runs.get(first))
        .drawWithLegend(surface.region(new Rect(0, top, WIDTH, HEIGHT + 1)));
    return surface;
  }

  /** {@code none, l2 +2}: as many names as fit, and the number of the others. */
  static String heading(List<String> names, int width) {
    int shown = names.size();
    while (shown > 0 && names(names, shown).length() > width) {
      shown--;
    }
    return names(names, shown);
  }

  private static String names(List<String> names, int shown) {
    String more = shown < names.size() ? " +" + (names.size() - shown) : "";
    return String.join(", ", names.subList(0, shown)) + more;
  }
}
