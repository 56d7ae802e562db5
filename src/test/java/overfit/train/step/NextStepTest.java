package overfit.train.step;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import overfit.Reference;
import overfit.nn.LayerPass;
import overfit.nn.NormPass;
import overfit.nn.ParameterMatrix;
import overfit.nn.optim.OptimizerKind;
import overfit.train.GradientStage;
import overfit.train.NextUpdate;
import overfit.train.Run;
import overfit.train.Specs;

class NextStepTest {

  /** PyTorch's numbers have 9 digits in the file. */
  private static final double NINE_DIGITS = 0.5e-8;

  private static Run run(String settings, int epochs) {
    return Specs.trained(settings, epochs);
  }

  /** The parameters in the order of their vector. */
  private static double[] vector(Run run) {
    return run.network().layers().stream()
        .flatMapToDouble(
            layer ->
                DoubleStream.concat(
                    IntStream.range(0, layer.inputs())
                        .boxed()
                        .flatMapToDouble(
                            i -> Arrays.stream(layer.weight()).mapToDouble(row -> row[i])),
                    DoubleStream.of(layer.bias())))
        .toArray();
  }

  /** Full batches, so that the next update is the whole next epoch. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "epochs=9",
        "epochs=9 l2=0.1 l1=0.01 clip-norm=0.5 clip-value=0.05",
        "epochs=9 dropout=0.3 optimizer=adam",
        "epochs=9 optimizer=adamw l2=0.1 schedule=plateau",
        "epochs=9 optimizer=nadam hidden=none",
        "epochs=9 momentum=0.9 schedule=cosine samples=150"
      })
  void theNextUpdateIsThatOfTheRunBitForBit(String settings) {
    for (int epochs : new int[] {0, 3}) {
      Run run = run(settings, epochs);
      double[] before = vector(run);
      NextUpdate update = NextStep.of(run).update();
      assertArrayEquals(before, vector(run), "the run stays as it is");
      run.step();
      assertArrayEquals(before, update.before());
      assertArrayEquals(vector(run), update.after());
      assertEquals(run.trainLoss(), update.loss());
      assertEquals(run.learningRate(), update.step().rate());
    }
  }

  @Test
  void theFirstGradientIsThatOfPyTorch() {
    NextUpdate update = NextStep.of(run("", 0)).update();
    JsonNode layers = Reference.file("lesson-first-weights").get("gradEpoch0");
    for (ParameterMatrix matrix : update.layout().matrices()) {
      JsonNode layer = layers.get(matrix.layer());
      double[] expected = Reference.numbers(layer.get(matrix.weights() ? "weight" : "bias"));
      for (int i = 0; i < expected.length; i++) {
        List<Integer> at =
            matrix.weights() ? List.of(i / matrix.inputs(), i % matrix.inputs()) : List.of(i);
        int position = matrix.positionOf(at);
        assertEquals(at, matrix.indices(position));
        assertEquals(expected[i], update.gradient()[position], NINE_DIGITS);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {42, 43, 44, 45})
  void theLastBiasChangesByTheRateTimesTwiceTheMeanResidual(int seed) {
    NextUpdate update = NextStep.of(run("seed=" + seed, 0)).update();
    double[][] outputs = update.layers().get(2).sums().first();
    double r =
        IntStream.range(0, 30).mapToDouble(i -> outputs[i][0] - update.targets()[i]).sum() / 30;
    // 1e-16 is the rounding of the mean and of the bias itself, which is about 0.1
    assertEquals(-0.01 * 2 * r, update.change()[update.parameters() - 1], 1e-16);
    List<Double> norms =
        update.layout().ofKind(ParameterMatrix.Kind.WEIGHTS).stream()
            .map(each -> norm(each, update.lossGradient()))
            .toList();
    assertTrue(norms.get(0) < norms.get(1) && norms.get(0) < norms.get(2), norms.toString());
  }

  private static double norm(ParameterMatrix matrix, double[] vector) {
    double[] part = Arrays.copyOfRange(vector, matrix.first(), matrix.first() + matrix.count());
    return Math.sqrt(DoubleStream.of(part).map(each -> each * each).sum());
  }

  /** z = x · Wᵀ + b and a = tanh z with plain loops, on the way forward and for the gradients. */
  @Test
  void everyNumberFollowsFromItsFormula() {
    NextUpdate update = NextStep.of(run("hidden=5,4 dropout=0.4 samples=11", 2)).update();
    for (int l = 0; l < 3; l++) {
      LayerPass layer = update.layers().get(l);
      ParameterMatrix weights = update.layout().weights(l);
      ParameterMatrix biases = update.layout().biases(l);
      for (int i = 0; i < 11; i++) {
        for (int o = 0; o < weights.outputs(); o++) {
          double z = update.before()[biases.positionOf(List.of(o))];
          for (int j = 0; j < weights.inputs(); j++) {
            double w = update.before()[weights.positionOf(List.of(o, j))];
            z += w * layer.inputs().first()[i][j];
          }
          assertEquals(z, layer.sums().first()[i][o], 1e-14);
          double a = l == 2 ? z : Math.tanh(z);
          assertEquals(a, layer.activations().first()[i][o], 1e-14);
        }
      }
      for (ParameterMatrix matrix : List.of(weights, biases)) {
        for (int p = matrix.first(); p < matrix.first() + matrix.count(); p++) {
          FollowedParameter followed =
              NextStep.of(run("hidden=5,4 dropout=0.4 samples=11", 2)).follow(p);
          assertEquals(followed.lossGradient(), DoubleStream.of(followed.products()).sum(), 1e-14);
        }
      }
    }
  }

  /** u = z' ∘ g + c and a = tanh u with plain loops, and the gradient of every parameter. */
  @Test
  void everyNumberOfANormalizationFollowsFromItsFormula() {
    NextStep step = NextStep.of(run("hidden=5,4 normalization=layer samples=11", 2));
    NextUpdate update = step.update();
    ParameterMatrix g = update.layout().find(1, ParameterMatrix.Kind.NORM_WEIGHTS).orElseThrow();
    ParameterMatrix c = update.layout().find(1, ParameterMatrix.Kind.NORM_BIASES).orElseThrow();
    LayerPass layer = update.layers().get(1);
    NormPass norm = layer.norm().orElseThrow();
    for (int i = 0; i < 11; i++) {
      double[] z = layer.sums().first()[i];
      double mean = DoubleStream.of(z).average().orElseThrow();
      double variance = DoubleStream.of(z).map(each -> each * each).sum() / 4 - mean * mean;
      for (int o = 0; o < 4; o++) {
        double standardized = (z[o] - mean) / Math.sqrt(variance + 1e-5);
        double u = standardized * update.before()[g.first() + o] + update.before()[c.first() + o];
        assertEquals(standardized, norm.standardized().first()[i][o], 1e-12);
        assertEquals(u, norm.values().first()[i][o], 1e-12);
        assertEquals(Math.tanh(u), layer.activations().first()[i][o], 1e-12);
      }
    }
    for (int p = 0; p < update.parameters(); p++) {
      FollowedParameter followed = step.follow(p);
      assertEquals(
          followed.lossGradient(),
          DoubleStream.of(followed.products()).sum(),
          1e-14,
          followed.name());
    }
  }

  @Test
  void droppedUnitsArePassedOnAsZero() {
    LayerPass second = NextStep.of(run("dropout=0.5", 0)).update().layers().get(1);
    LayerPass first = NextStep.of(run("dropout=0.5", 0)).update().layers().get(0);
    int dropped = 0;
    for (int i = 0; i < 30; i++) {
      for (int j = 0; j < 64; j++) {
        double kept = 2 * first.activations().first()[i][j];
        double passed = second.inputs().first()[i][j];
        assertTrue(passed == 0 || passed == kept);
        dropped += passed == 0 ? 1 : 0;
      }
    }
    assertEquals(30 * 64 / 2, dropped, 100);
  }

  @Test
  void onlyTheFirstSamplesOfALargeBatchAreKeptButAllAreCounted() {
    NextUpdate update = NextStep.of(run("samples=150", 0)).update();
    LayerPass first = update.layers().get(0);
    assertEquals(150, update.samples());
    assertEquals(150, first.sums().rows());
    assertEquals(64, first.sums().kept());
    double[] x = run("samples=150", 0).data().x();
    double squares = DoubleStream.of(x).map(each -> each * each).sum();
    double mean = DoubleStream.of(x).sum() / 150;
    assertEquals(Math.sqrt(squares), first.inputs().norm(), 1e-12);
    assertEquals(mean, first.inputs().mean(), 1e-14);
    assertEquals(Math.sqrt(squares / 150 - mean * mean), first.inputs().deviation(), 1e-14);
  }

  @Test
  void theUpdateIsThatOfTheFirstBatch() {
    NextUpdate update = NextStep.of(run("batch=7", 1)).update();
    assertEquals(5, update.batches());
    assertEquals(7, update.samples());
    assertEquals(1, update.epoch());
  }

  @Test
  void stagesOfTheGradientAreThoseInForce() {
    String all = "l1=0.01 l2=0.1 clip-norm=0.5";
    NextUpdate update = NextStep.of(run(all, 0)).update();
    assertEquals(List.of(GradientStage.values()), List.copyOf(update.gradients().keySet()));
    assertEquals(
        List.of(GradientStage.BACKWARD),
        List.copyOf(NextStep.of(run("", 0)).update().gradients().keySet()));
    FollowedParameter last = NextStep.of(run(all, 0)).follow(0);
    double l1 = last.gradients().get(GradientStage.L1) - last.lossGradient();
    assertEquals(0.01 * Math.signum(last.value()), l1, 1e-16);
    double l2 =
        last.gradients().get(GradientStage.L2) - last.gradients().get(GradientStage.CLIPPING);
    assertEquals(0.1 * last.value(), l2, 1e-16);
  }

  @Test
  void aLossThatIsNotFiniteChangesNothing() {
    Run run =
        run("hidden=none learning-rate=10 target=linear epochs=2000 activation=identity", 1000);
    assertFalse(run.divergence().isEmpty());
    NextUpdate update = NextStep.of(run).update();
    assertArrayEquals(update.before(), update.after());
  }

  /** The last formula, computed by hand from what the optimizer remembers. */
  @ParameterizedTest
  @CsvSource({
    "SGD, m",
    "ADAGRAD, s",
    "ADADELTA, v u",
    "RMSPROP, v m b",
    "ADAM, m v",
    "AMSGRAD, m v vmax",
    "ADAMW, m v",
    "ADAMAX, m u",
    "NADAM, m v"
  })
  void memoriesHaveTheirLetters(OptimizerKind kind, String letters) {
    NextStep step = NextStep.of(run("momentum=0.9 optimizer=" + kind.key(), 2));
    FollowedParameter followed = step.follow(7);
    assertEquals(letters, String.join(" ", followed.memories().keySet()));
    double[] before =
        NextStep.of(run("momentum=0.9 optimizer=" + kind.key(), 1)).update().optimizer();
    assertArrayEquals(before, step.update().optimizerBefore());
    double g = followed.lossGradient();
    double rate = step.update().step().rate();
    double w = followed.value();
    double expected =
        switch (kind) {
          case SGD -> w - rate * followed.memories().get("m");
          case ADAGRAD -> w - rate * g / (Math.sqrt(followed.memories().get("s")) + 1e-10);
          case RMSPROP -> w - rate * followed.memories().get("b");
          case ADAM, ADAMW -> w - rate * corrected(followed, "v");
          case AMSGRAD -> w - rate * corrected(followed, "vmax");
          case ADAMAX ->
              w
                  - rate
                      / (1 - Math.pow(0.9, 3))
                      * followed.memories().get("m")
                      / followed.memories().get("u");
          case ADADELTA, NADAM -> followed.after();
        };
    assertEquals(expected, followed.after(), 1e-15);
  }

  /** The update of Adam can be made from the numbers that are shown. */
  @ParameterizedTest
  @CsvSource({"ADAM, v", "AMSGRAD, vmax", "ADAMW, v"})
  void correctedMemoriesGiveTheChange(OptimizerKind kind, String square) {
    NextStep step = NextStep.of(run("optimizer=" + kind.key(), 2));
    FollowedParameter followed = step.follow(7);
    double mhat = followed.corrected().get("mhat");
    double vhat = followed.corrected().get("vhat");
    assertEquals(followed.memories().get(square) / (1 - Math.pow(0.999, 3)), vhat, 1e-15);
    double rate = step.update().step().rate();
    assertEquals(followed.change(), -rate * mhat / (Math.sqrt(vhat) + 1e-8), 1e-15);
  }

  private static double corrected(FollowedParameter followed, String square) {
    double m = followed.memories().get("m") / (1 - Math.pow(0.9, 3));
    double v = followed.memories().get(square) / (1 - Math.pow(0.999, 3));
    return m / (Math.sqrt(v) + 1e-8);
  }

  @ParameterizedTest
  @EnumSource(OptimizerKind.class)
  void everyFormulaHasItsLettersExplained(OptimizerKind kind) {
    NextStep step = NextStep.of(run("l2=0.1 optimizer=" + kind.key(), 2));
    assertTrue(step.letters().containsKey("eta"));
    String last = step.rule().formulas().get(step.rule().formulas().size() - 1);
    assertTrue(last.startsWith("w = w - eta "), last);
    if (step.letters().containsKey("t")) {
      assertEquals(3, step.letters().get("t"));
    }
    assertEquals(kind.decoupled(), step.letters().containsKey("lambda"));
  }
}
