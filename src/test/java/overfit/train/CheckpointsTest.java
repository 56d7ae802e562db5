package overfit.train;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.LongSummaryStatistics;
import java.util.function.LongConsumer;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import overfit.math.RandomStream;
import overfit.train.history.RunHistory;

class CheckpointsTest {

  private static final int SMALL = 1;

  private static final RandomStream RANDOM = new RandomStream(0);

  @ParameterizedTest
  @ValueSource(ints = {65, 66, 67, 95, 96, 97, 127, 128, 129, 130, 1000, 4096, 100_000, 1_000_000})
  void overAnyLengthThereAre65FromTheFirstWeightsOnNearlyEvenlyApart(int epochs) {
    List<Long> kept = epochs(trained(epochs), epochs);
    assertEquals(65, kept.size());
    assertEquals(0, kept.get(0));
    LongSummaryStatistics gaps =
        LongStream.range(1, 65)
            .map(i -> kept.get((int) i) - kept.get((int) i - 1))
            .summaryStatistics();
    assertTrue(gaps.getMax() <= 2 * gaps.getMin(), gaps.toString());
    assertTrue(epochs - kept.get(64) <= 2 * gaps.getMin(), "up to the present");
  }

  @Test
  void atNoEpochOfTheFirstThousandsAreThereFewer() {
    Checkpoints past = Checkpoints.forRun(SMALL);
    offer(past, 0, 5000, epoch -> assertEquals(Math.min(65, epoch + 1), past.count()));
  }

  @ParameterizedTest
  @CsvSource({"4353, 65", "66561, 65", "144000, 65", "300000, 31", "16000000, 4"})
  void ofALargeNetworkThereAreFewer(int parameters, int most) {
    Checkpoints past = Checkpoints.forRun(parameters);
    List<Integer> counts = new ArrayList<>();
    offer(past, 0, 500, epoch -> counts.add(past.count()));
    assertEquals(most, Collections.max(counts));
    assertEquals(0, past.atOrBefore(0).epoch());
  }

  @Test
  void whatIsOfferedTwiceIsTakenOnce() {
    Checkpoints past = trained(10);
    offer(past, 3, 10);
    assertEquals(10, past.count());
  }

  @Test
  void theLastBeforeAnEpochIsAtItOrNearIt() {
    Checkpoints past = trained(1000);
    assertEquals(0, past.atOrBefore(0).epoch());
    assertEquals(0, past.atOrBefore(15).epoch());
    assertEquals(16, past.atOrBefore(16).epoch());
    assertEquals(496, past.atOrBefore(503).epoch());
    assertEquals(992, past.atOrBefore(1_000_000).epoch());
  }

  @Test
  void aBranchHasWhatWasBeforeItAndGoesItsOwnWay() {
    Checkpoints past = trained(1000);
    Checkpoints branch = past.upTo(500);
    assertEquals(33, branch.count());
    assertEquals(496, branch.atOrBefore(Long.MAX_VALUE).epoch());
    offer(branch, 500, 2000);
    assertEquals(992, past.atOrBefore(999).epoch());
    assertEquals(65, past.count());
    assertEquals(65, branch.count());
    assertEquals(1984, branch.atOrBefore(1999).epoch());
  }

  @Test
  void aRunThatNobodyRewindsKeepsNothing() {
    Checkpoints past = Checkpoints.none();
    past.addIfDue(
        0,
        () -> {
          throw new AssertionError("no checkpoint is made");
        });
    assertEquals(0, past.count());
    assertFalse(past.covers(0));
  }

  @Test
  void aFewAreNeverMoreThan32() {
    Checkpoints few = Checkpoints.forReplay(SMALL);
    offer(few, 8192, 16384, epoch -> assertTrue(few.count() <= 32));
    assertEquals(32, few.count());
    assertEquals(8192, few.atOrBefore(8192).epoch());
    assertFalse(few.covers(8191));
    assertTrue(few.covers(8192));
  }

  private static Checkpoints trained(int epochs) {
    Checkpoints past = Checkpoints.forRun(SMALL);
    offer(past, 0, epochs);
    return past;
  }

  /** All epochs from one (inclusive) to another (exclusive). */
  private static void offer(Checkpoints past, long from, long to) {
    offer(past, from, to, epoch -> {});
  }

  private static void offer(Checkpoints past, long from, long to, LongConsumer after) {
    RunHistory history = new RunHistory(1, 1);
    LongStream.range(0, from).forEach(i -> history.add(1, 1, 1, 1, 1));
    for (long epoch = from; epoch < to; epoch++) {
      past.addIfDue(epoch, () -> at(history.copy()));
      history.add(1, 1, 1, 1, 1);
      after.accept(epoch);
    }
  }

  private static Checkpoint at(RunHistory history) {
    return new Checkpoint(
        new LearnerState(new double[0], new double[0], new double[0], RANDOM),
        new double[0],
        new EarlyStopping(),
        history);
  }

  private static List<Long> epochs(Checkpoints past, long end) {
    return LongStream.range(0, end)
        .map(epoch -> past.atOrBefore(epoch).epoch())
        .distinct()
        .boxed()
        .toList();
  }
}
