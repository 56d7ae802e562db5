package overfit.train.sweep;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static overfit.train.sweep.Sweeps.plan;
import static overfit.train.sweep.Sweeps.seeds;

import java.util.List;
import org.junit.jupiter.api.Test;
import overfit.train.EngineChooser;
import overfit.train.SimulatedTraining;

class SimulatedSweepTest {

  private static final SweepPlan PLAN = plan("hidden=4 epochs=20", seeds(1, 3));

  /** Of a trial. */
  private static final long NANOS = 20 * SimulatedTraining.EPOCH_NANOS;

  private final SimulatedSweep sweep = new SimulatedSweep(PLAN, EngineChooser.SERIAL);

  @Test
  void aTrialEndsWhenItsTimeIsOver() {
    sweep.advance(NANOS - 1);
    assertEquals(0, sweep.snapshot().progress().ended());
    sweep.advance(1);
    assertEquals(1, sweep.snapshot().progress().ended());
    assertEquals("1 s left", sweep.snapshot().left());
    sweep.advance(NANOS + NANOS / 2);
    assertEquals(PLAN.trials().subList(0, 2), ended());
    assertTrue(sweep.running());
    sweep.advance(NANOS);
    assertFalse(sweep.running());
    assertEquals(SweepStatus.DONE, sweep.snapshot().status());
  }

  @Test
  void theStepsOfTimeDoNotMatter() {
    sweep.advance(10 * NANOS);
    SimulatedSweep inSteps = new SimulatedSweep(PLAN, EngineChooser.SERIAL);
    for (int i = 0; i < 40; i++) {
      inSteps.advance(NANOS / 4);
    }
    assertEquals(testLoss(sweep), testLoss(inSteps));
  }

  private static String testLoss(SimulatedSweep sweep) {
    return sweep.snapshot().summary().cells().get(0).testLoss().toString();
  }

  @Test
  void oneThatIsStoppedKeepsWhatIsDone() {
    sweep.advance(NANOS);
    assertTrue(sweep.stop(0));
    sweep.advance(10 * NANOS);
    assertEquals(PLAN.trials().subList(0, 1), ended());
    assertEquals(SweepStatus.STOPPED, sweep.snapshot().status());
  }

  private List<Trial> ended() {
    return List.copyOf(sweep.snapshot().summary().results().keySet());
  }
}
