package overfit.tui.model;

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
import overfit.config.RunSpec;
import overfit.train.WantedRun;
import overfit.tui.Models;

class RunListTest {

  private static final RunList LESSON = Models.lesson().runs();

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
    assertEquals(name, RunSpec.checkedName(LESSON.freeName(like, from)));
  }

  @Test
  void aTakenNumberIsPassedOver() {
    RunList more = LESSON.adding(1, wanted("l2-2", 7));
    assertEquals("l2-3", more.freeName("l2", 2));
  }

  @Test
  void aNewRunStandsBelowTheOneItIsLikeInTheFirstFreeColour() {
    RunList more = LESSON.without(0).adding(0, wanted("l2-2", 7));
    assertEquals("l2 l2-2 dropout", names(more));
    assertEquals(0, more.get(1).colour());
  }

  @Test
  void runsAreComparedWithTheFirstUntilOneIsPinned() {
    assertEquals("none", LESSON.reference().name());
    assertEquals("dropout", LESSON.pinned(2).reference().name());
    assertEquals("none", LESSON.pinned(2).pinned(2).reference().name());
  }

  @Test
  void aDeletedBaselineIsNoMore() {
    RunList runs = LESSON.pinned(1).without(1);
    assertEquals(OptionalInt.empty(), runs.baseline());
    assertEquals("none", runs.reference().name());
    assertEquals("l2", LESSON.pinned(1).without(0).reference().name());
  }

  @Test
  void aMovedRunKeepsItsColourAndItsPlaceAsTheBaseline() {
    RunList runs = LESSON.pinned(2).moved(2, 0);
    assertEquals("dropout none l2", names(runs));
    assertEquals(2, runs.get(0).colour());
    assertTrue(runs.isBaseline(runs.get(0)));
    assertFalse(runs.isBaseline(runs.get(1)));
  }

  private static WantedRun wanted(String name, int id) {
    return new WantedRun(id, new RunSpec(name, Config.INITIAL), Optional.empty());
  }

  private static String names(RunList runs) {
    List<RunEntry> entries = runs.entries();
    return entries.stream().map(RunEntry::name).collect(Collectors.joining(" "));
  }
}
