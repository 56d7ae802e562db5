package overfit.train;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import overfit.nn.Step;
import overfit.nn.schedule.ScheduleKind;

class NextEpochTest {

  private static final String PLATEAU_SOON = " patience=0 threshold=0.5 warm-up=3 momentum=0.5";

  @ParameterizedTest
  @EnumSource
  void itsStepIsThatOfItsFirstUpdateAndLeavesTheScheduleAsItIs(ScheduleKind kind) {
    Run run = Run.of(Specs.spec("hidden=4 epochs=20 schedule=" + kind.key() + PLATEAU_SOON));
    for (int i = 0; i < 12; i++) {
      NextEpoch next = run.nextEpoch();
      Step step = next.step();
      assertEquals(next.firstUpdate().step(), step);
      run.step();
      assertEquals(run.learningRate(), step.rate(), "after epoch " + i);
    }
  }
}
