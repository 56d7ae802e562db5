package overfit.tui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import overfit.train.Specs;
import overfit.train.sweep.SimulatedSweep;
import overfit.train.sweep.SweepPlan;
import overfit.train.sweep.SweepSnapshot;
import overfit.train.sweep.SweepStatus;
import overfit.train.sweep.SweepTrainer;
import overfit.tui.model.Model;
import overfit.tui.model.Page;

class SweepWatchTest {

  private static final long LOOK = 250_000_000;
  private static final SweepPlan PLAN = Sweeps.runs(20, 2);

  private final List<Counted> started = new ArrayList<>();

  private final SweepWatch watch =
      new SweepWatch(
          plan -> {
            started.add(new Counted(new SimulatedSweep(plan, Specs.VECTORS)));
            return started.get(started.size() - 1);
          });

  private final Model shown = watch.start(PageDrawings.on(Models.lesson(), Page.SWEEP), PLAN);

  /** Counts how often it was looked at. */
  private static final class Counted implements SweepTrainer {

    private final SimulatedSweep sweep;
    private int looks;

    Counted(SimulatedSweep sweep) {
      this.sweep = sweep;
    }

    @Override
    public boolean running() {
      return sweep.running();
    }

    @Override
    public SweepSnapshot snapshot() {
      looks++;
      return sweep.snapshot();
    }

    @Override
    public boolean stop(long milliseconds) {
      return sweep.stop(milliseconds);
    }

    @Override
    public void close() {
      sweep.close();
    }
  }

  private Counted sweep() {
    return started.get(0);
  }

  @Test
  void onItsPageItIsLookedAtFourTimesASecond() {
    Model seen = watch.look(shown, LOOK);
    assertEquals(2, sweep().looks);
    assertSame(seen, watch.look(seen, 2 * LOOK - 1));
    assertEquals(1, watch.left(seen, 2 * LOOK - 1));
    watch.look(seen, 2 * LOOK);
    assertEquals(3, sweep().looks);
  }

  @Test
  void onAnotherPageNobodyLooksUntilItHasEnded() {
    Model elsewhere = PageDrawings.on(shown, Page.COCKPIT);
    assertSame(elsewhere, watch.look(elsewhere, 100 * LOOK));
    assertEquals(Long.MAX_VALUE, watch.left(elsewhere, 100 * LOOK));
    assertEquals(1, sweep().looks);
    sweep().sweep.advance(Sweeps.ALL);
    assertEquals(0, watch.left(elsewhere, 100 * LOOK));
    Model told = watch.look(elsewhere, 100 * LOOK);
    assertEquals("the sweep is done; 5 shows it", told.notice());
    assertEquals(SweepStatus.DONE, told.sweep().snapshot().orElseThrow().status());
    assertSame(told, watch.look(told, 200 * LOOK));
  }

  @Test
  void itsEndDoesNotHideAnError() {
    Model failed = PageDrawings.on(shown, Page.COCKPIT).withError("wrong");
    sweep().sweep.advance(Sweeps.ALL);
    assertEquals("wrong", watch.look(failed, LOOK).notice());
  }

  @Test
  void oneThatIsStoppedStays() {
    sweep().sweep.advance(20 * 200_000);
    Model stopped = watch.stop(shown);
    SweepSnapshot last = stopped.sweep().snapshot().orElseThrow();
    assertEquals(SweepStatus.STOPPED, last.status());
    assertEquals(1, last.progress().ended());
    assertSame(stopped, watch.look(stopped, 10 * LOOK));
    assertSame(stopped, watch.stop(stopped));
  }

  @Test
  void anotherReplacesIt() {
    Model chosen = Models.press(shown, "j");
    Model next = watch.start(chosen, Sweeps.runs(30, 1));
    assertTrue(!sweep().running() && started.get(1).running());
    assertEquals(0, next.sweep().index());
    assertEquals(1, watch.start(chosen, PLAN).sweep().index());
  }
}
