package overfit.tui.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import overfit.config.RunSpec;
import overfit.tui.Models;

class FreeNamesTest {

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
    assertEquals(name, RunSpec.checkedName(new FreeNames(LESSON).numbered(like, from)));
  }

  @Test
  void aTakenNumberIsPassedOver() {
    RunList more = LESSON.adding(1, LESSON.get(1).withName("l2-2").run());
    assertEquals("l2-3", new FreeNames(more).numbered("l2", 2));
  }

  @ParameterizedTest
  @CsvSource({
    "l2-0.1, l2-0.1",
    "l2, l2-2",
    "dropout, dropout-2",
    "'milestones-10, 20', milestones-10-20",
    "abcdefghijklmnopqrstuvwxyz012345, abcdefghijklmnopqrstuvwxyz01",
  })
  void aWantedNameGetsANumberOnlyIfItIsUsed(String wanted, String name) {
    assertEquals(name, new FreeNames(LESSON).of(wanted));
  }

  @ParameterizedTest
  @CsvSource({
    "none, l2-0.01, none-l2-0.01",
    "my run, l2-0.01, my-run-l2-0.01",
    "a-very-long-name-of-a-run-indeed, l2-0.01, a-very-long-name-of--l2-0.01",
    "none, initialization-kaiming-uniform, n-initialization-kaiming-uni",
  })
  void aChangeIsNamedAfterItsRun(String name, String change, String free) {
    assertEquals(free, new FreeNames(LESSON).changed(name, change));
  }

  @Test
  void aNameThatEndsWithANumberKeepsIt() {
    RunList swept = LESSON.adding(LESSON.get(0).withName("l2-0").run());
    assertEquals("l2-0-2", new FreeNames(swept).of("l2-0"));
  }
}
