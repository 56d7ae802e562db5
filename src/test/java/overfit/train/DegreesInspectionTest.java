package overfit.train;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import overfit.train.baseline.DegreeCurve;

class DegreesInspectionTest {

  private static final String FEW = "samples=3 hidden=1 ";

  private static Object key(String settings) {
    Run run = Specs.trained(FEW + settings, 0);
    return new DegreesInspection().dependsOn(List.of(new InspectedState(0, run.start(), 0)));
  }

  private static List<Object> found(String settings, boolean wanted) {
    List<Object> all = new ArrayList<>();
    Findings findings =
        new Findings() {
          @Override
          public void found(Object finding) {
            all.add(finding);
          }

          @Override
          public boolean wanted() {
            return wanted;
          }
        };
    Run run = Specs.trained(settings, 0);
    new DegreesInspection().inspect(List.of(InspectedRun.of(run)), findings);
    return all;
  }

  @Test
  void findsTheCurveOfTheSamples() {
    DegreeCurve curve =
        DegreeCurve.of(List.of(Specs.trained(FEW, 0).baselineData()), () -> true).orElseThrow();
    assertEquals(List.of(curve), found(FEW, true));
  }

  @Test
  void itEndsEarlyIfItIsNotWanted() {
    assertEquals(List.of(), found(FEW, false));
  }

  @ParameterizedTest
  @ValueSource(strings = {"learning-rate=0.5", "epochs=7", "l2=1", "baseline=spline", "hidden=2"})
  void whatChangesNoPointChangesNothing(String setting) {
    assertEquals(key(""), key(setting));
  }

  @ParameterizedTest
  @ValueSource(strings = {"seed=7", "noise=0.1", "loss=l1", "target=step", "holdout=0.5"})
  void forOtherPointsOrLossesThereAreOthers(String setting) {
    assertNotEquals(key(""), key(setting));
  }

  @ParameterizedTest
  @ValueSource(strings = {"samples=129", "target=unknown points=1:2,2:3 holdout=0"})
  void someRunsHaveNone(String settings) {
    assertEquals(List.of(), found(settings, true));
  }
}
