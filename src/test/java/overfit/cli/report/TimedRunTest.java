package overfit.cli.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import overfit.config.RunSpec;
import overfit.train.EngineChooser;
import overfit.train.Run;
import overfit.train.Specs;
import overfit.train.export.EpochLosses;
import overfit.train.folder.KeptLosses;
import overfit.train.folder.OutFolder;
import overfit.train.folder.RunFolder;

class TimedRunTest {

  private static final RunSpec SPEC = Specs.spec("hidden=3 epochs=9");

  @TempDir private Path out;

  private static double firstLoss() {
    Run run = Run.of(SPEC);
    run.step();
    return run.trainLoss();
  }

  @Test
  void theFirstLossIsThatOfTheFirstEpoch() {
    TimedRun run = new TimedRun(Run.of(SPEC), false);
    assertTrue(Double.isNaN(run.firstLoss()));
    for (int i = 0; i < 3; i++) {
      run.step(() -> 0);
      assertEquals(firstLoss(), run.firstLoss());
    }
    assertEquals(0, run.losses(EpochLosses::train).length);
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void aRunThatGoesOnHasTheLossesBefore(boolean history) {
    train(folder(), 4, false);
    TimedRun run = train(folder(), 2, history);
    assertEquals(firstLoss(), run.firstLoss());
    assertEquals(history ? 6 : 0, run.losses(EpochLosses::train).length);
  }

  private RunFolder folder() {
    return OutFolder.open(out).run("a", SPEC, EngineChooser.SERIAL, () -> 0, false);
  }

  private static TimedRun train(RunFolder folder, int epochs, boolean history) {
    TimedRun run = new TimedRun(folder.run(), history, 0, List.of(folder));
    try (KeptLosses before = folder.lossesBefore()) {
      run.keep(before);
    }
    for (int i = 0; i < epochs; i++) {
      run.step(() -> 0);
    }
    run.end();
    folder.close();
    return run;
  }
}
