package overfit.cli.process;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class JobThreadsTest {

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  /** Each waits for the other two. */
  @Test
  void theWorkIsDoneByAllThreadsAtOnce() {
    CountDownLatch here = new CountDownLatch(3);
    Set<Thread> threads = ConcurrentHashMap.newKeySet();
    JobThreads.run(
        3,
        () -> {
          threads.add(Thread.currentThread());
          here.countDown();
          await(here);
        },
        () -> {});
    assertEquals(3, threads.size());
    assertEquals(false, threads.contains(Thread.currentThread()));
  }

  /** The work ends only when the caller has been called. */
  @Test
  void theCallerIsCalledMeanwhileOnItsOwnThread() {
    CountDownLatch called = new CountDownLatch(1);
    Set<Thread> callers = ConcurrentHashMap.newKeySet();
    JobThreads.run(
        1,
        () -> await(called),
        () -> {
          callers.add(Thread.currentThread());
          called.countDown();
        });
    assertEquals(Set.of(Thread.currentThread()), callers);
  }

  @Test
  void failuresAreThrownToTheCaller() {
    RuntimeException exception = new IllegalStateException("exception");
    Error error = new OutOfMemoryError("error");
    assertSame(
        exception,
        assertThrows(
            RuntimeException.class, () -> JobThreads.run(2, () -> fail(exception), () -> {})));
    assertSame(
        error,
        assertThrows(
            Error.class,
            () ->
                JobThreads.run(
                    2,
                    () -> {
                      throw error;
                    },
                    () -> {})));
  }

  /** The second thread fails too, but only after the first one. */
  @Test
  void aFailureIsThrownWhenAllThreadsHaveReturned() {
    RuntimeException first = new IllegalStateException("first");
    RuntimeException second = new IllegalStateException("second");
    AtomicInteger begun = new AtomicInteger();
    AtomicInteger saved = new AtomicInteger();
    CountDownLatch failed = new CountDownLatch(1);
    Runnable work =
        () -> {
          if (begun.incrementAndGet() == 1) {
            fail(first);
          }
          await(failed);
          saved.incrementAndGet();
          fail(second);
        };
    RuntimeException thrown =
        assertThrows(RuntimeException.class, () -> JobThreads.run(2, work, failed::countDown));
    assertSame(first, thrown);
    assertEquals(1, saved.get());
    assertEquals(List.of(second), List.of(thrown.getSuppressed()));
  }

  private static void fail(RuntimeException exception) {
    throw exception;
  }
}
