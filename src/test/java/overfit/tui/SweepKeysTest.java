package overfit.tui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import overfit.config.Config;
import overfit.config.Setting;
import overfit.config.Settings;
import overfit.train.Order;

class SweepKeysTest {

  private static final Model LESSON = Models.lesson().withSelection(2, Rows.FIRST_RUN + 2);

  private static List<String> names(Model model) {
    return model.plan().entries().stream().map(Entry::name).toList();
  }

  private static Setting<?> find(String name) {
    return Settings.find(name).orElseThrow();
  }

  @Test
  void addsARunForEachValueLikeTheSelectedOne() {
    Update update = SweepKeys.add(LESSON, Settings.L2, List.of("0", "0.010", "1e-6"));
    Model model = update.model();
    assertEquals(List.of("none", "l2", "dropout", "l2-0", "l2-0.01", "l2-1e-6"), names(model));
    Config config = model.plan().get(4).settings();
    assertEquals(LESSON.config().with(Settings.L2, 0.01), config);
    assertEquals(
        List.of(0, 1, 2, 3, 4, 5), model.plan().entries().stream().map(Entry::id).toList());
    assertEquals(6, model.desk().nextId());
    assertEquals(Page.MULTIPLES, model.view().page());
    assertEquals(3, model.run());
    assertEquals("l2: 3 runs like dropout", model.notice());
    assertEquals(
        List.of(new Effect.Send(new Order.Follow(LESSON.plan().runs(), model.plan().runs()))),
        update.effects());
  }

  @Test
  void isUndoneInOneStep() {
    Model model = SweepKeys.add(LESSON, Settings.L2, List.of("0", "1", "2")).model();
    assertEquals(LESSON.plan(), Models.press(model, "u").plan());
  }

  @Test
  void equalValuesGiveOneRunAndTakenNamesANumber() {
    Model once = SweepKeys.add(LESSON, Settings.L2, List.of("0.1", "0.10")).model();
    assertEquals(4, once.plan().size());
    Model twice = SweepKeys.add(once, Settings.L2, List.of("0.1")).model();
    assertEquals("l2-0.1-2", twice.entry().name());
  }

  @ParameterizedTest
  @CsvSource({
    "hidden, 64x64, hidden-64x64",
    "x-min, -2, x-min--2",
    "milestones, '10,20', milestones-10-20",
  })
  void namesAreThoseThatAPresetCanHold(String setting, String value, String name) {
    assertEquals(name, SweepKeys.add(LESSON, find(setting), List.of(value)).model().entry().name());
  }

  @Test
  void longNamesAreCut() {
    String layers = "64x64x64x64x64x64x64x64x64x64x64x64x64";
    Model model = SweepKeys.add(LESSON, Settings.HIDDEN, List.of(layers, layers + "x8")).model();
    assertEquals(
        List.of("hidden-64x64x64x64x64x64x64x", "hidden-64x64x64x64x64x64x64x-2"),
        names(model).subList(3, 5));
  }

  @ParameterizedTest
  @CsvSource({
    "l2, 0 -1, 'l2: expected a number from 0 to 1000, found -1'",
    "x-min, 7, 'x-min: data.x-max: expected a number above data.x-min, 7, found 3'",
    "seed, 1 2 3 4 5 6 7 8 9 10, 'sweep seed: expected 1 to 9 values (12 runs at most), found 10'",
    "l2, '', 'l2: expected a number from 0 to 1000, found nothing'",
  })
  void whatCannotBeUsedIsSaidAndNothingIsAdded(String setting, String values, String said) {
    Update update = SweepKeys.add(LESSON, find(setting), List.of(values.split(" ")));
    assertEquals(Update.of(LESSON).saying(said), update);
  }

  @Test
  void noValueIsNoSweepAndAFullListHasRoomForNone() {
    assertEquals(
        "sweep l2: expected 1 to 9 values (12 runs at most), found 0",
        SweepKeys.add(LESSON, Settings.L2, List.of()).model().notice());
    List<String> nine = List.of("1", "2", "3", "4", "5", "6", "7", "8", "9");
    Model full = SweepKeys.add(LESSON, Settings.L2, nine).model();
    assertEquals(
        "sweep l2: expected no more runs than the 12 there are, found 1",
        SweepKeys.add(full, Settings.L2, List.of("0")).model().notice());
  }

  @Test
  void fromThePastItGoesOnInThePresent() {
    Model past = Models.trained(LESSON, 5).withVisited(OptionalLong.of(2));
    Update update = SweepKeys.add(past, Settings.L2, List.of("1", "2"));
    assertTrue(update.effects().contains(new Effect.Send(new Order.Visit(OptionalLong.empty()))));
    assertEquals(OptionalLong.empty(), update.model().view().visited());
  }
}
