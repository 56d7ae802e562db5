package overfit.tui.learn;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.Test;
import overfit.config.Settings;
import overfit.lesson.LessonState;
import overfit.tui.Models;
import overfit.tui.model.Model;

class LessonTasksTest {

  private static Model trained(Model model, int epochs) {
    return LessonTasks.recognized(model, Models.trained(model, epochs));
  }

  private static Set<String> done(Model model) {
    return TrialLesson.view(model).state().done();
  }

  private static Model strong() {
    return Models.with(TrialLesson.at(LessonState.NEW, "strong"), 0, Settings.L2, "1");
  }

  @Test
  void aTaskIsDoneAtTheFirstSnapshotThatFulfilsIt() {
    assertEquals(Set.of(), done(trained(strong(), 2)));
    Model model = trained(strong(), 3);
    assertEquals(Set.of("strong"), done(model));
    assertEquals("task done: A strong penalty", model.notice());
    assertEquals("next step", LessonActions.does(model));
  }

  @Test
  void aTaskIsDoneWhateverStepIsShown() {
    assertEquals(Set.of("strong"), done(trained(Models.press(strong(), "h", "h"), 3)));
  }

  @Test
  void whatTheLessonOpensForAnotherStepDoesNotCountUntilItIsChanged() {
    Model opened = TrialLesson.at(LessonState.NEW, "lowest");
    assertEquals(Set.of(), done(trained(opened, 3)));
    assertEquals(
        Set.of("other"), done(trained(Models.with(opened, 2, Settings.DROPOUT, "0.1"), 3)));
  }

  @Test
  void whatIsOpenedForATaskFulfilsNoOther() {
    Model both = Models.with(strong(), 0, Settings.DROPOUT, "0.1");
    assertEquals(Set.of("strong"), done(trained(both, 3)));
  }

  @Test
  void whatTheUserOpensCounts() {
    Model own = TrialLesson.at(LessonState.NEW, "lowest").withLessonsExperiment(Optional.empty());
    assertEquals(Set.of("other"), done(trained(own, 3)));
  }

  @Test
  void aPastEpochAndASnapshotWithoutNewsChangeNothing() {
    Model before = Models.trained(strong(), 3);
    assertSame(before, LessonTasks.recognized(before, before));
    Model without = Models.trained(Models.lesson(), 3);
    assertSame(without, LessonTasks.recognized(Models.lesson(), without));
    assertEquals(OptionalLong.empty(), before.view().visited());
  }
}
