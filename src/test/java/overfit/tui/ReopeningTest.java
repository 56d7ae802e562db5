package overfit.tui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import overfit.config.Config;
import overfit.config.Settings;
import overfit.config.preset.Presets;
import overfit.terminal.input.KeyName;
import overfit.train.SimulatedTraining;
import overfit.train.Specs;
import overfit.train.sweep.SimulatedSweep;
import overfit.tui.model.Effect;
import overfit.tui.model.Model;
import overfit.tui.model.RunEntry;
import overfit.tui.model.RunList;
import overfit.tui.model.Update;
import overfit.tui.save.ExperimentHistory;

/** Closing and reopening experiments, in simulated time. */
class ReopeningTest {

  private static final long SECOND = 1_000_000_000;

  private SimulatedTraining training;

  private final Session session =
      new Session(
          new Presets(Path.of("none")),
          Models.lesson(),
          Optional.empty(),
          (wanted, speed, first) -> {
            training = new SimulatedTraining(wanted, speed, Specs.VECTORS);
            first.ifPresent(training::order);
            return training;
          },
          plan -> new SimulatedSweep(plan, Specs.VECTORS),
          text -> "copied",
          Models.LESSONS);

  @AfterEach
  void close() {
    session.close();
  }

  @Test
  void undoBringsTheExperimentBackThatWasLeftForAnother() {
    train(1);
    press("j", "a", "c", "x", "y", "z", "Enter");
    train(2);
    press("n");
    Model before = model();
    open("dropout");
    assertEquals("opened dropout; u reopens regularization", model().notice());
    press("u");
    assertEquals("reopened regularization; U reopens dropout", model().notice());
    arrive();
    assertEquals(before.runs(), model().runs());
    assertEquals(before.view(), model().view());
    assertEquals(before.workspace().original(), model().workspace().original());
    assertEquals(epoch(before), epoch(model()));
    assertFalse(model().snapshot().orElseThrow().playing());
  }

  @Test
  void redoOpensTheOtherAgain() {
    open("dropout");
    Model other = model();
    press("u", "U");
    assertEquals("reopened dropout; u reopens regularization", model().notice());
    assertEquals(other.runs(), model().runs());
    press("U");
    assertEquals("nothing to redo", model().notice());
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

  /** By a setting, backwards because of a change, with an added run, and after a move. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        ":sort_l2",
        ":sort_dropout :sort_l2",
        ":set_l2_1 :sort_l2",
        "a :set_l2_0.01 :sort_l2",
        ":sort_l2 j x j d",
        "J :sort_l2",
        "G P :sort_l2",
      })
  void sortedRunsKeepTheirSettings(String keys) {
    Model before = reopened(keys);
    assertEquals(settings(before), settings(model()));
    assertEquals(names(before.runs().entries()), names(model().runs().entries()));
    assertEquals(names(before.runs().inGivenOrder()), names(model().runs().inGivenOrder()));
  }

  private static Map<String, Config> settings(Model model) {
    return model.runs().entries().stream()
        .collect(Collectors.toMap(RunEntry::name, RunEntry::settings));
  }

  private static List<String> names(List<RunEntry> entries) {
    return entries.stream().map(RunEntry::name).toList();
  }

  /** A run that the preset did not have, and one that training began again with other settings. */
  @ParameterizedTest
  @ValueSource(strings = {"a :set_l2_0.5", ":set_l2_0.5 r :set_l2_0.1"})
  void theSettingsAreThoseThatTrainingHas(String keys) {
    Config before = reopened(keys).config();
    assertEquals(before, model().config());
    assertEquals(before, model().selected().orElseThrow().config());
  }

  /** A key, or after a colon words. */
  private void command(String key) {
    if (key.startsWith(":")) {
      press(":");
      session.paste(key.substring(1).replace('_', ' '));
      press("Enter");
    } else {
      press(key);
    }
  }

  @Test
  void undoFirstTakesBackWhatWasChangedSinceTheOpening() {
    open("dropout");
    press("x", "u");
    assertEquals("undone; U redoes", model().notice());
    assertEquals("dropout", model().workspace().preset());
    press("u");
    assertEquals("regularization", model().workspace().preset());
  }

  @Test
  void whatWasChangedBeforeTheOpeningCanBeUndoneAfterIt() {
    press("x");
    train(1);
    open("dropout");
    press("u");
    arrive();
    press("u");
    assertEquals("undone; U redoes", model().notice());
    assertFalse(model().entry().hidden());
    press("U", "U");
    assertEquals("dropout", model().workspace().preset());
  }

  /** What it had trained is not kept; other changes are undone. */
  @ParameterizedTest
  @CsvSource({
    "r, 0",
    "r r r, 0",
    "x r, 1",
    "r x, 1",
    "r x r P r, 2",
    ":set_l2_0.5 r, 1",
    "r :set_hidden_4 r, 1",
    "R r, 1",
    ":sort_l2 r J r, 1",
  })
  void aRestartBeforeTheOpeningCannotBeUndoneAfterIt(String keys, int steps) {
    reopened(keys);
    for (int i = 0; i < steps; i++) {
      RunList before = model().runs();
      press("u");
      assertTrue(model().notice().startsWith("undone"), model().notice());
      assertNotEquals(before, model().runs());
      train(1);
    }
    press("u");
    assertEquals("nothing to undo", model().notice());
  }

  /** It was replayed from the initial weights, where a restart begins. */
  @ParameterizedTest
  @ValueSource(strings = {"b", "b b", "j b J", "b :set_l2_0.5", "b P :sort_l2", "b k d"})
  void aBranchRestartsFromTheInitialWeights(String keys) {
    reopened(keys);
    press("r");
    assertEquals(
        "restarted from the initial weights; u restores; press space to train", model().notice());
    assertEquals(0, epoch(model()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "b :set_l2_0.5",
        "b b :set_dropout_0.1",
        "j b :set_l2_0.5 J x",
        "b r :set_l2_0.5",
        "b z x :set_l1_0.5",
      })
  void undoOfALiveChangeOfABranchKeepsItsTrainingAsBefore(String keys) {
    reopened(keys);
    long epoch = epoch(model());
    while (!model().workspace().undo().isEmpty() && model().runs().size() > 3) {
      press("u");
      assertTrue(epoch(model()) >= epoch, model().notice());
    }
  }

  /** A branch that was deleted is branched off again. */
  @Test
  void undoAfterReopeningBringsADeletedBranchBackAtItsEpoch() {
    train(1);
    press("b");
    long epoch = epoch(model());
    train(1);
    press("d");
    open("dropout");
    press("u");
    arrive();
    press("u");
    assertEquals(epoch, model().entry().branch().orElseThrow().epoch());
    assertTrue(epoch(model()) >= epoch);
  }

  /** Closes and reopens the experiment after some keys; returns it as it was. */
  private Model reopened(String keys) {
    train(1);
    for (String key : keys.split(" ")) {
      command(key);
      train(1);
    }
    Model before = model();
    open("dropout");
    press("u");
    arrive();
    return before;
  }

  @Test
  void twentyOpeningsCanBeUndone() {
    for (int i = 0; i < 30; i++) {
      open("dropout");
    }
    for (int i = 0; i < ExperimentHistory.LONGEST; i++) {
      press("u");
      assertEquals("reopened dropout; U reopens dropout", model().notice());
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
    session.apply(Update.of(model()).and(new Effect.Open(preset)));
  }

  private void press(String... keys) {
    for (String key : keys) {
      session.press(new KeyName(key));
      session.takeSnapshot();
    }
  }

  /** Thirty epochs, or as many times thirty. */
  private void train(int times) {
    training.advance(times * SECOND / 2);
    session.takeSnapshot();
  }

  /** Training is at the place where it was, and so is the screen. */
  private void arrive() {
    training.advance(SECOND / 60);
    session.takeSnapshot();
    training.advance(SECOND / 60);
    session.takeSnapshot();
  }

  private Model model() {
    return session.model();
  }

  private static long epoch(Model model) {
    return model.selected().orElseThrow().epoch();
  }
}
