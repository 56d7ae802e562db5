package overfit.math;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import org.junit.jupiter.api.Test;

class DenormalsTest {
  @Test
  void denormalNumbersBecomeZero() {
    double[] row = {Double.MIN_VALUE, -Double.MIN_VALUE, 2e-308, -2e-308, 0};
    Denormals.flush(row);
    assertArrayEquals(new double[row.length], row);
  }

  @Test
  void allFromTenToTheMinus274OnStayAsTheyAre() {
    RandomStream random = new RandomStream(42);
    double[] row = new double[10_000];
    for (int i = 0; i < row.length; i++) {
      row[i] = Math.scalb(random.nextDouble() - 0.5, random.nextInt(1900) - 900);
    }
    row[0] = Double.NaN;
    row[1] = Double.NEGATIVE_INFINITY;
    row[2] = -Double.MAX_VALUE;
    double[] before = row.clone();
    Denormals.flush(row);
    assertArrayEquals(before, row);
  }
}
