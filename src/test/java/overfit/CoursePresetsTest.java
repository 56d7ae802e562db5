package overfit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import overfit.config.Overrides;
import overfit.config.Settings;
import overfit.config.preset.Presets;
import overfit.train.Experiment;
import overfit.train.Run;

/** Claims in the descriptions of the course presets. */
class CoursePresetsTest {

  private static final Presets PRESETS = new Presets(Path.of("none"));

  @Test
  void aLineIsLearnedUpToARateOfTwoOverTheCurvature() {
    Map<String, Run> runs = trained("linear-regression", 42);
    assertTrue(runs.get("good").bestEpoch() < runs.get("slow").bestEpoch());
    assertTrue(runs.get("edge").excessLoss() < 0.01);
    assertTrue(runs.get("too-fast").excessLoss() > 1e9);
    double curvature = 0;
    double[] x = runs.get("good").data().x();
    for (double each : x) {
      curvature += 2 * each * each / x.length;
    }
    assertEquals(6.4, curvature, 0.05, "as the text rounds it");
  }

  @Test
  void smallBatchesGetFartherInAsManyEpochs() {
    Map<String, Run> runs = trained("batch-vs-sgd", 42);
    assertTrue(runs.get("mini").bestTestLoss() < runs.get("full").bestTestLoss());
    assertTrue(runs.get("stochastic").trainLossEval() < runs.get("full").trainLossEval());
  }

  @Test
  void withoutABendTheNetworkIsALine() {
    Map<String, Run> runs = trained("activations", 42);
    assertEquals(0.22, runs.remove("identity").trainLossEval(), 0.005, "as the text rounds it");
    runs.values().forEach(run -> assertTrue(run.trainLossEval() < 0.01, run.name()));
  }

  @Test
  void whatTrainsFasterIsBelowTheFloorSooner() {
    Map<String, Run> runs = trained("optimizers", 42);
    double floor = runs.get("sgd").noiseFloor();
    assertTrue(runs.remove("sgd").trainLossEval() > 1.5 * floor);
    runs.values().forEach(run -> assertTrue(run.trainLossEval() < 1.1 * floor, run.name()));
    runs.values().forEach(run -> assertTrue(run.bestEpoch() < 400, run.name()));
  }

  @Test
  void aRateThatFallsLetsTheLossSettle() {
    List<Map<String, Run>> runs =
        LongStream.rangeClosed(42, 47).mapToObj(seed -> trained("schedules", seed)).toList();
    assertEquals(0.036, mean(runs, "constant"), 0.0005, "as the text rounds it");
    assertEquals(0.028, mean(runs, "cosine"), 0.0005, "as the text rounds it");
  }

  @Test
  void firstWeightsDecideWhatIsLearned() {
    Map<String, Run> runs = trained("initialization", 42);
    assertTrue(runs.get("zeros").trainLossEval() > 0.6, "a constant");
    double usual = runs.get("pytorch").trainLossEval();
    assertTrue(runs.get("xavier").trainLossEval() < usual);
    assertTrue(runs.get("orthogonal").trainLossEval() < usual);
    assertTrue(runs.get("wide-normal").excessLoss() > 5 * runs.get("pytorch").excessLoss());
  }

  @Test
  void gradientsVanishInSigmoidsAndSignalsInRelus() {
    Map<String, Run> runs = trained("vanishing-gradients", 42);
    assertTrue(runs.get("sigmoid").trainLossEval() > 0.6, "a constant");
    assertTrue(runs.get("relu").trainLossEval() > 0.6, "a constant");
    assertTrue(runs.get("tanh").trainLossEval() < 0.3);
    assertTrue(runs.get("tanh-xavier").trainLossEval() < 0.15);
    assertTrue(runs.get("relu-kaiming").trainLossEval() < 0.15);
  }

  @Test
  void theBestEpochIsEarly() {
    Map<String, Run> runs = trained("early-stopping", 44);
    assertEquals(85, runs.get("too-late").bestEpoch());
    assertEquals(0.027, runs.get("stopped").excessLoss(), 0.0005, "as the text rounds it");
    assertEquals(0.074, runs.get("too-late").excessLoss(), 0.0005, "as the text rounds it");
  }

  private static double mean(List<Map<String, Run>> runs, String name) {
    return runs.stream().mapToDouble(each -> each.get(name).excessLoss()).average().orElseThrow();
  }

  private static Map<String, Run> trained(String preset, long seed) {
    Overrides overrides = Overrides.none().with(Settings.SEED, seed);
    Experiment experiment = new Experiment(PRESETS.find(preset).specs(overrides));
    while (!experiment.ended()) {
      experiment.step();
    }
    return experiment.runs().stream().collect(Collectors.toMap(Run::name, Function.identity()));
  }
}
