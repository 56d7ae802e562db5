package overfit.train.sweep;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static overfit.train.sweep.Sweeps.plan;
import static overfit.train.sweep.Sweeps.seeds;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import overfit.train.EngineChooser;

class BackgroundSweepTest {

  /** Only a fault is waited for as long as this. */
  private static final long SECONDS = 30;

  private static final SweepPlan PLAN = plan("hidden=4 epochs=20 l2=0,0.1", seeds(1, 3));
  private static final SweepPlan ENDLESS = plan("hidden=4 epochs=1000000000", seeds(1, 2));

  private final CountDownLatch ended = new CountDownLatch(1);
  private final AtomicInteger ends = new AtomicInteger();

  /** All that ever asked for the time. */
  private final Set<Thread> threads = ConcurrentHashMap.newKeySet();

  private BackgroundSweep sweep(SweepPlan plan, int count) {
    return new BackgroundSweep(
        plan,
        count,
        () -> {
          threads.add(Thread.currentThread());
          return 0;
        },
        EngineChooser.SERIAL,
        () -> {
          ends.incrementAndGet();
          ended.countDown();
        });
  }

  private void awaitEnd() throws InterruptedException {
    assertTrue(ended.await(SECONDS, TimeUnit.SECONDS), "does not end");
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 3})
  void anyNumberOfThreadsGivesTheSummaryOfAForegroundSweep(int count) throws Exception {
    try (BackgroundSweep sweep = sweep(PLAN, count)) {
      awaitEnd();
      assertFalse(sweep.running());
      SweepSnapshot snapshot = sweep.snapshot();
      assertEquals(SweepStatus.DONE, snapshot.status());
      assertEquals(losses(Sweeps.trained(PLAN)), losses(snapshot.summary()));
      assertEquals("", snapshot.left());
      threads.remove(Thread.currentThread());
      threads.forEach(thread -> assertEquals(Thread.MIN_PRIORITY, thread.getPriority()));
    }
    assertEquals(1, ends.get());
  }

  private static String losses(SweepSummary summary) {
    return summary.cells().stream()
        .map(cell -> cell.testLoss().toString())
        .collect(Collectors.joining(" "));
  }

  @Test
  void oneThatIsStoppedKeepsWhatIsDoneAndLeavesNoThread() {
    BackgroundSweep sweep = sweep(ENDLESS, 2);
    assertTrue(sweep.running());
    assertEquals(SweepStatus.RUNNING, sweep.snapshot().status());
    assertTrue(sweep.stop(TimeUnit.SECONDS.toMillis(SECONDS)));
    assertFalse(sweep.running());
    assertEquals(SweepStatus.STOPPED, sweep.snapshot().status());
    assertEquals(0, sweep.snapshot().progress().ended());
    threads.remove(Thread.currentThread());
    threads.forEach(thread -> assertFalse(thread.isAlive(), thread.getName()));
  }

  @Test
  void closingItEndsItsThreads() {
    sweep(ENDLESS, 1).close();
    threads.remove(Thread.currentThread());
    threads.forEach(thread -> assertFalse(thread.isAlive(), thread.getName()));
  }
}
