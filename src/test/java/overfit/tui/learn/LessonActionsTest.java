package overfit.tui.learn;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import overfit.config.RunSpec;
import overfit.lesson.LessonState;
import overfit.lesson.Opening;
import overfit.lesson.Task;
import overfit.screen.Size;
import overfit.train.Order;
import overfit.train.Snapshot;
import overfit.tui.Models;
import overfit.tui.model.Effect;
import overfit.tui.model.LessonItem;
import overfit.tui.model.Model;
import overfit.tui.model.Page;
import overfit.tui.model.Pane;
import overfit.tui.model.Update;

class LessonActionsTest {

  private static Model at(String step, String... keys) {
    return Models.press(TrialLesson.at(step), keys);
  }

  private static LessonState state(Model model) {
    return TrialLesson.view(model).state();
  }

  private static List<Opening> opened(Update update) {
    return update.effects().stream()
        .filter(Effect.OpenForLesson.class::isInstance)
        .map(effect -> ((Effect.OpenForLesson) effect).opening())
        .toList();
  }

  @Test
  void afterTrainingItSaysHowToBeginAgainWithAnotherSetting() {
    Model begun = at("strong");
    String first = "change a setting, then space trains";
    assertEquals(first, Models.press(begun, "Enter").notice());
    String again = "change a setting; r begins again";
    assertEquals(again, Models.press(Models.trained(begun, 3), "Enter").notice());
  }

  @ParameterizedTest
  @CsvSource({
    "lowest, '', answer none",
    "lowest, j, answer l2",
    "lowest, j j j j j, show a hint",
    "lowest, j j k, answer l2",
    "how-low, '', type the answer",
    "points, '', next step",
    "strong, '', go to the settings",
    "strong, j, show a hint",
    "strong, j j, show the solution",
    "strong, j j Enter, train the solution",
    "strong, j j j, next step",
    "try, j, show the solution",
    "try, j Enter, next step",
    "caveat, '', map of the course",
  })
  void enterDoesWhatIsSelected(String step, String keys, String does) {
    String[] pressed = keys.isEmpty() ? new String[0] : keys.split(" ");
    Model model = at(step, pressed);
    assertEquals(does, LessonActions.does(model));
  }

  @Test
  void whatWaitsAtEpochZeroIsTrainedUnlessAQuestionComesBefore() {
    Model waiting = paused(TrialLesson.at("try"));
    Update trained = Models.update(Models.press(waiting, "j"), "Enter");
    assertEquals(List.of(new Effect.Send(new Order.Resume())), trained.effects());
    assertEquals("next step", LessonActions.does(paused(TrialLesson.at("points"))));
  }

  @Test
  void afterTheAnswerWhatWaitsAtEpochZeroIsTrainedThoughAnotherQuestionFollows() {
    LessonState answered = LessonState.NEW.answering("lowest", List.of("none"));
    Model again = paused(Models.trained(TrialLesson.at(answered, "lowest"), 0));
    assertEquals("train", LessonActions.does(again));
    Update trained = Models.update(again, "Enter");
    assertEquals(List.of(new Effect.Send(new Order.Resume())), trained.effects());
  }

  @Test
  void afterATaskIsDoneTheWordsOfItsSolutionAreMarkedAsThat() {
    String done = text(TrialLesson.at(LessonState.NEW.doing("strong"), "strong"));
    assertTrue(done.contains("Done.\n\nOne solution\n\nA line that is nearly flat."), done);
    String shown = text(TrialLesson.at(LessonState.NEW.showingSolution("strong"), "strong"));
    assertTrue(shown.contains("One solution\n  --l2 1\n\nA line"), shown);
    assertFalse(text(TrialLesson.at("strong")).contains("One solution"));
  }

  private static String text(Model model) {
    return LessonText.lines(LessonMoment.of(model), 60).stream()
        .map(LessonLine::text)
        .collect(Collectors.joining("\n"));
  }

  @Test
  void goingBackOffersTheExperimentOfTheStepAgain() {
    LessonState answered = LessonState.NEW.answering("lowest", List.of("none"));
    Model back = TrialLesson.at(answered, "lowest").withLessonsExperiment(Optional.empty());
    assertTrue(text(back).contains("open regularization again"));
    Model before = TrialLesson.at("lowest").withLessonsExperiment(Optional.empty());
    assertFalse(text(before).contains("again"));
  }

  private static Model paused(Model model) {
    Snapshot last = model.snapshot().orElseThrow();
    return model.withSnapshot(new Snapshot(last.runs(), false, last.speed()));
  }

  @Test
  void anAnswerIsKeptAndTrains() {
    Update answered = Models.update(at("lowest", "j"), "Enter");
    assertEquals(Map.of("lowest", List.of("l2")), state(answered.model()).answers());
    assertTrue(answered.effects().contains(new Effect.Send(new Order.Resume())));
    assertEquals("l2", answered.model().entry().name());
  }

  @Test
  void anAnswerToAQuestionOnAnotherExperimentOpensThatAndTrains() {
    Model elsewhere = at("lowest").withLessonsExperiment(Optional.empty());
    assertEquals("open regularization", LessonActions.does(elsewhere));
    Update answered = Models.update(Models.press(elsewhere, "j"), "Enter");
    assertEquals(List.of(TrialLesson.LESSON.opening()), opened(answered));
    assertFalse(((Effect.OpenForLesson) answered.effects().get(0)).paused());
  }

  @Test
  void aNumberIsTypedAndAnythingElseRefused() {
    Model typing = Models.press(at("how-low", "Enter"), "0", ".", "1", "x", "Enter");
    assertTrue(typing.overlay().isPresent());
    assertEquals(Map.of(), state(typing).answers());
    Model answered = Models.press(typing, "Backspace", "3", "Enter");
    assertEquals(Map.of("how-low", List.of("0.13")), state(answered).answers());
    assertEquals(Optional.empty(), answered.overlay());
    assertEquals(Map.of(), state(at("how-low", "Enter", "1", "Escape")).answers());
  }

  /** Of a question that asks for one; elsewhere, they are the keys of pages and runs. */
  @ParameterizedTest
  @CsvSource({"2, 2.5", "., .125", "-, -1", "0, 0.13"})
  void aNumberNeedsNoEnterBeforeIt(String first, String number) {
    Model typing = at("how-low", number.split(""));
    assertEquals(TrialLesson.step(typing), "how-low");
    assertTrue(typing.overlay().isPresent());
    assertEquals(List.of(number), state(Models.press(typing, "Enter")).answers().get("how-low"));
    assertEquals(Optional.empty(), at("lowest", first).overlay());
    assertEquals(Optional.empty(), at("how-low", "Tab", first).overlay());
    assertEquals(Page.UNITS, at("strong", "3").view().page());
  }

  @Test
  void pairsAreMatchedOneByOneEachRightSideOnce() {
    Model one = at("pairs", "Enter");
    assertEquals(List.of("penalty", ""), TrialLesson.view(one).place().matched());
    Model both = Models.press(one, "j", "Enter");
    assertEquals(List.of("penalty", "units off"), TrialLesson.view(both).place().matched());
    Model open = Models.press(both, "Enter");
    assertEquals(List.of("penalty", ""), TrialLesson.view(open).place().matched());
    Model answered = Models.press(both, "j", "Enter");
    assertEquals(List.of("penalty", "units off"), state(answered).answers().get("pairs"));
  }

  @Test
  void hintsAreShownOneByOne() {
    Model one = at("strong", "j", "Enter");
    assertEquals(1, state(one).hints().get("strong"));
    assertEquals("go to the settings", LessonActions.does(one));
    Model two = Models.press(one, "j", "Enter");
    assertEquals(2, state(two).hints().get("strong"));
    assertFalse(LessonMoment.of(two).items().contains(LessonItem.of(LessonItem.Kind.HINT)));
  }

  @Test
  void tryingGoesToTheSettingsAndShiftTabComesBack() {
    Model trying = at("strong", "Enter");
    assertEquals(Pane.SETTINGS, trying.view().focus());
    assertEquals(Pane.LESSON, Models.press(trying, "Shift-Tab").view().focus());
  }

  @Test
  void theSolutionIsTrainedInsteadAsTheCheckTrainsIt() {
    for (String id : List.of("strong", "other")) {
      Task task = (Task) TrialLesson.LESSON.step(id).orElseThrow();
      List<RunSpec> solved = task.solution().experiment(task.start());
      assertEquals(
          List.of(new Effect.OpenForLesson(task.start(), solved, false)),
          Models.update(at(id, "j", "j", "Enter"), "Enter").effects());
    }
  }

  @Test
  void onTheWayForwardTheExperimentOfAStepIsOpenedAndOnTheWayBackNothing() {
    Model pairs = at("pairs");
    Update strong = Models.update(pairs, "l");
    assertEquals("strong", TrialLesson.step(strong.model()));
    assertEquals(List.of("l2"), opened(strong).stream().map(Opening::line).toList());
    Update back = Models.update(at("strong"), "h");
    assertEquals("pairs", TrialLesson.step(back.model()));
    assertEquals(List.of(), back.effects());
    assertEquals("open regularization", LessonActions.does(back.model()));
  }

  @Test
  void theFirstStepAndTheLastAreTheEnds() {
    assertEquals("this is the first step", at("points", "h").notice());
    assertEquals(List.of(new Effect.ListLessons()), Models.update(at("caveat"), "l").effects());
  }

  @Test
  void beforeTheEndOfTheTextIsSeenEnterReadsOn() {
    Model model = at("lowest");
    Model low = model.withView(model.view().withSize(new Size(80, 8)));
    assertEquals("read on", LessonActions.does(low));
    Model read = Models.press(low, "Enter", "Enter");
    assertEquals("answer none", LessonActions.does(read));
    assertEquals(Map.of(), state(read).answers());
    Model up = Models.press(read, "k", "k", "k", "k", "k", "k", "k", "k", "k");
    assertEquals(0, TrialLesson.view(up).place().scroll());
  }

  @Test
  void withoutALessonItsCommandsSaySo() {
    assertEquals(
        "no lesson is open; `:lesson` lists them",
        LessonActions.enter(Models.lesson()).model().notice());
  }
}
