package overfit.plot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import overfit.Campaign;
import overfit.screen.Glyphs;
import overfit.screen.Surface;

class TicksTest {

  @ParameterizedTest
  @CsvSource({
    "LINEAR, -1.9, 1.9, 14, -1 0 +1",
    "LINEAR, -1.2, 1.2, 25, -1.0 -0.5 0 +0.5 +1.0",
    "LINEAR, 0, 1, 15, 0 0.5 1.0",
    "LINEAR, 0.0123, 0.0187, 20, 0.013 0.014 0.015 0.016 0.017 0.018",
    "LINEAR, 99.4, 100.2, 12, 99.5 100.0",
    "LINEAR, -3e-7, 4e-7, 12, -2.5e-7 0 +2.5e-7",
    "LINEAR, 0, 3e300, 15, 0 1e300 2e300 3e300",
    "LINEAR, 1958.2, 2026.5, 20, 1960 1980 2000 2020",
    "LINEAR, 2e-5, 9e-5, 20, 2e-5 4e-5 6e-5 8e-5",
    "LINEAR, 1e9, 1000000010, 15, 1e9 +5 +10",
    "LINEAR, 1000000003, 1000000009, 12, 1000000004 1000000006 1000000008",
    "LINEAR, -1000000005, -1e9, 12, -1000000005 -1000000000",
    "LINEAR, -1e15, 1e15, 12, -1e15 0 +1e15",
    "LINEAR, 0.99999, 1.00001, 12, 0.99999 1.00000 1.00001",
    "LINEAR, 1987.54, 1987.54, 20, 1800 1900 2000 2100",
    "LINEAR, -0.3, 9.3, 20, 0 2.5 5.0 7.5",
    "LINEAR, -2, 9.3, 15, 0 +2.5 +5.0 +7.5",
    "COUNT, 0, 1, 20, 0 1",
    "COUNT, 0, 3, 20, 0 1 2 3",
    "COUNT, 0, 2500000, 12, 0 1M 2M",
    "COUNT, 0, 9000, 25, 0 2000 4000 6000 8000",
    "COUNT, 0, 12000, 25, 0 2.5k 5k 7.5k 10k",
    "COUNT, 1000000, 1000006, 20, 1000000 1000002 1000004 1000006",
    "COUNT, 0, 3e16, 20, 0 1e16 2e16 3e16",
    "LOG_COUNT, 1, 1000000, 40, 1 10 100 1k 10k 100k 1M",
    "LOG_COUNT, 0, 5000, 20, 1 10 100 1k",
    "LOG_COUNT, 0, 30, 20, 1 3 10 30",
    "LOG_COUNT, 20, 70, 20, 20 50",
    "LOG, 0.08, 1.1, 3, 0.1 1.0",
    "LOG, 0.004, 30, 22, 0.01 0.1 1.0 10",
    "LOG, 1e-9, 1e5, 15, 1e-5 1.0 1e5",
    "LOG, 1e-300, 1e300, 15, 1e-300 1.0 1e300",
    "LOG, 0.12, 0.9, 6, 0.2 0.5",
    "LOG, 0.3, 3, 12, 0.3 1.0 3.0",
    "LOG, 0.1, 1, 20, 0.1 0.2 0.5 1.0",
    "LOG, 0.21, 0.24, 12, 0.22 0.24",
    "PI, -3.2, 3.2, 12, -π 0 π",
  })
  void leftOfAPlot(Spacing spacing, double from, double to, int rows, String labels) {
    assertEquals(labels, labels(rows(new Axis(spacing, from, to), rows)));
  }

  @ParameterizedTest
  @CsvSource({
    "COUNT, 0, 500, 71, 0 100 200 300 400 500",
    "COUNT, 0, 500, 93, 0 100 200 300 400 500",
    "COUNT, 0, 500, 20, 0 500",
    "LINEAR, -3, 3, 46, -2 0 +2",
    "PI, -3.2, 3.2, 46, -π -π/2 0 π/2 π",
    "PI, -3.2, 3.2, 12, -π 0 π",
    "PI, -3.2, 3.2, 120, -π -3π/4 -π/2 -π/4 0 π/4 π/2 3π/4 π",
    "PI, -3.2, 3.2, 93, -π -π/2 0 π/2 π",
    "PI, 0, 40, 60, 0 2π 4π 6π 8π 10π 12π",
    "PI, 0.1, 0.3, 46, 0.10 0.15 0.20 0.25",
    "PI, 1958, 2026, 46, 1960 1980 2000 2020",
    "LINEAR, 1234567003, 1234567013, 30, 1234567005 1234567010",
    "LINEAR, 1234567003, 1234567013, 20, 1234567005 +5",
    "LINEAR, 0, 123456, 20, 0 100000",
  })
  void belowAPlot(Spacing spacing, double from, double to, int columns, String labels) {
    assertEquals(labels, labels(columns(new Axis(spacing, from, to), columns)));
  }

  /** As powers or distances, if there is no room for all digits. */
  @ParameterizedTest
  @CsvSource({
    "0, 123456, 5, 0 5e4 1e5",
    "-2.1e5, 2.2e5, 5, -2e5 -1e5 0 +1e5 +2e5",
    "1600000000, 1700000000, 5, 1.6e9 1.7e9",
    "1958, 1960, 5, 1958 1959 1960",
    "1000000, 1000001, 5, 1e6 +0.5 +1.0",
    "2020.1, 2020.9, 5, ''",
  })
  void leftOfAPlotInANarrowColumn(double from, double to, int widest, String labels) {
    Scale up = new Scale(Axis.linear(from, to), 12, 4);
    assertEquals(labels, labels(new RowLabels(up, 3, widest, Glyphs.BRAILLE).ticks()));
  }

  @Test
  void piIsSpelledInAscii() {
    Surface surface = new Surface(60, 3);
    new Plot(surface, Glyphs.ASCII, Axis.pi(-3.2, 3.2), Axis.linear(0, 1));
    assertEquals("-pi -pi/2 0 pi/2 pi", surface.row(2).strip().replaceAll(" +", " "));
  }

  @ParameterizedTest
  @EnumSource
  void increaseInsideTheAxisWithLabelsOfTheirOwn(Spacing spacing) {
    Random random = new Random(7);
    for (int trial = 0; trial < Campaign.length(600, 30_000); trial++) {
      double from = any(random);
      double to = random.nextInt(4) == 0 ? from * (1 + any(random)) : any(random);
      Axis axis = new Axis(spacing, from, to);
      assertInOrder(axis, rows(axis, random.nextInt(60)));
      assertInOrder(axis, columns(axis, random.nextInt(200)));
    }
  }

  private static void assertInOrder(Axis axis, List<Tick> ticks) {
    double before = Double.NEGATIVE_INFINITY;
    for (Tick tick : ticks) {
      assertTrue(tick.at() > before && axis.contains(tick.at()), () -> axis + " " + ticks);
      before = tick.at();
    }
    long labels = ticks.stream().map(Tick::label).distinct().count();
    assertEquals(ticks.size(), labels, () -> axis + " " + ticks);
  }

  /** Of all sizes, and of both signs. */
  private static double any(Random random) {
    return (random.nextDouble() - 0.5)
        * Math.pow(10, random.nextInt(-300, 300) / (1 + random.nextInt(100)));
  }

  @ParameterizedTest
  @EnumSource
  void labelsNeverTouch(Spacing spacing) {
    Random random = new Random(7);
    for (int trial = 0; trial < Campaign.length(200, 10_000); trial++) {
      Axis axis = new Axis(spacing, any(random), any(random));
      Surface surface = new Surface(random.nextInt(150), 3 + random.nextInt(40));
      Plot plot = new Plot(surface, Glyphs.BRAILLE, axis, axis);
      String bottom = surface.row(plot.area().height()).strip().replaceAll(" {2,}", " ");
      BottomLabels room = new BottomLabels(plot.across(), plot.area().x(), Glyphs.BRAILLE);
      assertEquals(labels(axis.ticks(room)), bottom);
      boolean roomy = plot.area().height() > 3;
      for (int y = 1; roomy && plot.area().x() > 0 && y < plot.area().height(); y++) {
        String rows = surface.row(y - 1) + surface.row(y);
        assertTrue(rows.indexOf('┤') == rows.lastIndexOf('┤'), surface::toString);
      }
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"LINEAR", "LOG"})
  void thereAreTicksOnEveryAxisOfUsualSize(Spacing spacing) {
    Random random = new Random(7);
    for (int trial = 0; trial < Campaign.length(200, 10_000); trial++) {
      double from = random.nextDouble();
      Axis axis = new Axis(spacing, from, from + random.nextDouble());
      assertTrue(rows(axis, 12).size() > 1, () -> axis + " " + rows(axis, 12));
      assertTrue(columns(axis, 50).size() > 1, () -> axis + " " + columns(axis, 50));
    }
  }

  /** In units of all sizes, and far from 0: years, bytes, seconds since 1970. */
  @ParameterizedTest
  @EnumSource(names = {"LINEAR", "LOG", "PI"})
  void tellTheValuesOfTheirPlaces(Spacing spacing) {
    Random random = new Random(11);
    for (int trial = 0; trial < Campaign.length(2000, 50_000); trial++) {
      Axis axis = own(random, spacing);
      Scale up = new Scale(axis, 10 + random.nextInt(20), 4);
      assertTellsValues(up, new RowLabels(up, 3, 20, Glyphs.BRAILLE).ticks(), up.cells() / 2 + 1);
      Scale across = new Scale(axis, 48 + random.nextInt(150), 2);
      List<Tick> columns = axis.ticks(new BottomLabels(across, 5, Glyphs.BRAILLE));
      assertTellsValues(across, columns, across.cells() / 3);
    }
  }

  /** From 1e-30 to 1e30, with lengths down to 1e-11 of the values. */
  private static Axis own(Random random, Spacing spacing) {
    double size = Math.pow(10, random.nextInt(-30, 30)) * (1 + 9 * random.nextDouble());
    double digits = Math.pow(10, random.nextInt(1, 11));
    double from = random.nextBoolean() ? size : Math.rint(size / digits) * digits;
    double least = spacing == Spacing.LOG ? Math.abs(from) : random.nextInt(-2, 3) * from;
    double length = size * Math.pow(10, -random.nextInt(0, 12)) * (1 + random.nextDouble());
    return new Axis(spacing, least, least + length);
  }

  private static void assertTellsValues(Scale scale, List<Tick> ticks, int most) {
    String words = scale.axis() + " " + scale.cells() + " " + ticks;
    assertTrue(ticks.size() >= 2 && ticks.size() <= most, words);
    double before = Double.NEGATIVE_INFINITY;
    for (Tick tick : ticks) {
      double value = value(tick.label(), ticks.get(0).label(), scale.axis());
      double distance = scale.position(value) - scale.position(tick.at());
      assertTrue(Math.abs(distance) <= scale.dotsPerCell() / 2.0, words);
      assertTrue(value > before, words);
      before = value;
    }
  }

  /** The value of a label; one with a sign may be a distance from the first. */
  private static double value(String label, String first, Axis axis) {
    if (label.contains("π")) {
      String[] parts = label.replaceAll("^(-?)π", "$11π").split("π/?");
      return Double.parseDouble(parts[0])
          * (parts.length > 1 ? Math.PI / Integer.parseInt(parts[1]) : Math.PI);
    }
    BigDecimal number = new BigDecimal(label);
    boolean distance = label.startsWith("+") && !axis.contains(0);
    return (distance ? number.add(new BigDecimal(first)) : number).doubleValue();
  }

  private static List<Tick> rows(Axis axis, int rows) {
    return new RowLabels(new Scale(axis, rows, 4), 5, 20, Glyphs.BRAILLE).ticks();
  }

  private static List<Tick> columns(Axis axis, int columns) {
    return axis.ticks(new BottomLabels(new Scale(axis, columns, 2), 5, Glyphs.BRAILLE));
  }

  private static String labels(List<Tick> ticks) {
    return ticks.stream().map(Tick::label).collect(Collectors.joining(" "));
  }
}
