package overfit.tui.fit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import overfit.config.Config;
import overfit.config.DataFiles;
import overfit.config.Overrides;
import overfit.config.Settings;
import overfit.data.PointList;
import overfit.data.Target;
import overfit.file.InputFiles;
import overfit.file.UserPaths;
import overfit.train.Order;
import overfit.train.history.Points;
import overfit.tui.Models;
import overfit.tui.model.Crosshair;
import overfit.tui.model.Effect;
import overfit.tui.model.Model;
import overfit.tui.model.Pane;
import overfit.tui.model.RunEntry;
import overfit.tui.model.Update;

class FitActionsTest {

  private static final Model LESSON = focused(Models.trained(Models.lesson(), 20));

  /** Three points, far enough apart. */
  private static final Model THREE = withPoints("-2:0.5,0:-1,2:1");

  private static Model focused(Model model) {
    return model.withView(model.view().withFocus(Pane.FIT));
  }

  private static Model withPoints(String points) {
    Model model = Models.lesson();
    for (int run = 0; run < 3; run++) {
      model = Models.with(model, run, Settings.POINTS, points);
    }
    return focused(Models.trained(model, 2));
  }

  private static Model at(Model model, double x, double y) {
    return FitActions.with(model, model.view().fit().withCrosshair(Crosshair.at(x, y)));
  }

  private static Crosshair crosshair(Model model) {
    return model.view().fit().crosshair().orElseThrow();
  }

  private static String points(Model model) {
    return model.config().text(Settings.POINTS);
  }

  @Test
  void residualsComeAndGo() {
    Model shown = Models.press(LESSON, "e");
    assertTrue(shown.view().fit().residuals());
    assertEquals(LESSON, Models.press(shown, "e"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"h", "l", "j", "k", "Left", ".", ",", "Enter", "Backspace"})
  void theFirstKeyShowsTheCrosshairInTheMiddle(String key) {
    assertEquals(0, crosshair(Models.press(LESSON, key)).x());
  }

  @ParameterizedTest
  @CsvSource({
    "h, -0.1, 0", "Left, -0.1, 0", "l, 0.1, 0", "Right, 0.1, 0",
    "j, 0, -0.1", "Down, 0, -0.1", "k, 0, 0.1", "Up, 0, 0.1"
  })
  void theCrosshairMovesByRoundSteps(String key, double x, double y) {
    assertEquals(Crosshair.at(x, y), crosshair(Models.press(at(LESSON, 0, 0), key)));
  }

  @Test
  void theCrosshairStaysWithinTheFitsAndNearThePicture() {
    Model far = at(LESSON, 0, 0);
    for (int i = 0; i < 200; i++) {
      far = Models.press(far, "l", "k");
    }
    assertEquals(3.2, crosshair(far).x());
    double top = crosshair(far).y();
    assertTrue(top > 3 && top < 12, "top " + top);
  }

  @Test
  void jumpsGoFromSampleToSampleAndStopAtTheLast() {
    Model model = at(THREE, -1, 0);
    assertEquals(Crosshair.at(0, -1), crosshair(Models.press(model, ".")));
    assertEquals(Crosshair.at(2, 1), crosshair(Models.press(model, ".", ".")));
    assertEquals(Crosshair.at(-2, 0.5), crosshair(Models.press(model, ",")));
    assertEquals("no more points to the right", Models.press(model, ".", ".", ".").notice());
    assertEquals("no more points to the left", Models.press(model, ",", ",").notice());
  }

  @Test
  void jumpsGoThroughSamplesOfEqualX() {
    Model model = at(withPoints("1:0.5,1:-1,1:2"), 0, 0);
    assertEquals(Crosshair.at(1, -1), crosshair(Models.press(model, ".")));
    assertEquals(Crosshair.at(1, 0.5), crosshair(Models.press(model, ".", ".")));
    assertEquals(Crosshair.at(1, 2), crosshair(Models.press(model, ".", ".", ".")));
    assertEquals(Crosshair.at(1, 0.5), crosshair(Models.press(model, ".", ".", ".", ",")));
  }

  @Test
  void aPointIsAddedToTheSamplesOfAllRuns() {
    Update update = Models.update(at(THREE, 1, 0.2), "Enter");
    for (RunEntry entry : update.model().runs().entries()) {
      assertEquals("-2:0.5,0:-1,2:1,1:0.2", entry.settings().text(Settings.POINTS));
    }
    assertEquals(
        "point x 1 y 0.2 added: all runs continue; u, or :points drawn, goes back",
        update.model().notice());
    assertEquals(
        List.of(
            new Effect.Send(
                new Order.Follow(THREE.runs().wanted(), update.model().runs().wanted()))),
        update.effects());
  }

  @Test
  void theFirstEditMakesAListOfTheDrawnSamples() {
    Points drawn = LESSON.selected().orElseThrow().data();
    Model added = Models.press(at(LESSON, 0, 1.5), "Enter");
    assertEquals(
        PointList.of(drawn.x(), drawn.y()).plus(0, 1.5), added.config().get(Settings.POINTS));
    assertEquals("drawn", points(Models.press(added, "u")));
  }

  /** Of 12 own points two are held out; whichever is edited, the other set stays. */
  @Test
  void anEditedPointStaysInItsSet(@TempDir Path folder) throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("own.csv"),
            "0 0\n1 5\n2 0\n3 5\n4 0\n5 5\n6 0\n7 5\n8 0\n9 5\n10 0\n11 5\n");
    Model own = focused(Models.trained(open(file.toString()).model(), 2));
    Points heldOut = own.selected().orElseThrow().heldOut().points();
    Points trained = own.selected().orElseThrow().data();
    assertEquals("10 2", trained.count() + " " + heldOut.count());
    assertEquals("auto", own.config().text(Settings.HELD_OUT));

    Model removed = Models.press(at(own, heldOut.x()[1], heldOut.y()[1]), "Backspace");
    assertEquals(PointList.of(trained.x(), trained.y()), removed.config().get(Settings.POINTS));
    assertEquals(
        PointList.NONE.plus(heldOut.x()[0], heldOut.y()[0]),
        removed.config().get(Settings.HELD_OUT).orElseThrow());

    Model moved = Models.press(at(own, trained.x()[3], trained.y()[3]), "Enter", "k", "k", "Enter");
    assertEquals(
        PointList.of(heldOut.x(), heldOut.y()),
        moved.config().get(Settings.HELD_OUT).orElseThrow());
    assertEquals(trained.x()[3], moved.config().get(Settings.POINTS).x(3));
    assertTrue(moved.config().get(Settings.POINTS).y(3) > trained.y()[3]);

    Model added = Models.press(at(own, 0.5, 2.5), "Enter");
    assertEquals(
        PointList.of(trained.x(), trained.y()).plus(0.5, 2.5), added.config().get(Settings.POINTS));
    assertEquals("auto", Models.press(added, "u").config().text(Settings.HELD_OUT));
  }

  @Test
  void runsOnOtherDataKeepThem() {
    Model model = Models.with(withPoints("-2:0.5,0:-1,2:1"), 2, Settings.POINTS, "5:5,6:6");
    Model added = Models.press(at(focused(Models.trained(model, 2)), 1, 0.2), "Enter");
    assertEquals(
        List.of("-2:0.5,0:-1,2:1,1:0.2", "-2:0.5,0:-1,2:1,1:0.2", "5:5,6:6"),
        added.runs().entries().stream()
            .map(entry -> entry.settings().text(Settings.POINTS))
            .toList());
  }

  @Test
  void jumpsGoThroughHeldOutPointsToo() {
    Model model = withPoints("-2:0.5,0:-1,2:1");
    for (int run = 0; run < 3; run++) {
      model = Models.with(model, run, Settings.HELD_OUT, "1:0");
    }
    Model shown = at(focused(Models.trained(model, 2)), 0, -1);
    assertEquals(Crosshair.at(1, 0), crosshair(Models.press(shown, ".")));
    assertEquals(Crosshair.at(2, 1), crosshair(Models.press(shown, ".", ".")));
  }

  @Test
  void whereTrainingHasEndedSpaceGoesOn() {
    Model ended = Models.trained(LESSON, 500);
    assertEquals(
        "point x 0 y 1.5 added; space continues training; u, or :points drawn, goes back",
        Models.press(at(ended, 0, 1.5), "Enter").notice());
  }

  @Test
  void aPointIsPickedUpMovedAndDropped() {
    Model taken = Models.press(at(THREE, 0.1, -1), "Enter");
    assertEquals(
        Crosshair.holding(
            1, THREE.config().get(Settings.POINTS).x(1), THREE.config().get(Settings.POINTS).y(1)),
        crosshair(taken));
    Model moved = Models.press(taken, "l", "l", "k");
    assertEquals(points(THREE), points(moved));
    Model down = Models.press(moved, "Enter");
    assertEquals("-2:0.5,0.2:-0.95,2:1", points(down));
    assertEquals(Crosshair.at(0.2, -0.95), crosshair(down));
    assertEquals(points(THREE), points(Models.press(down, "u")));
    assertEquals(points(down), points(Models.press(down, "u", "U")));
  }

  @Test
  void escapePutsThePointBackAndThenTakesTheCrosshairAway() {
    Model back = Models.press(at(THREE, 0, -1), "Enter", "k", "k", "Escape");
    assertEquals(Crosshair.at(0, -1), crosshair(back));
    assertEquals("point not moved", back.notice());
    assertEquals(THREE.workspace(), back.workspace());
    assertTrue(Models.press(back, "Escape").view().fit().crosshair().isEmpty());
  }

  @Test
  void aPointThatWasNotMovedIsNoEdit() {
    Update update = Models.update(Models.press(at(THREE, 0, -1), "Enter"), "Enter");
    assertEquals(List.of(), update.effects());
    assertEquals(THREE.workspace(), update.model().workspace());
  }

  @Test
  void aHeldPointDoesNotJump() {
    Model taken = Models.press(at(THREE, 0, -1), "Enter");
    assertEquals(crosshair(taken), crosshair(Models.press(taken, ".")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"Enter", "Backspace"})
  void aHeldPointThatIsGoneIsReported(String key) {
    Model taken = Models.press(at(THREE, 0, -1), "Enter", "k", "N");
    Model down = Models.press(taken, key);
    assertEquals("the point is gone: the samples have changed", down.notice());
    assertEquals(taken.workspace(), down.workspace());
    assertTrue(crosshair(down).held().isEmpty());
  }

  @ParameterizedTest
  @ValueSource(strings = {"Backspace", "Delete"})
  void thePointAtTheCrosshairIsRemoved(String key) {
    Model removed = Models.press(at(THREE, 0.1, -1.05), key);
    assertEquals("-2:0.5,2:1", points(removed));
    assertEquals(
        "point x 0 y -1 removed: all runs continue; u, or :points drawn, goes back",
        removed.notice());
    assertEquals(points(THREE), points(Models.press(removed, "u")));
  }

  @Test
  void theHeldPointIsRemovedWhereverItIs() {
    Model removed = Models.press(at(THREE, 0, -1), "Enter", "k", "k", "k", "k", "Delete");
    assertEquals("-2:0.5,2:1", points(removed));
    assertTrue(crosshair(removed).held().isEmpty());
  }

  @Test
  void farFromPointsNothingIsRemoved() {
    Model same = Models.press(at(THREE, 1, 0), "Delete");
    assertEquals("no point here: . and , jump to the next one", same.notice());
    assertEquals(THREE.workspace(), same.workspace());
  }

  @Test
  void theLastPointStays() {
    Model same = Models.press(at(withPoints("1:0.5"), 1, 0.5), "Delete");
    assertEquals("1:0.5", points(same));
    assertEquals("the last point cannot be removed", same.notice());
  }

  @Test
  void aPlaceThatNoPointCanHaveIsRefused() {
    Model same = Models.press(at(THREE, 0, 2e15), "Enter");
    assertEquals("expected x and y from -1e15 to 1e15, found x 0 y 2e15", same.notice());
  }

  @ParameterizedTest
  @ValueSource(strings = {"Enter", "Delete", "N"})
  void thePastCannotBeChanged(String key) {
    Model past = at(THREE, 0, -1).withVisited(OptionalLong.of(1));
    Model same = Models.press(past, key);
    assertEquals("past epochs are read-only: b branches here, End returns", same.notice());
    assertEquals(THREE.workspace(), same.workspace());
  }

  @Test
  void samplesThatNobodySawAreNotChanged() {
    Model restarted = Models.press(at(LESSON, 0, 1), "R");
    for (String key : List.of("Enter", "Delete", "N")) {
      Model same = Models.press(restarted, key);
      assertEquals("the samples are still being generated", same.notice());
      assertEquals(restarted.workspace(), same.workspace());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"h", "k", ".", "Enter", "Delete", "Escape", "e", "N"})
  void beforeTheFirstPictureNoKeyChangesTheRuns(String key) {
    Model begun = focused(Models.lesson());
    assertEquals(begun.workspace(), Models.press(begun, key).workspace());
  }

  @Test
  void newNoiseIsOverTheSameXAndTheSameForTheSameSeedAndCount() {
    Model once = Models.press(LESSON, "N");
    PointList noisy = once.config().get(Settings.POINTS);
    Points drawn = LESSON.selected().orElseThrow().data();
    double squares = 0;
    for (int i = 0; i < noisy.count(); i++) {
      assertEquals(drawn.x()[i], noisy.x(i));
      assertNotEquals(drawn.y()[i], noisy.y(i));
      squares += Math.pow(noisy.y(i) - Target.SIN.at(noisy.x(i)), 2);
    }
    double deviation = Math.sqrt(squares / noisy.count());
    assertTrue(deviation > 0.2 && deviation < 0.4, "deviation " + deviation);
    assertEquals("new noise: all runs continue; u, or :points drawn, goes back", once.notice());
    assertEquals(once.runs(), Models.press(LESSON, "N").runs());
    assertNotEquals(points(once), points(Models.press(once, "N")));
    assertEquals("drawn", points(Models.press(once, "u")));
  }

  @Test
  void withoutATrueFunctionThereIsNoNewNoise(@TempDir Path folder) throws IOException {
    Path file = Files.writeString(folder.resolve("points.csv"), "x,y\n1,2\n3,4\n");
    Model opened = open(file.toString()).model();
    Model same = Models.press(opened, "N");
    assertEquals("cannot resample the noise: the true function is unknown", same.notice());
    assertEquals(opened.workspace(), same.workspace());
  }

  @Test
  void aFileOfPointsIsForAllRuns(@TempDir Path folder) throws IOException {
    Path file = Files.writeString(folder.resolve("points.csv"), "x,y\n1,2\n3,4\n");
    Update update = open(file.toString());
    for (RunEntry entry : update.model().runs().entries()) {
      Config config = entry.settings();
      assertEquals("1:2,3:4", config.text(Settings.POINTS));
      assertEquals(Target.UNKNOWN, config.get(Settings.TARGET));
      assertEquals(1, config.get(Settings.X_MIN));
      assertEquals(3, config.get(Settings.X_MAX));
    }
    assertEquals("points.csv: 2 points, all runs restart; u restores", update.model().notice());
    assertFalse(update.effects().isEmpty());
    assertEquals(LESSON.runs(), Models.press(update.model(), "u").runs());
  }

  @Test
  void aFileThatIsNoneIsSaidToBe(@TempDir Path folder) {
    String file = folder.resolve("none.csv").toString();
    Update update = open(file);
    assertTrue(update.model().notice().contains("none.csv"), update.model().notice());
    assertEquals(LESSON.workspace(), update.model().workspace());
    assertEquals(List.of(), update.effects());
  }

  private static Update open(String file) {
    InputFiles inputs = new InputFiles(UserPaths.HOMELESS, InputStream.nullInputStream());
    return DataActions.open(
        LESSON, new DataFiles(inputs, false), Overrides.none().with(Settings.FILE, file));
  }
}
