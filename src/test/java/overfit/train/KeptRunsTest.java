package overfit.train;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import overfit.config.Overrides;

class KeptRunsTest {

  @Test
  void theOldestRunsGoFirst() {
    KeptRuns kept = new KeptRuns(Long.MAX_VALUE);
    for (int attempt = 0; attempt <= KeptRuns.MOST; attempt++) {
      kept.keep(7, attempt, trained());
    }
    assertFalse(kept.contains(7, 0));
    assertTrue(kept.contains(7, 1));
    assertTrue(kept.take(7, 1).isPresent());
    assertFalse(kept.contains(7, 1));
  }

  @Test
  void olderRunsForgetTheirCheckpointsAndAreRewoundAllTheSame() {
    KeptRuns.Trained old = trained();
    KeptRuns kept = new KeptRuns(old.run().checkpointParameters() * 3 / 2);
    kept.keep(0, 0, old);
    assertEquals(9, old.run().checkpointParameters() / old.run().parameters());
    kept.keep(0, 1, trained());
    assertEquals(1, old.run().checkpointParameters() / old.run().parameters());
    assertEquals(9, kept.take(0, 1).orElseThrow().run().checkpointParameters() / 7);
    SnapshotAssertions.assertSameMoment(
        Specs.trained("hidden=2", 5).snapshot(), new Replay(old.run()).at(5).snapshot());
  }

  private static KeptRuns.Trained trained() {
    Run run = Run.rewindable(Specs.spec("hidden=2"), EngineChooser.SERIAL);
    for (int epoch = 0; epoch < 9; epoch++) {
      run.step();
    }
    return new KeptRuns.Trained(run, Overrides.none());
  }
}
