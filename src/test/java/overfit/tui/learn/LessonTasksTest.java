package overfit.tui.learn;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import overfit.config.Settings;
import overfit.lesson.Answer;
import overfit.lesson.Lesson;
import overfit.lesson.LessonState;
import overfit.lesson.Opening;
import overfit.train.Inspection;
import overfit.train.Order;
import overfit.train.SimulatedTraining;
import overfit.train.Specs;
import overfit.train.Speed;
import overfit.tui.Models;
import overfit.tui.model.LessonView;
import overfit.tui.model.Model;
import overfit.tui.model.RunEntry;
import overfit.tui.model.SnapshotNeeds;

class LessonTasksTest {

  @TempDir private Path folder;

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
  void everyEpochSinceTheLastSnapshotIsJudged() throws IOException {
    Lesson early = with("done = \"l2 > 0.5 and epochs == 4\"", "solution = \"--l2 1\"");
    Model model = strong().withLesson(LessonView.of(early, LessonState.NEW));
    assertEquals(Set.of("strong"), done(trained(model, 9)));
    assertEquals(Set.of("strong"), done(trained(Models.trained(model, 3), 9)));
    assertEquals(Set.of(), done(trained(Models.trained(model, 4), 9)));
  }

  /** The trial lesson with another condition and another solution of its first task. */
  private Lesson with(String done, String solution) throws IOException {
    String text =
        Files.readString(Path.of(TrialLesson.FILE))
            .replace("done = \"l2 > 0.5 and epochs >= 3\"", done)
            .replace("solution = \"--l2 1\"", solution);
    return Models.LESSONS.find(Files.writeString(folder.resolve("trial.md"), text).toString());
  }

  /** A snapshot at epoch 0 with what the model needs, taken over as the session does. */
  private static Model inspected(Model model) {
    try (SimulatedTraining training =
        new SimulatedTraining(model.runs().wanted(), Speed.DEFAULT, Specs.VECTORS)) {
      training.order(new Order.See(SnapshotNeeds.of(model)));
      return LessonTasks.recognized(model, model.withSnapshot(training.take().orElseThrow()));
    }
  }

  private static List<Inspection> inspections(Model model) {
    return SnapshotNeeds.of(model).inspections();
  }

  @Test
  void whatATaskAsksForIsComputedUntilItIsDone() throws IOException {
    String solution = "solution = \"--l2 1\"";
    Lesson lesson = with("done = \"l2 > 0.5 and gradient-error(1e-5) < 1e-7\"", solution);
    Model model = strong().withLesson(LessonView.of(lesson, LessonState.NEW));
    assertEquals(1, inspections(model).size());
    Model done = inspected(model);
    assertEquals(Set.of("strong"), done(done));
    assertEquals(List.of(), inspections(done));
    Lesson never = with("done = \"l2 > 0.5 and gradient-error(1e-5) > 1e-7\"", solution);
    assertEquals(
        Set.of(), done(inspected(strong().withLesson(LessonView.of(never, LessonState.NEW)))));
    assertEquals(List.of(), inspections(strong()));
  }

  @Test
  void whatOtherTasksOpenFulfilsNothingThatIsComputed() throws IOException {
    Lesson lesson =
        with("done = \"epochs == 0 and gradient-error(1e-5) < 1e-7\"", "solution = \"--l2 1\"");
    Model opened = TrialLesson.at(LessonState.NEW, "other");
    LessonView view = LessonView.of(lesson, LessonState.NEW.at("other"));
    Model other = opened.withLesson(view.withOpened(TrialLesson.view(opened).opened()));
    assertEquals(List.of(), inspections(other));
    assertEquals(Set.of(), done(inspected(other)));
  }

  @ParameterizedTest
  @CsvSource({"1e-12, true", "1e-5, false"})
  void anAnswerIsTestedOnTheRun(String number, boolean right) throws IOException {
    String text =
        Files.readString(Path.of(TrialLesson.FILE))
            .replace(
                "answer = 0.125\nwithin = 0.01\nshows = \"loss\"",
                "accepts = \"gradient-error(answer) > 1e-4\"\nanswer = 1e-12\nwrong = 1e-5");
    Path file = Files.writeString(folder.resolve("tested.md"), text);
    Lesson lesson = Models.LESSONS.find(file.toString());
    Model opened = TrialLesson.at(LessonState.NEW, "how-low");
    LessonView view = LessonView.of(lesson, LessonState.NEW.at("how-low"));
    Model asked = opened.withLesson(view.withOpened(TrialLesson.view(opened).opened()));
    Model typed = Models.press(Models.press(asked, number.split("")), "Enter");
    assertEquals(Map.of(), TrialLesson.view(typed).state().answers());
    assertEquals(1, inspections(typed).size());
    Model answered = inspected(typed);
    List<String> kept = TrialLesson.view(answered).state().answers().get("how-low");
    assertEquals(Answer.Tested.kept(number, right), kept);
    assertEquals(List.of(), inspections(answered));
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
  void anotherNameIsNoChange() {
    Model opened = TrialLesson.at(LessonState.NEW, "lowest");
    RunEntry renamed = opened.runs().get(2).withName("mine");
    assertEquals(
        Set.of(), done(trained(Models.withRuns(opened, opened.runs().with(2, renamed)), 3)));
  }

  @Test
  void aSnapshotFromBeforeAChangeFulfilsNothing() {
    Model opened = Models.trained(TrialLesson.at(LessonState.NEW, "lowest"), 1);
    Model changed = Models.with(opened, 2, Settings.DROPOUT, "0.1");
    Model late = changed.withSnapshot(Models.trained(opened, 3).snapshot().orElseThrow());
    assertEquals(Set.of(), done(LessonTasks.recognized(changed, late)));
  }

  @Test
  void aSolutionInAnotherExperimentCountsOnceItWasTold() throws IOException {
    Lesson lesson = with("done = \"l2 > 0 and epochs >= 3\"", "solution = \"regularization\"");
    Opening other = lesson.tasks().findFirst().orElseThrow().solution().opening().orElseThrow();
    Model model = Model.of(other.preset(), other.runs());
    LessonView view = LessonView.of(lesson, LessonState.NEW).withOpened(Optional.of(other));
    assertEquals(Set.of(), done(trained(model.withLesson(view), 3)));
    LessonView told = view.withState(LessonState.NEW.showingSolution("strong"));
    assertEquals(Set.of("strong"), done(trained(model.withLesson(told), 3)));
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
