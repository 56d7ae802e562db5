package overfit.plot;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import overfit.screen.Glyphs;

class SparklineTest {

  private static final Sparkline LINEAR = new Sparkline(Glyphs.BRAILLE, Spacing.LINEAR);
  private static final Sparkline LOG = new Sparkline(Glyphs.BRAILLE, Spacing.LOG);

  @Test
  void goesFromTheLeastToTheGreatest() {
    assertEquals("▁▂▃▄▅▆▇█", LINEAR.draw(new double[] {1, 2, 3, 4, 5, 6, 7, 8}, 20));
    assertEquals("█▁", LINEAR.draw(new double[] {1e308, -1e308}, 20));
  }

  @Test
  void aFallingLossIsStraightOnALogarithmicScale() {
    double[] loss = IntStream.range(0, 24).mapToDouble(i -> Math.pow(0.7, i)).toArray();
    assertEquals("█▆▄▃▂▂▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁", LINEAR.draw(loss, 24));
    assertEquals("███▇▇▇▆▆▆▅▅▅▄▄▄▃▃▃▂▂▂▁▁▁", LOG.draw(loss, 24));
    assertEquals(
        "██████▓▓▓▓▓▓▒▒▒▒▒▒░░░░░░", new Sparkline(Glyphs.BLOCKS, Spacing.LOG).draw(loss, 24));
    assertEquals(
        "####***+++====---:::....", new Sparkline(Glyphs.ASCII, Spacing.LOG).draw(loss, 24));
  }

  @Test
  void aSpikeIsSeenAmongMoreValuesThanColumns() {
    double[] values = new double[1000];
    values[456] = 1;
    assertEquals("▁▁▁▁█▁▁▁▁▁", LINEAR.draw(values, 10));
  }

  @Test
  void whatHasNoHeightStaysBlank() {
    double[] values = {1, Double.NaN, 2, Double.POSITIVE_INFINITY, 0, 3};
    assertEquals("▃ ▆ ▁█", LINEAR.draw(values, 20));
    assertEquals("▁ ▆  █", LOG.draw(values, 20));
    assertEquals("  ", LOG.draw(new double[] {-1, 0}, 20));
  }

  @Test
  void aConstantIsFlat() {
    assertEquals("▁▁▁", LINEAR.draw(new double[] {4, 4, 4}, 20));
  }

  @Test
  void withoutValuesOrColumnsThereIsNothing() {
    assertEquals("", LINEAR.draw(new double[0], 20));
    assertEquals("", LINEAR.draw(new double[] {1, 2}, 0));
    assertEquals("", LINEAR.draw(new double[] {1, 2}, -3));
  }
}
