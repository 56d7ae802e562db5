package overfit.tui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import overfit.config.Config;
import overfit.config.Presets;
import overfit.config.Settings;
import overfit.train.Engines;
import overfit.train.StagedTraining;

/** Experiments that are left for others, and opened again, in made-up time. */
class ReopeningTest {

  private static final long SECOND = 1_000_000_000;

  private StagedTraining training;

  private final Workshop workshop =
      new Workshop(
          new Presets(Path.of("none")),
          Models.lesson(),
          Optional.empty(),
          (plan, speed, first) -> {
            training = new StagedTraining(plan, speed, Engines.SERIAL);
            first.ifPresent(training::order);
            return training;
          });

  @AfterEach
  void close() {
    workshop.close();
  }

  @Test
  void undoBringsTheExperimentBackThatWasLeftForAnother() {
    train(1);
    press("j", "a", "c", "x", "y", "z", "Enter");
    train(2);
    press("n");
    Model before = model();
    open("dropout");
    assertEquals("opened dropout; u brings regularization back", model().notice());
    press("u");
    assertEquals("regularization is back; U opens dropout again", model().notice());
    arrive();
    assertEquals(before.plan(), model().plan());
    assertEquals(before.view(), model().view());
    assertEquals(before.desk().original(), model().desk().original());
    assertEquals(epoch(before), epoch(model()));
    assertFalse(model().snapshot().orElseThrow().playing());
  }

  @Test
  void redoOpensTheOtherAgain() {
    open("dropout");
    Model other = model();
    press("u", "U");
    assertEquals("opened dropout again; u brings regularization back", model().notice());
    assertEquals(other.plan(), model().plan());
    press("U");
    assertEquals("nothing to do again", model().notice());
  }

  @Test
  void liveChangesComeAgainAtTheirEpochs() {
    train(1);
    press(":", "s", "e", "t", "space", "l", "2", "space", "0", ".", "5", "Enter");
    train(1);
    Model before = model();
    assertEquals(0.5, before.config().get(Settings.L2));
    open("dropout");
    press("u");
    arrive();
    assertEquals(0.5, model().config().get(Settings.L2));
    assertEquals(
        before.selected().orElseThrow().editedAt(), model().selected().orElseThrow().editedAt());
    assertTrue(epoch(model()) >= epoch(before));
  }

  /** A run that the preset did not have, and one that training began again with other settings. */
  @ParameterizedTest
  @ValueSource(strings = {"a :set_l2_0.5", ":set_l2_0.5 r :set_l2_0.1"})
  void theSettingsAreThoseThatTrainingHas(String keys) {
    train(1);
    for (String key : keys.split(" ")) {
      command(key);
      train(1);
    }
    Config before = model().config();
    open("dropout");
    press("u");
    arrive();
    assertEquals(before, model().config());
    assertEquals(before, model().selected().orElseThrow().config());
  }

  /** A key, or after a colon words. */
  private void command(String key) {
    if (key.startsWith(":")) {
      press(":");
      workshop.paste(key.substring(1).replace('_', ' '));
      press("Enter");
    } else {
      press(key);
    }
  }

  @Test
  void undoFirstTakesBackWhatWasChangedSinceTheOpening() {
    open("dropout");
    press("x", "u");
    assertEquals("undone; U does it again", model().notice());
    assertEquals("dropout", model().desk().preset());
    press("u");
    assertEquals("regularization", model().desk().preset());
  }

  @Test
  void whatWasChangedBeforeTheOpeningCanBeUndoneAfterIt() {
    press("x");
    train(1);
    open("dropout");
    press("u");
    arrive();
    press("u");
    assertEquals("undone; U does it again", model().notice());
    assertFalse(model().entry().hidden());
    press("U", "U");
    assertEquals("dropout", model().desk().preset());
  }

  @Test
  void twentyOpeningsCanBeUndone() {
    for (int i = 0; i < 30; i++) {
      open("dropout");
    }
    for (int i = 0; i < Trail.LONGEST; i++) {
      press("u");
      assertEquals("dropout is back; U opens dropout again", model().notice());
    }
    press("u");
    assertEquals("nothing to undo", model().notice());
  }

  @Test
  void anExperimentThatIsLeftOnItsWayBackIsStillWhereItWas() {
    train(2);
    long epoch = epoch(model());
    open("dropout");
    press("u", "U", "u");
    arrive();
    assertTrue(epoch(model()) >= epoch);
    assertTrue(model().snapshot().orElseThrow().playing());
  }

  private void open(String preset) {
    workshop.apply(Update.of(model()).and(new Effect.Open(preset)));
  }

  private void press(String... keys) {
    for (String key : keys) {
      workshop.press(new Key(key));
      workshop.look();
    }
  }

  private void train(int seconds) {
    training.advance(seconds * SECOND);
    workshop.look();
  }

  /** Training is at the place where it was, and so is the screen. */
  private void arrive() {
    training.advance(SECOND / 60);
    workshop.look();
    training.advance(SECOND / 60);
    workshop.look();
  }

  private Model model() {
    return workshop.model();
  }

  private static long epoch(Model model) {
    return model.selected().orElseThrow().epoch();
  }
}
