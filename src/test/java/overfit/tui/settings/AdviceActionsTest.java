package overfit.tui.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import overfit.config.Overrides;
import overfit.config.Preset;
import overfit.config.Setting;
import overfit.config.Settings;
import overfit.config.preset.Presets;
import overfit.file.InputException;
import overfit.screen.Glyphs;
import overfit.train.Order;
import overfit.train.RunSnapshot;
import overfit.train.RunStatus;
import overfit.train.SimulatedTraining;
import overfit.train.Specs;
import overfit.train.Speed;
import overfit.train.WantedRun;
import overfit.tui.Models;
import overfit.tui.Screens;
import overfit.tui.model.Effect;
import overfit.tui.model.Model;
import overfit.tui.model.RunAdvice;
import overfit.tui.model.RunEntry;
import overfit.tui.model.Update;
import overfit.tui.widget.Look;

class AdviceActionsTest {

  private static final Preset OVERFITTING = Presets.bundledAlone().find("overfitting");

  /** Runs none, l2 and dropout; the first overfits. */
  private static Model ended;

  @BeforeAll
  static void train() {
    ended =
        Models.trained(
            Model.of(OVERFITTING, OVERFITTING.specs(Overrides.none())), Integer.MAX_VALUE);
  }

  private static List<String> names(Model model) {
    return model.runs().entries().stream().map(RunEntry::name).toList();
  }

  /** Only the run none. */
  private static Model alone() {
    Model model = Models.press(ended, "j", "d", "d");
    assertEquals(List.of("none"), names(model));
    return model;
  }

  @Test
  void eachPressMakesARunOfTheNextRemedyBesideTheOneBefore() {
    Model model = alone();
    assertEquals(
        "none-l2-0.01: trains from the initial weights; A again: dropout 0.3",
        Models.press(model, "A").notice());
    Model all = Models.press(model, "A", "A", "A", "A");
    assertEquals(
        List.of("none", "none-l2-0.01", "none-dropout-0.3", "none-epochs-85", "none-samples-60"),
        names(all));
    assertEquals("none-samples-60", all.entry().name());
    assertEquals(
        "all advice on none is applied: "
            + "none-l2-0.01, none-dropout-0.3, none-epochs-85, none-samples-60",
        Models.press(all, "A").notice());
    assertEquals(all.runs(), Models.press(all, "A").runs());
  }

  @Test
  void onlyThatSettingIsChanged() {
    Model model = alone();
    Model all = Models.press(model, "A", "A", "A", "A");
    List<Setting<?>> changed =
        List.of(Settings.L2, Settings.DROPOUT, Settings.EPOCHS, Settings.SAMPLES);
    for (int i = 0; i < changed.size(); i++) {
      RunEntry made = all.runs().get(i + 1);
      assertEquals(List.of(changed.get(i)), model.entry().settings().differences(made.settings()));
    }
  }

  @Test
  void theRunIsOrderedAndTrainingStarts() {
    Update update = Models.update(alone(), "A");
    assertEquals(
        List.of(
            new Effect.Send(
                new Order.Follow(alone().runs().wanted(), update.model().runs().wanted())),
            new Effect.Send(new Order.Resume())),
        update.effects());
  }

  @Test
  void anotherNumberOfEpochsBranchesWhereItEndsOrGoesOn() {
    Model stopped = Models.press(alone(), "A", "A", "A");
    assertEquals(Optional.of(new WantedRun.Branch(0, 85)), stopped.entry().branch());
    assertEquals("none-epochs-85: stopped at epoch 85; A again: samples 60", stopped.notice());
    Model longer = Models.press(Models.trained(Models.lesson(), 500), "A");
    assertEquals(Optional.of(new WantedRun.Branch(0, 500)), longer.entry().branch());
    assertEquals(
        "none-epochs-1000: trains on from epoch 500; A again: learning-rate 0.05", longer.notice());
  }

  @Test
  void withAScheduleThatDependsOnItTheLongerRunIsTrainedAnew() {
    Model cosine = Models.with(Models.lesson(), 0, Settings.SCHEDULE, "cosine");
    Model longer = AdviceActions.apply(Models.trained(cosine, 500), "epochs").model();
    assertEquals("none-epochs-1000: trains from the initial weights", longer.notice());
    assertEquals(Optional.empty(), longer.entry().branch());
  }

  @Test
  void aRemedyThatARunAlreadyHasIsPassedOver() {
    assertEquals(
        List.of("epochs", "samples", "dropout"),
        RunAdvice.of(ended).orElseThrow().untried().stream()
            .map(each -> each.setting().name())
            .toList(),
        "l2 0.01 is a run; dropout has one with another value and comes last");
    assertEquals("none-epochs-85", Models.press(ended, "A").entry().name());
  }

  @Test
  void theAdviceOnTheFirstRunGoesOnBeforeThatOnItsRemedy() {
    Model made = Models.trained(Models.press(Models.trained(Models.lesson(), 500), "A"), 1000);
    Look look = new Look(Glyphs.BRAILLE, true);
    String screen = Screens.draw(made, look, 120, 30).toString();
    assertTrue(screen.contains("A try learning-rate 0.05 on none"), screen);
    assertFalse(screen.contains("press A"), screen);
    assertEquals("none-learning-rate-0.05", Models.press(made, "A").entry().name());
  }

  /** By default the runs are none, l2 and dropout; A adds none-epochs-85 below none. */
  @ParameterizedTest
  @CsvSource({
    "A, none",
    "A J, none",
    "A k j, none",
    "A o o, none",
    "A a d k, none",
    "A d u, none",
    "A d, own",
    "A J d, own",
    "A j, own",
    "A A d, own",
    "A u, own",
    "A a, own",
  })
  void itGoesOnAsLongAsTheRemedyIsSelected(String keys, String whose) {
    Model model = Models.press(ended, keys.split(" "));
    Optional<String> own = RunAdvice.of(model, model.entry()).map(found -> found.entry().name());
    assertEquals(
        whose.equals("own") ? own : Optional.of(whose),
        RunAdvice.of(model).map(found -> found.entry().name()),
        model.entry().name());
  }

  @Test
  void trainingThatWasExtendedIsAdvisedToGoOnFromThere() {
    Model model = Models.lesson();
    SimulatedTraining training =
        new SimulatedTraining(model.runs().wanted(), Speed.UNLIMITED, Specs.VECTORS);
    training.order(new Order.Go(600));
    Model longer = Models.press(model.withSnapshot(training.take().orElseThrow()), "A");
    assertEquals("none-epochs-1200", longer.entry().name());
    assertEquals(Optional.of(new WantedRun.Branch(0, 600)), longer.entry().branch());
    training.close();
  }

  @Test
  void onTheWayBackToTheRemedyItGoesOnAsBefore() {
    Model made = Models.press(alone(), "A");
    assertEquals(Models.press(made, "A").notice(), Models.press(made, "k", "j", "A").notice());
  }

  @Test
  void aChosenRemedyIsAppliedOrItsRunSelected() {
    assertEquals("none-samples-60", AdviceActions.apply(ended, "samples").model().entry().name());
    Model there = AdviceActions.apply(ended, "regularization.l2").model();
    assertEquals("l2", there.entry().name());
    assertEquals("the run l2 already has l2 0.01", there.notice());
    assertEquals(ended.runs(), there.runs());
    InputException unknown =
        assertThrows(InputException.class, () -> AdviceActions.apply(ended, "dropuot"));
    assertTrue(
        unknown
            .getMessage()
            .startsWith("expected one of l2, dropout, epochs, samples, found dropuot"),
        unknown.getMessage());
  }

  @Test
  void aFullListHasNoRoom() {
    List<String> nine = List.of("1", "2", "3", "4", "5", "6", "7", "8", "9");
    Model full = SweepActions.add(ended, Settings.L1, nine).model().withSelection(0, 1);
    Update update = Models.update(full, "A");
    assertEquals("at most 12 runs; press d to delete one", update.model().notice());
    assertEquals(full.runs(), update.model().runs());
  }

  @Test
  void withoutAdviceItSaysWhy() {
    assertEquals("no advice on l2: generalizing", Models.press(ended, "j", "A").notice());
    assertEquals("none has no epoch yet to judge", Models.press(Models.lesson(), "A").notice());
    assertEquals(
        "no advice on none: starting",
        Models.press(Models.trained(Models.lesson(), 1), "A").notice());
  }

  @Test
  void anErrorStaysUntilTheNextKey() {
    Model wrong = Models.with(ended, 0, Settings.NESTEROV, "true");
    Model failed = Models.press(wrong, "A");
    assertEquals(wrong.runs(), failed.runs());
    assertTrue(failed.notice().contains("with nesterov true"), failed.notice());
    assertEquals(Long.MAX_VALUE, failed.message().nanos());
  }

  @Test
  void aLongNameLeavesRoomForTheRemedy() {
    Model model = RunActions.rename(alone(), "a-very-long-name-of-a-run-indeed").model();
    assertEquals("a-very-long-name-of--l2-0.01", Models.press(model, "A").entry().name());
  }

  @Test
  void theVerdictAndTheFooterNameTheKeyWhereThereIsAdvice() {
    Look look = new Look(Glyphs.BRAILLE, true);
    String screen = Screens.draw(ended, look, 160, 30).toString();
    assertTrue(screen.contains("press A: epochs 85"), screen);
    assertTrue(screen.contains(" A try epochs 85  "), screen);
    String without = Screens.draw(Models.press(ended, "j"), look, 100, 30).toString();
    assertFalse(without.contains(" A try "), without);
  }

  @Test
  void fromThePastTheRunIsTrainedToItsEndTooAlsoInAPause() {
    SimulatedTraining training =
        new SimulatedTraining(ended.runs().wanted(), Speed.UNLIMITED, Specs.VECTORS);
    training.order(new Order.Go(1500));
    training.order(new Order.Visit(OptionalLong.of(1400)));
    Model past =
        ended.withSnapshot(training.take().orElseThrow()).withVisited(OptionalLong.of(1400));
    Update update = AdviceActions.apply(past, "dropout");
    assertEquals(OptionalLong.empty(), update.model().view().visited());
    for (Effect effect : update.effects()) {
      training.order(((Effect.Send) effect).order());
    }
    training.advance(1_000_000_000);
    RunSnapshot made = training.take().orElseThrow().runs().get(1);
    assertEquals("none-dropout-0.3", made.name());
    assertEquals(RunStatus.FINISHED, made.status());
    training.close();
  }
}
