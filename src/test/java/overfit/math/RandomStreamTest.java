package overfit.math;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import overfit.Reference;

class RandomStreamTest {
  private static final JsonNode VALUES = Reference.file("random").get("values");

  private final RandomStream random = new RandomStream(42);

  @Test
  void aLongIsTwoWordsOfTheMersenneTwisterTheLowerHalfLast() {
    double[] lower =
        IntStream.range(0, 20).mapToDouble(i -> random.nextLong() & 0x7fffffff).toArray();
    assertDrawn("random_() int32 as uint32 words", lower);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 5, 15, 16, 17, 30, 31, 32, 33, 100})
  void uniformFloatsArePyTorchsToTheBit(int n) {
    double[] drawn = new double[n];
    random.fillUniformFloats(drawn, 0, 1);
    assertDrawnFloats("rand(" + n + ")|f32", drawn);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 5, 15, 16, 17, 30, 31, 32, 33, 100})
  void normalFloatsArePyTorchsToTheBitInBlocksAndTheirTails(int n) {
    double[] drawn = new double[n];
    random.fillNormalFloats(drawn, 0, 1);
    assertDrawnFloats("randn(" + n + ")|f32", drawn);
  }

  @Test
  void meanAndDeviationEnterTheBlockWithOneRounding() {
    double[] drawn = new double[20];
    random.fillNormalFloats(drawn, 2, 3);
    assertDrawnFloats("normal_(2,3) n=20 f32", drawn);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 5, 15, 16, 17, 30, 31, 32, 33, 100})
  void uniformDoublesArePyTorchsToTheBit(int n) {
    assertDrawn(
        "rand(" + n + ")|f64",
        IntStream.range(0, n).mapToDouble(i -> random.nextDouble()).toArray());
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 5, 15, 16, 17, 30, 31, 32, 33, 100})
  void normalDoublesArePyTorchsInBlocksAndTheirTails(int n) {
    double[] drawn = new double[n];
    DoubleNormals.fill(drawn, random);
    JsonNode expected = VALUES.get("randn(" + n + ")|f64");
    // Two correct libraries may differ by a unit in the last place in logarithm and sine; the
    // angle, up to 2π, has 2e-16 of its own.
    assertArrayEquals(Reference.numbers(expected.get("v")), drawn, 4e-15);
    assertNext(expected);
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.3, 0.5, 0.7})
  void bernoulliTakesADoubleAnElement(double p) {
    long bits = random.nextBits(64, p);
    double[] drawn = IntStream.range(0, 64).mapToDouble(i -> bits >>> i & 1).toArray();
    assertDrawn("bernoulli_(" + p + ") f32 n=64 [scalar p: double draw, 2 words]", drawn);
  }

  @Test
  void bitsOfNoneOrAllAreJustThat() {
    assertEquals(0, random.nextBits(64, 0));
    assertEquals(-1, random.nextBits(64, 1));
    assertEquals(7, random.nextBits(3, 1));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 5, 10, 30, 100, 1000})
  void permutationsArePyTorchs(int n) {
    int[] order = new int[n];
    random.fillPermutation(order);
    assertDrawn("randperm(" + n + ")", IntStream.of(order).asDoubleStream().toArray());
  }

  @Test
  void wholeNumbersAreTheRemainderOfAWord() {
    assertDrawn(
        "randint(0,10,(20,))",
        IntStream.range(0, 20).mapToDouble(i -> random.nextInt(10)).toArray());
  }

  @Test
  void severalDrawsFollowEachOther() {
    double[] normal = new double[30];
    random.fillNormalFloats(normal, 0, 1);
    double[] uniform = new double[5];
    random.fillUniformFloats(uniform, 0, 1);
    JsonNode expected = VALUES.get("multi: randn(30) then rand(5)");
    assertArrayEquals(Reference.floats(expected.get("v")), normal);
    assertArrayEquals(Reference.floats(expected.get("w")), uniform);
  }

  @Test
  void aCopyGoesOnAlikeWithTheNormalThatWasKept() {
    random.nextGaussian();
    RandomStream copy = random.copy();
    for (int i = 0; i < 2000; i++) {
      assertEquals(random.nextGaussian(), copy.nextGaussian());
    }
    assertEquals(random.nextInt(), copy.nextInt());
  }

  @Test
  void onlyTheLower32BitsOfASeedCount() {
    assertEquals(new RandomStream(0xffff_ffffL).nextInt(), new RandomStream(-1).nextInt());
    assertEquals(new RandomStream(42).nextInt(), new RandomStream((7L << 32) + 42).nextInt());
  }

  @Test
  void aNewSeedForgetsTheNormalThatWasKept() {
    double first = random.nextGaussian();
    random.setSeed(42L);
    assertEquals(first, random.nextGaussian());
  }

  private void assertDrawn(String name, double[] drawn) {
    assertArrayEquals(Reference.numbers(VALUES.get(name).get("v")), drawn);
    assertNext(VALUES.get(name));
  }

  private void assertDrawnFloats(String name, double[] drawn) {
    assertArrayEquals(Reference.floats(VALUES.get(name).get("v")), drawn);
    assertNext(VALUES.get(name));
  }

  /** The next draw shows that the same number of words was consumed as in PyTorch. */
  private void assertNext(JsonNode expected) {
    if (expected.has("nextRandF32")) {
      assertEquals((float) expected.get("nextRandF32").get(0).asDouble(), random.nextFloat());
    }
  }
}
