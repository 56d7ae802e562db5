package overfit.tui.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import overfit.config.Config;
import overfit.config.RunSpec;
import overfit.train.WantedRun;
import overfit.tui.Models;

class RunListTest {

  private static final RunList LESSON = Models.lesson().runs();

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
