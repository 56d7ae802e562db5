package overfit.train.history;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EpochCurveTest {

  /** 3000 epochs from 1 on, four per entry. */
  private static final EpochCurve LONG = curve(1, 3000);

  @ParameterizedTest
  @CsvSource({
    "-1e300, 0",
    "0, 0",
    "1, 0",
    "4, 0",
    "4.9, 0",
    "5, 1",
    "8, 1",
    "2996, 748",
    "2997, 749",
    "3000, 749",
    "3001, 749",
    "1e300, 749"
  })
  void theEntryOfAnEpochIsTheOneThatHasItOrTheNearest(double epoch, int entry) {
    assertEquals(entry, LONG.indexOf(epoch));
  }

  @Test
  void everyEntryIsFoundByItsMiddle() {
    for (int i = 0; i < LONG.count(); i++) {
      assertEquals(i, LONG.indexOf(LONG.epoch(i)));
    }
  }

  @Test
  void theMiddleOfTheLastEntryIsThatOfItsOwnEpochs() {
    EpochCurve curve = curve(0, 2051);
    assertEquals(4, curve.width());
    assertEquals(513, curve.count());
    assertEquals(1.5, curve.epoch(0));
    assertEquals(2049, curve.epoch(512), "the middle of 2048, 2049 and 2050");
  }

  @Test
  void whereThereIsNothingNoEntryIsFound() {
    assertEquals(-1, curve(0, 0).indexOf(0));
    assertEquals(0, curve(0, 0).count());
    assertEquals(0, curve(0, 0).means().count());
  }

  @Test
  void meansAreThoseOfTheEpochsOfAnEntry() {
    assertArrayEquals(new double[] {0, 1, 2}, curve(0, 3).means().y());
    Points means = LONG.means();
    assertEquals(LONG.count(), means.count());
    assertArrayEquals(IntStream.range(0, 750).mapToDouble(i -> 4 * i + 1.5).toArray(), means.y());
    assertEquals(2.5, means.x()[0], "of the epochs 1 to 4");
  }

  /** The values are 0, 1, 2, … */
  private static EpochCurve curve(long start, int epochs) {
    EpochSeries series = new EpochSeries(start);
    IntStream.range(0, epochs).forEach(series::add);
    return series.curve();
  }
}
