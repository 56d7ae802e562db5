package overfit.tui.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import overfit.config.Config;
import overfit.config.Setting;
import overfit.config.Settings;
import overfit.train.Order;
import overfit.tui.Models;
import overfit.tui.model.Effect;
import overfit.tui.model.Model;
import overfit.tui.model.Page;
import overfit.tui.model.RunEntry;
import overfit.tui.model.SettingsRows;
import overfit.tui.model.Update;

class SweepActionsTest {

  private static final Model LESSON = Models.lesson().withSelection(2, SettingsRows.FIRST_RUN + 2);

  private static List<String> names(Model model) {
    return model.runs().entries().stream().map(RunEntry::name).toList();
  }

  private static Setting<?> find(String name) {
    return Settings.find(name).orElseThrow();
  }

  @Test
  void addsARunForEachValueLikeTheSelectedOne() {
    Update update = SweepActions.add(LESSON, Settings.L2, List.of("0", "0.010", "1e-6"));
    Model model = update.model();
    assertEquals(List.of("none", "l2", "dropout", "l2-0", "l2-0.01", "l2-1e-6"), names(model));
    Config config = model.runs().get(4).settings();
    assertEquals(LESSON.config().with(Settings.L2, 0.01), config);
    assertEquals(
        List.of(0, 1, 2, 3, 4, 5), model.runs().entries().stream().map(RunEntry::id).toList());
    assertEquals(6, model.workspace().nextId());
    assertEquals(Page.MULTIPLES, model.view().page());
    assertEquals(3, model.run());
    assertEquals("l2: 3 runs like dropout", model.notice());
    assertEquals(
        List.of(new Effect.Send(new Order.Follow(LESSON.runs().wanted(), model.runs().wanted()))),
        update.effects());
  }

  @ParameterizedTest
  @ValueSource(strings = {"file", "x", "y", "test"})
  void otherDataAreNoSweep(String name) {
    Model model = SweepActions.add(LESSON, find(name), List.of("a", "b")).model();
    assertEquals("sweep: expected a setting of the same data, found " + name, model.notice());
    assertEquals(LESSON.runs(), model.runs());
  }

  @Test
  void isUndoneInOneStep() {
    Model model = SweepActions.add(LESSON, Settings.L2, List.of("0", "1", "2")).model();
    assertEquals(LESSON.runs(), Models.press(model, "u").runs());
  }

  @Test
  void equalValuesGiveOneRunAndTakenNamesANumber() {
    Model once = SweepActions.add(LESSON, Settings.L2, List.of("0.1", "0.10")).model();
    assertEquals(4, once.runs().size());
    Model twice = SweepActions.add(once, Settings.L2, List.of("0.1")).model();
    assertEquals("l2-0.1-2", twice.entry().name());
  }

  @ParameterizedTest
  @CsvSource({
    "hidden, 64x64, hidden-64x64",
    "x-min, -2, x-min--2",
    "milestones, '10,20', milestones-10-20",
  })
  void namesAreThoseThatAPresetCanHold(String setting, String value, String name) {
    assertEquals(
        name, SweepActions.add(LESSON, find(setting), List.of(value)).model().entry().name());
  }

  @Test
  void longNamesAreCut() {
    String layers = "64x64x64x64x64x64x64x64x64x64x64x64x64";
    Model model = SweepActions.add(LESSON, Settings.HIDDEN, List.of(layers, layers + "x8")).model();
    assertEquals(
        List.of("hidden-64x64x64x64x64x64x64x", "hidden-64x64x64x64x64x64x64x-2"),
        names(model).subList(3, 5));
  }

  @ParameterizedTest
  @CsvSource({
    "l2, 0 -1, 'l2: expected a number from 0 to 1000, found -1'",
    "nesterov, false true, 'nesterov: expected false with momentum 0, found true'",
    "x-min, 7, 'x-min: expected a number below x-max 3, found 7'",
    "seed, 1 2 3 4 5 6 7 8 9 10, 'sweep seed: expected 1 to 9 values (12 runs at most), found 10'",
    "l2, '', 'l2: expected a number from 0 to 1000, found nothing'",
  })
  void whatCannotBeUsedIsSaidAndNothingIsAdded(String setting, String values, String said) {
    Update update = SweepActions.add(LESSON, find(setting), List.of(values.split(" ")));
    assertEquals(Update.of(LESSON).failing(said), update);
  }

  @Test
  void noValueIsNoSweepAndAFullListHasRoomForNone() {
    assertEquals(
        "sweep l2: expected 1 to 9 values (12 runs at most), found 0",
        SweepActions.add(LESSON, Settings.L2, List.of()).model().notice());
    List<String> nine = List.of("1", "2", "3", "4", "5", "6", "7", "8", "9");
    Model full = SweepActions.add(LESSON, Settings.L2, nine).model();
    assertEquals(
        "sweep l2: expected no values (12 runs at most), found 1",
        SweepActions.add(full, Settings.L2, List.of("0")).model().notice());
  }

  @Test
  void fromThePastItGoesOnInThePresent() {
    Model past = Models.trained(LESSON, 5).withVisited(OptionalLong.of(2));
    Update update = SweepActions.add(past, Settings.L2, List.of("1", "2"));
    assertTrue(update.effects().contains(new Effect.Send(new Order.Visit(OptionalLong.empty()))));
    assertEquals(OptionalLong.empty(), update.model().view().visited());
  }
}
