package overfit.tui.loss;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import overfit.plot.Axis;
import overfit.screen.Glyphs;
import overfit.tui.Models;
import overfit.tui.model.LossView;
import overfit.tui.model.Model;
import overfit.tui.model.Pane;
import overfit.tui.widget.Look;

/** What each key does to the losses: 400 of 500 epochs are done. */
class LossActionsTest {

  private static final Model FALLING = LossModels.falling(400);

  private static LossView after(Model model, String... keys) {
    return LossModels.press(model, keys).view().loss();
  }

  private static LossView after(String... keys) {
    return after(FALLING, keys);
  }

  private static String[] times(int count, String key) {
    return Stream.generate(() -> key).limit(count).toArray(String[]::new);
  }

  private static Model with(LossView loss) {
    return FALLING.withView(FALLING.view().withLoss(loss));
  }

  private static Model at(long epoch) {
    return with(LossView.INITIAL.withCursor(OptionalLong.of(epoch)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"L", "X", "t", "v", "D"})
  void pressedTwiceTheSwitchesLeaveThingsAsTheyWere(String key) {
    assertTrue(!after(key).equals(LossView.INITIAL));
    assertEquals(LossView.INITIAL, after(key, key));
  }

  @Test
  void theSwitchesAreIndependent() {
    LossView loss = after("L", "X", "t");
    assertTrue(loss.log() && loss.logEpochs() && loss.trace());
    assertTrue(!loss.trainMode() && after("v").trainMode());
    assertTrue(!loss.difference() && after("D").difference());
  }

  @ParameterizedTest
  @CsvSource({"1, 0.6", "2, 0.9", "3, 0.97", "4, 0", "5, 0.6"})
  void smoothingGrowsAndAtLastEnds(int presses, double weight) {
    assertEquals(weight, after(times(presses, "S")).smoothing().weight());
  }

  @ParameterizedTest
  @ValueSource(strings = {"h", "l", "Left", "Right"})
  void theCursorAppearsAtThePresent(String key) {
    assertEquals(OptionalLong.of(400), after(key).cursor());
  }

  @ParameterizedTest
  @CsvSource({
    "200, h, 195",
    "200, Left, 195",
    "200, l, 205",
    "200, Right, 205",
    "398, l, 400",
    "400, l, 400",
    "3, h, 0",
    "0, h, 0",
  })
  void itMovesByAHundredthOfThePictureFromTheFirstWeightsToThePresent(
      long from, String key, long to) {
    assertEquals(OptionalLong.of(to), after(at(from), key).cursor());
  }

  @ParameterizedTest
  @CsvSource({"1, l, 2", "10, l, 11", "100, l, 105", "300, l, 310", "1, h, 1", "300, h, 290"})
  void onALogarithmicAxisItsStepsGrowWithTheEpochs(long from, String key, long to) {
    assertEquals(OptionalLong.of(to), after(at(from), "X", key).cursor());
  }

  @Test
  void whatIsZoomedIntoIsSteppedThroughEpochByEpoch() {
    assertEquals(OptionalLong.of(201), after(at(200), "k", "k", "k", "l").cursor());
  }

  @Test
  void theCursorTakesTheWindowAlong() {
    LossView loss = after(at(200), "k", "k", ">", ">", ">", "h");
    Axis window = loss.window().orElseThrow();
    assertEquals(OptionalLong.of(199), loss.cursor());
    assertEquals(199, window.middle(), 1e-9);
    assertEquals(125, window.to() - window.from(), 1e-9);
  }

  @ParameterizedTest
  @CsvSource({"k, 100, 350", "Up, 100, 350"})
  void zoomingInKeepsTheCursorWhereItIsOnTheScreen(String key, double from, double to) {
    assertEquals(Optional.of(Axis.count(from, to)), after(at(200), key).window());
  }

  @Test
  void withoutACursorItZoomsIntoTheEpochsThatAreDone() {
    assertEquals(Optional.of(Axis.count(100, 350)), after("k").window());
  }

  @ParameterizedTest
  @ValueSource(strings = {"k", "X k"})
  void howeverFewAreDoneTheyAreSeen(String keys) {
    Model few = LossModels.press(LossModels.falling(4), keys.split(" "));
    for (int i = 0; i < 20; i++) {
      few = LossModels.press(few, "k");
      Axis shown = EpochAxis.shown(few);
      assertTrue(shown.from() < 4, shown.toString());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"j", "Down"})
  void zoomingOutEndsWithAllEpochsWhichMayGrow(String key) {
    assertEquals(Optional.empty(), after("k", key).window());
    assertEquals(Optional.empty(), after(key).window());
  }

  @Test
  void noLessThanAnEpochIsShown() {
    Axis window = after(times(60, "k")).window().orElseThrow();
    assertTrue(window.to() - window.from() >= 1, window.toString());
  }

  @ParameterizedTest
  @CsvSource({"<, 37.5, 287.5", ">, 162.5, 412.5"})
  void panningMovesByAQuarterOfWhatIsShown(String key, double from, double to) {
    assertEquals(Optional.of(Axis.count(from, to)), after("k", key).window());
  }

  @Test
  void panningStopsAtTheEnds() {
    assertEquals(Optional.of(Axis.count(0, 250)), after("k", "<", "<", "<", "<").window());
    assertEquals(Optional.of(Axis.count(250, 500)), after("k", ">", ">", ">", ">").window());
  }

  @Test
  void whereAllIsShownPanningSaysHowToSeeLess() {
    Model panned = LossModels.press(FALLING, "<");
    assertEquals("all epochs are shown: k zooms in", panned.notice());
    assertEquals(LossView.INITIAL, panned.view().loss());
  }

  @Test
  void aWindowStaysWhenTheAxisBecomesLogarithmic() {
    Model model = LossModels.press(FALLING, "k", "X");
    assertEquals(Axis.logCount(100, 350), EpochAxis.shown(model));
  }

  @Test
  void escapeTakesCursorAndWindowAwayAndLeavesTheRest() {
    assertEquals(after("L", "S", "t"), after("L", "S", "t", "h", "k", "<", "Escape"));
  }

  @Test
  void inAnotherPaneTheseKeysMeanOtherThings() {
    Model fit = FALLING.withView(FALLING.view().withFocus(Pane.FIT));
    for (String key : new String[] {"h", "l", "j", "k", "Escape"}) {
      assertEquals(LossView.INITIAL, Models.press(fit, key).view().loss(), key);
    }
  }

  @Test
  void theKeysWaitForTheFirstPicture() {
    assertEquals(OptionalLong.of(0), after(Models.lesson(), "h", "l", "l").cursor());
    assertEquals(Optional.empty(), after(Models.lesson(), "k", "j", "<", ">").window());
  }

  @Test
  void theDifferenceEndsWithTheLastOtherRun() {
    Model trained = Models.trained(Models.lesson(), 20);
    Model alone = Models.press(trained, "D", "d", "d");
    String picture = LossModels.picture(alone, new Look(Glyphs.BRAILLE, true), 70, 9);
    assertTrue(picture.contains(alone.entry().name() + " 0."), picture);
    assertTrue(!Models.press(alone, "D").view().loss().difference());
    assertTrue(!Models.press(alone, "D", "D").view().loss().difference(), "nothing to compare");
  }
}
