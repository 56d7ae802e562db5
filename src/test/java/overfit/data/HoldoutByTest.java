package overfit.data;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import overfit.math.RandomStream;

class HoldoutByTest {

  private static final double[] X = {5, 1, 9, 9, -2, 7, 0, 3, 8, 4};

  @Test
  void atRandomTheyAreTheFirstOfAPermutationFromTheSeed() {
    int[] order = new int[10];
    new RandomStream(7).fillPermutation(order);
    boolean[] heldOut = HoldoutBy.RANDOM.heldOut(X, 0.3, 7);
    assertArrayEquals(IntStream.of(order).limit(3).sorted().toArray(), indices(heldOut));
  }

  @Test
  void atTheEndTheyAreThoseWithTheLargestXAndOfEqualOnesTheLater() {
    assertArrayEquals(new int[] {3}, indices(HoldoutBy.END.heldOut(X, 0.1, 7)));
    assertArrayEquals(new int[] {2, 3, 8}, indices(HoldoutBy.END.heldOut(X, 0.3, 7)));
  }

  @ParameterizedTest
  @CsvSource({
    "10, 0, 0",
    "10, 0.2, 2",
    "10, 0.01, 1",
    "10, 0.9, 9",
    "2, 0.9, 1",
    "1, 0.5, 0",
    "133, 0.2, 27",
    "0, 0.2, 0"
  })
  void oneIsHeldOutAtLeastAndOneIsNot(int points, double share, int heldOut) {
    assertEquals(heldOut, HoldoutBy.count(points, share));
  }

  private static int[] indices(boolean[] heldOut) {
    return IntStream.range(0, heldOut.length).filter(i -> heldOut[i]).toArray();
  }
}
