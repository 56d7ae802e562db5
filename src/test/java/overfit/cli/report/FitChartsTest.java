package overfit.cli.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import overfit.config.RunSpec;
import overfit.screen.Glyphs;
import overfit.screen.Surface;
import overfit.train.Run;
import overfit.train.RunSnapshot;
import overfit.train.Specs;
import overfit.tui.widget.Look;

class FitChartsTest {

  /** Charts of runs before their first epoch, named run-a, run-b and so on. */
  private static List<Surface> draw(String... settings) {
    return new FitCharts(new Look(Glyphs.ASCII, false), runs(settings)).draw();
  }

  private static List<RunSnapshot> runs(String... settings) {
    return IntStream.range(0, settings.length)
        .mapToObj(i -> new RunSpec("run-" + (char) ('a' + i), Specs.config(settings[i])))
        .map(Run::of)
        .map(Run::snapshot)
        .toList();
  }

  @Test
  void runsOnTheSameDataAreOneChartWithoutAHeading() {
    List<Surface> charts = draw("l2=0", "l2=0.1", "epochs=3");
    assertEquals(1, charts.size());
    assertEquals(19, charts.get(0).height());
    assertEquals(
        " *** sin(x)   o data   a run-a   b run-b   c run-c", charts.get(0).row(0).stripTrailing());
  }

  @Test
  void runsOnOtherDataHaveTheirOwnChartUnderTheirNames() {
    List<Surface> charts = draw("noise=0.3", "noise=0.1", "l2=0.1", "target=cos");
    assertEquals(
        List.of(
            " run-a, run-c\n *** sin(x)   o data   a run-a   c run-c",
            " run-b\n *** sin(x)   o data   b run-b",
            " run-d\n *** cos(x)   o data   d run-d"),
        charts.stream()
            .map(chart -> chart.row(0).stripTrailing() + "\n" + chart.row(1).stripTrailing())
            .toList());
    assertEquals("", charts.get(0).row(19).strip());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "17; none, l2, dropout",
        "16; none, l2 +1",
        "11; none, l2 +1",
        "10; none +2",
        "6; +3"
      })
  void namesThatDoNotFitAreCounted(int width, String heading) {
    List<String> names = List.of("none", "l2", "dropout");
    assertEquals(heading, FitCharts.heading(names, width).strip());
  }
}
