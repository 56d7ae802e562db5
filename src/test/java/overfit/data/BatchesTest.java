package overfit.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.JsonNode;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.junit.jupiter.api.Test;
import overfit.Reference;
import overfit.math.RandomStream;

class BatchesTest {
  /** Sample i is the point (i, −i). */
  private static Samples numbered(int count) {
    Samples samples =
        new Samples(new Array2DRowRealMatrix(count, 1), new Array2DRowRealMatrix(count, 1));
    for (int i = 0; i < count; i++) {
      samples.x().setEntry(i, 0, i);
      samples.y().setEntry(i, 0, -i);
    }
    return samples;
  }

  @Test
  void orderOfEveryEpochIsThatOfTheDataLoader() {
    JsonNode expected = Reference.file("batches").get("globalGenerator");
    RandomStream random = new RandomStream(42);
    Batches batches = new Batches(numbered(30), 8);
    for (JsonNode epoch : expected.get("epochs")) {
      batches.shuffle(random);
      assertEquals(epoch.size(), batches.count());
      for (int i = 0; i < batches.count(); i++) {
        assertBatch(Reference.numbers(epoch.get(i)), batches.batch(i));
      }
    }
    assertEquals((float) expected.get("nextRandF32").get(0).asDouble(), random.nextFloat());
  }

  private static void assertBatch(double[] numbers, Samples batch) {
    assertEquals(new Array2DRowRealMatrix(numbers), batch.x());
    assertEquals(new Array2DRowRealMatrix(numbers).scalarMultiply(-1), batch.y());
  }

  @Test
  void aFullBatchIsTheSamplesThemselvesAndDrawsNothing() {
    RandomStream random = new RandomStream(42);
    Samples samples = numbered(30);
    for (int size : new int[] {30, 31, 1000}) {
      Batches batches = new Batches(samples, size);
      batches.shuffle(random);
      assertEquals(1, batches.count());
      assertSame(samples, batches.batch(0));
    }
    assertEquals(new RandomStream(42).nextInt(), random.nextInt());
  }

  @Test
  void theLastBatchHasWhatIsLeft() {
    Batches batches = new Batches(numbered(10), 4);
    assertEquals(3, batches.count());
    assertEquals(4, batches.batch(0).count());
    assertEquals(4, batches.batch(1).count());
    assertEquals(2, batches.batch(2).count());
  }

  @Test
  void anEvenDivisionLeavesNothing() {
    Batches batches = new Batches(numbered(8), 4);
    assertEquals(2, batches.count());
    assertEquals(4, batches.batch(1).count());
  }

  @Test
  void whatDoesNotFillABatchCanBeLeftOut() {
    Batches batches = new Batches(numbered(10), 4, true, true);
    batches.shuffle(new RandomStream(42));
    assertEquals(2, batches.count());
    assertEquals(8, batches.samples());
    assertEquals(4, batches.batch(1).count());
    assertEquals(1, new Batches(numbered(10), 20, true, true).count());
  }

  @Test
  void withoutShufflingSamplesKeepTheirOrderAndTheLoaderStillDrawsItsSeed() {
    RandomStream random = new RandomStream(42);
    Batches batches = new Batches(numbered(6), 4, false, false);
    batches.shuffle(random);
    assertBatch(new double[] {0, 1, 2, 3}, batches.batch(0));
    assertBatch(new double[] {4, 5}, batches.batch(1));
    RandomStream expected = new RandomStream(42);
    expected.nextLong();
    assertEquals(expected.nextInt(), random.nextInt());
  }

  @Test
  void aSizeBelowOneIsMisuse() {
    assertThrows(IllegalArgumentException.class, () -> new Batches(numbered(3), 0));
  }
}
