package overfit.tui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import overfit.config.Config;
import overfit.train.InspectionFailure;
import overfit.train.Snapshot;
import overfit.train.rate.RateRange;
import overfit.tui.fit.FitActions;
import overfit.tui.model.Model;
import overfit.tui.model.Page;
import overfit.tui.model.SnapshotNeeds;
import overfit.tui.model.StepStage;
import overfit.tui.rate.RateDialog;

/** Every place that shows what inspections find says when one of them has failed. */
class FailedInspectionTest {

  private static final String SENTENCE =
      "could not be computed: IllegalStateException (no such matrix); this is a bug";

  private static Model on(Page page) {
    Model model = PageDrawings.alone(Config.INITIAL);
    return PageDrawings.on(Models.trained(model, 3), page);
  }

  /** With a failure of all that is asked for. */
  private static Model failed(Model model) {
    List<Object> failures =
        SnapshotNeeds.of(model).inspections().stream()
            .<Object>map(
                each -> new InspectionFailure(each, new IllegalStateException("no such matrix")))
            .toList();
    assertTrue(failures.size() > 0);
    return PageDrawings.withFindings(model, failures);
  }

  /** The screen with single spaces. */
  private static String text(Model model, int width, int height) {
    return ScreenView.draw(model, PageDrawings.ASCII, width, height)
        .toString()
        .replaceAll("[\\s|]+", " ");
  }

  private static void assertSays(Model model) {
    for (int width : new int[] {80, 200}) {
      String text = text(failed(model), width, 50);
      assertTrue(text.contains(SENTENCE), text);
    }
  }

  @ParameterizedTest
  @EnumSource(
      value = Page.class,
      names = {"DEGREES", "STEP", "LAYERS", "LANDSCAPE"})
  void aPageSaysIt(Page page) {
    assertSays(on(page));
  }

  @Test
  void theCheckOfTheGradientSaysIt() {
    Model model = on(Page.STEP);
    assertSays(
        model.withView(model.view().withStep(model.view().step().withStage(StepStage.CHECK))));
  }

  @Test
  void theSearchForARateSaysIt() {
    assertSays(RateDialog.open(on(Page.COCKPIT), RateRange.USUAL).model());
  }

  @Test
  void theBandSaysItAsFarAsThereIsRoom() {
    Model model = FitActions.uncertainty(on(Page.COCKPIT)).model();
    assertTrue(text(failed(model), 80, 24).contains("no band: it could not be computed"));
    assertTrue(text(failed(model), 240, 50).contains("no band: it " + SENTENCE));
  }

  @Test
  void anErrorWithoutAMessageHasItsName() {
    assertEquals(
        "could not be computed: StackOverflowError; this is a bug, please report it",
        new InspectionFailure(null, new StackOverflowError()).sentence());
  }

  @Test
  void severalFailuresAreAllKnown() {
    assertEquals(
        2, failed(on(Page.LAYERS)).snapshot().stream().flatMap(Snapshot::failures).count());
  }
}
