package overfit.train;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KeptRunsTest {

  private static final int EPOCHS = 9;

  private final Run old = trained();
  private final long size = old.size();
  private final long sizeWithoutCheckpoints = sizeWithoutCheckpoints();

  private static Run trained() {
    Run run = Run.rewindable(Specs.spec("hidden=2"), EngineChooser.SERIAL);
    Specs.train(run, EPOCHS);
    return run;
  }

  private static long sizeWithoutCheckpoints() {
    Run run = trained();
    run.forgetCheckpoints();
    return run.size();
  }

  private static KeptRuns<Integer, Run> keeping(long maxSize) {
    return new KeptRuns<>(run -> run, maxSize);
  }

  private static List<Integer> kept(KeptRuns<Integer, Run> kept) {
    return IntStream.range(0, 9).boxed().filter(kept::contains).toList();
  }

  @Test
  void aRunThatIsGivenBackIsNoLongerKept() {
    KeptRuns<Integer, Run> kept = keeping(Long.MAX_VALUE);
    kept.keep(7, old);
    assertEquals(old, kept.take(7).orElseThrow());
    assertFalse(kept.contains(7));
    assertTrue(kept.take(7).isEmpty());
  }

  @Test
  void theLatestIsKeptAsItIsWhateverTheLimit() {
    KeptRuns<Integer, Run> kept = keeping(0);
    kept.keep(0, old);
    assertEquals(size, kept.take(0).orElseThrow().size());
    for (int i = 0; i < 5; i++) {
      kept.keep(i, trained());
      assertEquals(List.of(i), kept(kept));
    }
  }

  @Test
  void olderRunsForgetTheirCheckpointsFirstAndAreRewoundAllTheSame() {
    KeptRuns<Integer, Run> kept = keeping(size + sizeWithoutCheckpoints);
    kept.keep(0, old);
    kept.keep(1, trained());
    assertEquals(size, old.size());
    kept.keep(2, trained());
    assertEquals(sizeWithoutCheckpoints, old.size());
    assertEquals(List.of(0, 1, 2), kept(kept));
    kept.keep(3, trained());
    assertEquals(List.of(1, 2, 3), kept(kept));
    SnapshotAssertions.assertSameMoment(
        Specs.trained("hidden=2", 5).snapshot(), new Replay(old).at(5).snapshot());
  }

  @Test
  void wholeRunsAreDroppedOldestFirst() {
    KeptRuns<Integer, Run> kept = keeping(3 * sizeWithoutCheckpoints);
    for (int i = 0; i < 7; i++) {
      kept.keep(i, trained());
    }
    assertEquals(List.of(3, 4, 5, 6), kept(kept));
  }

  /**
   * Megabytes of heap, measured with the serial collector; buffers come and go with the batches.
   */
  @ParameterizedTest
  @CsvSource({
    "hidden=64x64, 0.83",
    "hidden=64x64 optimizer=adam, 0.93",
    "hidden=512x512x512 optimizer=sgd, 34.56",
    "hidden=512x512x512 optimizer=adam, 47.23",
    "hidden=512x512x512 optimizer=amsgrad, 55.69",
    "hidden=2 samples=100000 batch=64, 10.58",
  })
  void theWholeRunCounts(String settings, double megabytes) {
    Run run = Run.rewindable(Specs.spec(settings), EngineChooser.SERIAL);
    Specs.train(run, 2);
    assertEquals(megabytes, run.size() * 8e-6, 0.12 * megabytes);
  }
}
