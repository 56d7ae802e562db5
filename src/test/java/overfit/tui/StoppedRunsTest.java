package overfit.tui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import overfit.train.Run;
import overfit.train.RunSnapshot;
import overfit.train.Snapshot;
import overfit.train.Specs;
import overfit.train.Speed;
import overfit.tui.model.Model;
import overfit.tui.model.TimeTravel;
import overfit.tui.model.Update;

/** What the screen says of runs that have stopped early, and of averages. */
class StoppedRunsTest {

  private final Run run =
      trained("hidden=3 optimizer=adam early-stopping=7 min-delta=10 average=ema");
  private final Model model = showing(run.snapshot());

  private static Run trained(String settings) {
    Run run = Run.of(Specs.spec(settings));
    while (run.running()) {
      run.step();
    }
    return run;
  }

  private static Model showing(RunSnapshot run) {
    return PageDrawings.alone(run.config())
        .withSnapshot(new Snapshot(List.of(run), false, Speed.DEFAULT));
  }

  private static String screen(Model model) {
    return Screens.draw(model, PageDrawings.BRAILLE, 120, 40).toString();
  }

  @Test
  void theRunSaysWhereItStoppedAndWhatItRestored() {
    assertTrue(screen(model).contains("best 1, stopped 8"), screen(model));
    assertTrue(screen(model).contains("stopped on test loss"), screen(model));
  }

  @Test
  void theRunSaysWhichLossWasWatched() {
    Run watching = trained("hidden=3 holdout=0.3 stop-on=validation early-stopping=3 min-delta=10");
    String screen = screen(showing(watching.snapshot()));
    assertTrue(screen.contains("stopped on validation loss"), screen);
  }

  @Test
  void spaceSaysHowToTrainOn() {
    assertEquals(
        Update.of(model).saying("all runs have stopped early; early-stopping none trains on"),
        Models.update(model, "space"));
  }

  @Test
  void noLaterEpochIsPromised() {
    assertEquals(
        Update.of(model).saying("alone stopped early at 8; early-stopping none trains on"),
        TimeTravel.go(model, 9));
  }

  @Test
  void theAveragedFitHasALineAndANameOfItsOwn() {
    assertTrue(screen(model).contains(" averaged "), screen(model));
    Model without = showing(trained("hidden=3 epochs=3").snapshot());
    assertFalse(screen(without).contains("averaged"));
  }
}
