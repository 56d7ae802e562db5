package overfit.math;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import overfit.Campaign;

/** The timeout ends a test that would hang; passing tests take far less. */
@Timeout(60)
class ThreadTeamTest {
  private final ExecutorService pool = Executors.newCachedThreadPool();
  private final Thread caller = Thread.currentThread();

  /** Records what tasks have done, and on which threads. */
  private static class Diary implements ThreadTeam.Work {
    final List<List<Integer>> finished = new ArrayList<>();
    final Set<Integer> performed = ConcurrentHashMap.newKeySet();
    final Set<Thread> threads = ConcurrentHashMap.newKeySet();
    private final int tasks;

    Diary(int tasks, int parts) {
      this.tasks = tasks;
      for (int i = 0; i < parts; i++) {
        finished.add(Collections.synchronizedList(new ArrayList<>()));
      }
    }

    @Override
    public int tasks() {
      return tasks;
    }

    @Override
    public int parts() {
      return finished.size();
    }

    @Override
    public void perform(int task) {
      threads.add(Thread.currentThread());
      assertTrue(performed.add(task), "task " + task + " a second time");
    }

    @Override
    public void finish(int task, int part) {
      finished.get(part).add(task);
    }

    void assertDone() {
      List<Integer> all = IntStream.range(0, tasks).boxed().toList();
      assertEquals(Set.copyOf(all), performed);
      assertEquals(Collections.nCopies(parts(), all), finished, "parts are finished in order");
    }
  }

  /** Two tasks that wait for each other, so that each needs its own thread. */
  private static class Meeting extends Diary {
    private final CyclicBarrier both = new CyclicBarrier(2);

    Meeting() {
      super(2, 2);
    }

    @Override
    public void perform(int task) {
      super.perform(task);
      try {
        both.await();
      } catch (InterruptedException | BrokenBarrierException e) {
        throw new IllegalStateException(e);
      }
    }
  }

  @AfterEach
  void close() {
    pool.shutdownNow();
  }

  @Test
  void workIsSharedWithHelpers() {
    Meeting work = new Meeting();
    new ThreadTeam(2, pool).perform(work);
    work.assertDone();
    assertEquals(2, work.threads.size());
    assertTrue(work.threads.contains(caller));
  }

  @ParameterizedTest
  @CsvSource({"1, 1", "2, 1", "2, 2", "3, 2", "5, 5"})
  void everyTaskIsDoneOnceAndFinishedInOrder(int size, int parts) {
    ThreadTeam team = new ThreadTeam(size, pool);
    for (int tasks : new int[] {0, 1, 2, 7, 100}) {
      Diary work = new Diary(tasks, parts);
      team.perform(work);
      work.assertDone();
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 3, 5})
  void noMoreTasksAreUnfinishedThanTheTeamHasThreads(int size) {
    Diary work =
        new Diary(1000, 1) {
          @Override
          public void perform(int task) {
            super.perform(task);
            int done = finished.get(0).size();
            assertTrue(task < done + size, task + " began when " + done + " were finished");
          }
        };
    new ThreadTeam(size, pool).perform(work);
    work.assertDone();
  }

  @Test
  void oneTeamDoesOneWorkAfterAnother() {
    ThreadTeam team = new ThreadTeam(3, pool);
    for (int i = 0; i < 5000; i++) {
      Diary work = new Diary(i % 9, 1 + i % 3);
      team.perform(work);
      work.assertDone();
    }
  }

  /** Pauses of about the time for which a helper waits for more work. */
  @Test
  void aHelperThatIsAboutToLeaveStillHelps() {
    ThreadTeam team = new ThreadTeam(2, pool);
    int span = ThreadTeam.HELPER_SPINS / 2;
    for (int round = 0; round < Campaign.length(1000, 60000); round++) {
      Meeting work = new Meeting();
      team.perform(work);
      work.assertDone();
      int pause = ThreadTeam.HELPER_SPINS - span / 2 + 7 * round % span;
      for (int spin = 0; spin < pause; spin++) {
        Thread.onSpinWait();
      }
    }
  }

  @ParameterizedTest
  @CsvSource({"true, true", "true, false", "false, true", "false, false"})
  void aFailureReachesTheCallerWhoeverHasTheTask(boolean onTheCaller, boolean early) {
    RuntimeException failure = new IllegalArgumentException("a task's own");
    ThreadTeam team = new ThreadTeam(2, pool);
    assertSame(
        failure,
        assertThrows(
            RuntimeException.class, () -> team.perform(failing(failure, onTheCaller, early))));
    Meeting next = new Meeting();
    team.perform(next);
    next.assertDone();
  }

  private Diary failing(RuntimeException failure, boolean onTheCaller, boolean early) {
    return new Meeting() {
      @Override
      public void perform(int task) {
        super.perform(task);
        fail(early);
      }

      @Override
      public void finish(int task, int part) {
        super.finish(task, part);
        fail(!early);
      }

      private void fail(boolean now) {
        if (now && onTheCaller == (Thread.currentThread() == caller)) {
          throw failure;
        }
      }
    };
  }

  @Test
  void anErrorOfAHelperReachesTheCallerAsItIs() {
    Error error = new OutOfMemoryError("a task's own");
    Meeting work =
        new Meeting() {
          @Override
          public void perform(int task) {
            super.perform(task);
            if (Thread.currentThread() != caller) {
              throw error;
            }
          }
        };
    ThreadTeam team = new ThreadTeam(2, pool);
    assertSame(error, assertThrows(OutOfMemoryError.class, () -> team.perform(work)));
  }

  @ParameterizedTest
  @MethodSource("noHelp")
  void theCallerDoesWhatNobodyHelpsWith(ThreadTeam team) {
    for (int i = 0; i < 3; i++) {
      Diary work = new Diary(20, 2);
      team.perform(work);
      work.assertDone();
      assertEquals(Set.of(caller), work.threads);
    }
  }

  static Stream<Named<ThreadTeam>> noHelp() {
    ExecutorService closed = Executors.newCachedThreadPool();
    closed.shutdown();
    return Stream.of(
        Named.of("alone", ThreadTeam.ALONE),
        Named.of("shut down", new ThreadTeam(2, closed)),
        Named.of(
            "no thread", new ThreadTeam(2, task -> throwing(new OutOfMemoryError("no thread")))),
        Named.of("full", new ThreadTeam(3, task -> throwing(new RejectedExecutionException()))),
        Named.of("forgetful", new ThreadTeam(2, task -> {})),
        Named.of("the caller's own", new ThreadTeam(3, Runnable::run)));
  }

  private static <E extends Throwable> void throwing(E what) throws E {
    throw what;
  }

  @Test
  void aHelperThatComesLateFindsNothingToDo() {
    List<Runnable> late = new ArrayList<>();
    Diary work = new Diary(7, 1);
    new ThreadTeam(2, late::add).perform(work);
    assertEquals(1, late.size());
    late.get(0).run();
    work.assertDone();
  }

  @Test
  void helpersLeaveWhenNoWorkComes() {
    List<CompletableFuture<Void>> helpers = new ArrayList<>();
    ThreadTeam team =
        new ThreadTeam(3, task -> helpers.add(CompletableFuture.runAsync(task, pool)));
    team.perform(new Diary(50, 1));
    assertEquals(2, helpers.size());
    helpers.forEach(CompletableFuture::join);
    team.perform(new Diary(50, 1));
    assertEquals(4, helpers.size(), "and are called again");
  }

  @Test
  void whoFindsTheCrewBusyWorksAlone() {
    ThreadTeam team = new ThreadTeam(2, pool);
    Diary inner = new Diary(5, 2);
    Diary outer =
        new Diary(1, 1) {
          @Override
          public void perform(int task) {
            super.perform(task);
            CompletableFuture.runAsync(() -> team.perform(inner), pool).join();
          }
        };
    team.perform(outer);
    outer.assertDone();
    inner.assertDone();
    assertEquals(1, inner.threads.size());
  }

  @Test
  void aCrewHasSomeone() {
    assertThrows(IllegalArgumentException.class, () -> new ThreadTeam(0, pool));
  }
}
