package overfit.tui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import overfit.config.Config;
import overfit.config.NamedConfig;
import overfit.train.Planned;

class PlanTest {

  private static final Plan LESSON = Models.lesson().plan();

  @ParameterizedTest
  @CsvSource({
    "l2, 2, l2-2",
    "none, 175, none-175",
    "none-175, 180, none-180",
    "0.001, 2, 0.001-2",
    "abcdefghijklmnopqrstuvwxyz012345, 2, abcdefghijklmnopqrstuvwxyz0123-2",
    "abcdefghijklmnopqrstuvwxyz012345, 2000, abcdefghijklmnopqrstuvwxyz0-2000"
  })
  void aFreeNameIsOneThatAPresetCanHold(String like, long from, String name) {
    assertEquals(name, NamedConfig.checkedName(LESSON.freeName(like, from)));
  }

  @Test
  void aTakenNumberIsPassedOver() {
    Plan more = LESSON.adding(1, planned("l2-2", 7));
    assertEquals("l2-3", more.freeName("l2", 2));
  }

  @Test
  void aNewRunStandsBelowTheOneItIsLikeInTheFirstFreeColour() {
    Plan more = LESSON.without(0).adding(0, planned("l2-2", 7));
    assertEquals("l2 l2-2 dropout", names(more));
    assertEquals(0, more.get(1).colour());
  }

  @Test
  void runsAreComparedWithTheFirstUntilOneIsPinned() {
    assertEquals("none", LESSON.compared().name());
    assertEquals("dropout", LESSON.pinned(2).compared().name());
    assertEquals("none", LESSON.pinned(2).pinned(2).compared().name());
  }

  @Test
  void aDeletedBaselineIsNoMore() {
    Plan plan = LESSON.pinned(1).without(1);
    assertEquals(OptionalInt.empty(), plan.baseline());
    assertEquals("none", plan.compared().name());
    assertEquals("l2", LESSON.pinned(1).without(0).compared().name());
  }

  @Test
  void aMovedRunKeepsItsColourAndItsPlaceAsTheBaseline() {
    Plan plan = LESSON.pinned(2).moved(2, 0);
    assertEquals("dropout none l2", names(plan));
    assertEquals(2, plan.get(0).colour());
    assertTrue(plan.isBaseline(plan.get(0)));
    assertFalse(plan.isBaseline(plan.get(1)));
  }

  private static Planned planned(String name, int id) {
    return new Planned(id, new NamedConfig(name, Config.INITIAL), Optional.empty());
  }

  private static String names(Plan plan) {
    List<Entry> entries = plan.entries();
    return entries.stream().map(Entry::name).collect(Collectors.joining(" "));
  }
}
