package overfit.train.sweep;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static overfit.train.sweep.Sweeps.plan;
import static overfit.train.sweep.Sweeps.seeds;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import overfit.config.Config;
import overfit.config.Settings;
import overfit.data.PointList;
import overfit.file.InputException;
import overfit.train.Run;

class FoldsTest {

  private static final String POINTS = "target=unknown points=" + points(11);

  private static String points(int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> i + ":" + i * i)
        .collect(Collectors.joining(","));
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 3, 10, 11})
  void everyPointIsHeldOutOnceAndTrainedOnOtherwise(int count) {
    SweepPlan plan = plan(POINTS, seeds(42, 42)).inFolds(count);
    List<Double> heldOut = new ArrayList<>();
    for (Trial trial : plan.trials()) {
      Run run = Run.of(plan.spec(trial));
      List<Double> all = new ArrayList<>();
      for (double x : run.heldOut().x()) {
        heldOut.add(x);
        all.add(x);
      }
      for (double x : run.data().x()) {
        all.add(x);
      }
      assertEquals(elevenPoints(), all.stream().sorted().toList());
      assertEquals(true, run.heldOut().count() - 11 / count <= 1);
    }
    assertEquals(elevenPoints(), heldOut.stream().sorted().toList());
    assertEquals(count, plan.trials().size());
  }

  private static List<Double> elevenPoints() {
    return IntStream.range(0, 11).mapToObj(i -> (double) i).toList();
  }

  /** So that their differences are paired. */
  @Test
  void foldsDependOnTheSeedAndNotOnTheCell() {
    SweepPlan plan = plan(POINTS + " l2=0,0.1", seeds(42, 43)).inFolds(3);
    List<PointList> heldOut =
        plan.trials().stream()
            .map(trial -> plan.spec(trial).config().get(Settings.HELD_OUT).orElseThrow())
            .toList();
    assertEquals(heldOut.subList(0, 6), heldOut.subList(6, 12));
    assertEquals(false, heldOut.get(0).equals(heldOut.get(3)));
  }

  @Test
  void byTheEndFoldsAreNeighbours() {
    SweepPlan plan = plan(POINTS + " holdout-by=end", seeds(42, 42)).inFolds(4);
    Trial last = plan.trials().get(3);
    assertArrayEquals(new double[] {0, 1}, Run.of(plan.spec(last)).heldOut().x());
  }

  @Test
  void theRangeOfTheFitIsThatOfAllPoints() {
    SweepPlan plan = plan(POINTS + " holdout-by=end x-min=0 x-max=10", seeds(42, 42)).inFolds(4);
    Config config = plan.spec(plan.trials().get(3)).config();
    assertEquals("0 10", config.text(Settings.X_MIN) + " " + config.text(Settings.X_MAX));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "samples=30                  | 5  | own points, such as --data FILE, found samples of sin",
        "target=sin points=0:1,1:2   | 2  | own points, such as --data FILE, found samples of sin",
        "target=unknown points=0:1,1:2,2:3 | 4 | from 2 to 3, the number of points, found 4",
        "target=unknown points=0:1,1:2,2:3 | 1 | from 2 to 3, the number of points, found 1",
        "target=unknown points=0:1,1:2 holdout=0.5 | 2 | none beside --holdout, found 2",
        "target=unknown points=0:1,1:2 held-out=2:3 | 2 | none beside --held-out, found 2",
      })
  void pointsThatCannotBeHeldOutInTurnAreRefused(String settings, int count, String message) {
    SweepPlan plan = plan(settings, List.of());
    assertEquals(
        "expected " + message,
        assertThrows(InputException.class, () -> plan.inFolds(count)).getMessage());
  }
}
