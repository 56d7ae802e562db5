package overfit.train;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import overfit.Reference;
import overfit.config.Config;
import overfit.config.Overrides;
import overfit.config.RunSpec;
import overfit.config.Settings;
import overfit.math.regression.Regression;
import overfit.train.baseline.BaselineFit;

/** Baselines beside a run, which change nothing of it. */
class RunBaselinesTest {

  private static final String OWN = "target=unknown hidden=none points=";

  private static BaselineFit of(String settings, Regression regression) {
    return Specs.trained(settings, 0).baselineData().fit(regression);
  }

  private static BaselineFit of(String settings, int degree) {
    return of(settings, new Regression.Polynomial(degree));
  }

  /** Expected loss = excess loss + noise². */
  @ParameterizedTest
  @ValueSource(ints = {42, 43, 47})
  void lossesAreThoseOfTheReference(int seed) {
    JsonNode cubic = Reference.file("least-squares").get("seeds").get("" + seed).get("3");
    BaselineFit fit = of("seed=" + seed, 3);
    assertEquals(cubic.get("train").asDouble(), fit.trainLoss(), 1e-14); // as many digits
    assertEquals(cubic.get("test").asDouble(), fit.excessLoss(), 1e-14);
    assertEquals(fit.excessLoss() + 0.09, fit.testLoss(), 1e-14);
  }

  @Test
  void snapshotHasTheSame() {
    Config config = with(Config.INITIAL, "polynomial 3,spline");
    RunSnapshot run = Run.of(new RunSpec("run", config)).snapshot();
    List<BaselineFit> fits = run.scores().baselines();
    assertEquals(List.of("polynomial 3", "spline"), fits.stream().map(BaselineFit::name).toList());
    BaselineFit cubic = run.baselineData().fit(new Regression.Polynomial(3));
    assertEquals(cubic.testLoss(), fits.get(0).testLoss());
    assertEquals(cubic.range(), fits.get(0).range());
  }

  @Test
  void rangeIsThatOfTheCurveAtTheTestPoints() {
    assertEquals(0, of("", 0).range());
    double[] line = of("", 1).curve().coefficients().orElseThrow();
    assertEquals(2 * line[1], of("", 1).range(), 1e-15); // from -1 to 1, rounded
  }

  @Test
  void splinePassesThroughTheSamples() {
    BaselineFit spline = of("", new Regression.Spline());
    assertEquals(0, spline.trainLoss(), 1e-30);
    assertTrue(spline.excessLoss() > 0.01, "and so through their noise");
  }

  /** Huber's and the absolute loss are measured, the squared one is minimized. */
  @ParameterizedTest
  @CsvSource({"l1", "huber"})
  void lossesAreOfTheLossFunctionOfTheRun(String loss) {
    BaselineFit squared = of("", 3);
    BaselineFit other = of("loss=" + loss, 3);
    assertArrayEquals(
        squared.curve().coefficients().orElseThrow(), other.curve().coefficients().orElseThrow());
    assertNotEquals(squared.trainLoss(), other.trainLoss());
    assertEquals(squared.excessLoss(), other.excessLoss(), "which is always squared");
  }

  /** y = x² of the points to train on; the two held out are off it by 1 and 3. */
  @Test
  void ownDataAreTestedOnHeldOutPoints() {
    BaselineFit fit = of(OWN + "0:0,1:1,2:4,3:9,5:25 held-out=4:17,6:33", 2);
    assertEquals(0, fit.trainLoss(), 1e-25);
    assertEquals((1 + 9) / 2.0, fit.testLoss(), 1e-12); // some roundings
    assertTrue(Double.isNaN(fit.excessLoss()));
  }

  @Test
  void withoutHeldOutPointsThereIsNoTestLoss() {
    assertTrue(Double.isNaN(of(OWN + "0:0,1:1,2:4 holdout=0", 1).testLoss()));
  }

  /** Of three points (1, 2, 6) at equal steps the line has a mean squared error of 0.5. */
  @ParameterizedTest
  @CsvSource({"0, 1, 0, 1", "1e12, 1e3, 0, 1", "0, 1e-5, 1e9, 1", "-1e12, 1e12, 0, 1e9"})
  void unitsDoNotMatter(double from, double step, double bottom, double height) {
    String points =
        String.join(
            ",",
            from + ":" + (bottom + height),
            (from + step) + ":" + (bottom + 2 * height),
            (from + 2 * step) + ":" + (bottom + 6 * height));
    BaselineFit line = of(OWN + points + " holdout=0", 1);
    assertEquals(0.5, line.trainLoss() / height / height, 1e-9); // 1e9 leaves 1e-7 of y, squared
    BaselineFit ridge = of(OWN + points + " holdout=0", new Regression.Ridge(1, 0.5));
    BaselineFit plain =
        of(OWN + "0:1,1:2,2:6 holdout=0 standardize=on", new Regression.Ridge(1, 0.5));
    assertEquals(plain.trainLoss(), ridge.trainLoss() / height / height, 1e-6);
  }

  @ParameterizedTest
  @CsvSource({
    "2:3,             3, 0", // one point
    "'2:3,2:5',       3, 1", // equal x: their mean
    "'1:1,1:3,4:7',   9, 0.6666666666666666", // the means of the different x are met
  })
  void fewPointsHaveACurveToo(String points, int degree, double loss) {
    String settings = OWN + points + " holdout=0";
    assertEquals(loss, of(settings, degree).trainLoss(), 1e-14);
    assertEquals(loss, of(settings, new Regression.Spline()).trainLoss(), 1e-14);
  }

  @Test
  void aChangeIsNoEditAndLeavesTheRunAsItWas() {
    Lab lab = new Lab(Specs.spec("epochs=20")).train(10);
    RunSnapshot before = lab.now(0);
    show(lab, "polynomial 3");
    RunSnapshot after = lab.now(0);
    assertEquals(10, after.epoch());
    assertEquals(before.trainLoss(), after.trainLoss());
    assertEquals(List.of(), after.start().edits());
    assertEquals(1, after.scores().baselines().size());
    assertEquals(1, lab.at(0, 3).scores().baselines().size(), "in its past too");
  }

  @Test
  void aDivergedRunKeepsItsLastFrame() {
    Lab lab = new Lab(Specs.spec("learning-rate=1e30 epochs=20")).finish();
    RunSnapshot before = lab.now(0);
    assertSame(RunStatus.DIVERGED, before.status());
    show(lab, "spline");
    assertSame(RunStatus.DIVERGED, lab.now(0).status());
    assertEquals(before.epoch(), lab.now(0).epoch());
    assertEquals(1, lab.now(0).scores().baselines().size());
  }

  private static void show(Lab lab, String baseline) {
    WantedRun run = lab.wanted(0);
    lab.with(0, run.withConfig(with(run.config(), baseline)));
  }

  private static Config with(Config config, String baseline) {
    return config.with(Overrides.none().parsing(Settings.BASELINE, baseline));
  }
}
