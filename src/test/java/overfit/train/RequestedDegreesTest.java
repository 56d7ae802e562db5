package overfit.train;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import overfit.train.baseline.DegreeCurve;

/** Polynomials of a run, which are computed when the test says so. */
class RequestedDegreesTest {

  private static final String FEW = "samples=3 hidden=1 ";

  private final Deque<Runnable> beside = new ArrayDeque<>();
  private int ended;
  private final RequestedDegrees degrees = new RequestedDegrees(beside::add, () -> ended++);

  private static RunSnapshot run(String settings) {
    return Specs.trained(FEW + settings, 0).snapshot();
  }

  private Optional<DegreeCurve> of(String settings) {
    return degrees.addTo(run(settings)).degrees();
  }

  @Test
  void nobodyWaitsForThem() {
    assertEquals(Optional.empty(), of(""));
    beside.remove().run();
    assertEquals(1, ended);
    assertEquals(
        DegreeCurve.of(List.of(run("").baselineData()), () -> true), of(""), "all of them");
    assertEquals(0, beside.size(), "they are computed once");
  }

  @ParameterizedTest
  @ValueSource(strings = {"learning-rate=0.5", "epochs=7", "l2=1", "baseline=spline"})
  void whatChangesNoPointChangesNothing(String setting) {
    of("");
    beside.remove().run();
    assertTrue(of(setting).isPresent());
    assertEquals(0, beside.size());
  }

  @ParameterizedTest
  @ValueSource(strings = {"seed=7", "noise=0.1", "loss=l1", "target=step", "holdout=0.5"})
  void forOtherPointsOrLossesThereAreOthers(String setting) {
    of("");
    beside.remove().run();
    Optional<DegreeCurve> before = of("");
    assertEquals(Optional.empty(), of(setting), "none of other points");
    beside.remove().run();
    assertNotEquals(before, of(setting));
  }

  @Test
  void thoseOfBeforeEndEarly() {
    of("");
    of("seed=7");
    beside.remove().run();
    assertEquals(0, ended);
    beside.remove().run();
    assertEquals(1, ended);
    assertTrue(of("seed=7").isPresent());
  }

  @Test
  void cancelledOnesEndEarlyAndBeginAgain() {
    of("");
    degrees.cancel();
    beside.remove().run();
    assertEquals(0, ended);
    assertEquals(Optional.empty(), of(""));
    beside.remove().run();
    assertTrue(of("").isPresent());
  }

  @Test
  void completeOnesAreKept() {
    of("");
    beside.remove().run();
    degrees.cancel();
    assertTrue(of("").isPresent());
  }

  @ParameterizedTest
  @ValueSource(strings = {"samples=129", "target=unknown points=1:2,2:3 holdout=0"})
  void someRunsHaveNone(String settings) {
    assertEquals(Optional.empty(), of(settings));
    assertEquals(0, beside.size());
  }
}
