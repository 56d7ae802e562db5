package overfit.tui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import overfit.config.preset.Presets;
import overfit.lesson.Lesson;
import overfit.lesson.LessonState;
import overfit.lesson.Lessons;
import overfit.screen.Theme;
import overfit.train.Specs;
import overfit.tui.learn.TrialLesson;

/** A lesson as it is played, in the time of a film. */
class LessonSessionTest {

  private static final long SECOND = 1_000_000_000L;

  @TempDir private Path folder;

  private Path file;
  private RecordingStage stage;

  @BeforeEach
  void open() throws IOException {
    file = Files.copy(Path.of(TrialLesson.FILE), folder.resolve("trial.md"));
    stage = stage(StartState.learning(Models.LESSONS, Models.LESSONS.find(file.toString()), ""));
  }

  private static RecordingStage stage(StartState start) {
    Presets presets = Presets.bundledAlone();
    return new RecordingStage(presets, start, Theme.OKABE_ITO, Specs.VECTORS, 80, 24);
  }

  @AfterEach
  void close() {
    stage.close();
  }

  private void press(String... keys) {
    Stream.of(keys).forEach(stage::key);
  }

  private void command(String words) {
    press(":");
    words.chars().mapToObj(c -> c == ' ' ? "space" : String.valueOf((char) c)).forEach(stage::key);
    press("Enter");
  }

  private void assertShows(String words) {
    String shown = stage.surface().toString();
    assertTrue(shown.contains(words), words + " in\n" + shown);
  }

  @Test
  void itsExperimentWaitsAtEpochZeroAndTheAnswerTrainsIt() {
    stage.advance(SECOND);
    assertShows("paused  epoch 0/500");
    press("Enter", "j", "Enter");
    stage.advance(SECOND);
    assertShows("running  epoch 6");
    assertShows("l2 ◂ you");
    assertShows("Not right: it is none.");
  }

  @Test
  void undoReopensTheExperimentBeforeAndTheLessonStays() {
    press("Enter", "l", "l", "l", "l");
    assertShows(" overfit  l2 ");
    press("u");
    assertShows(" overfit  regularization ");
    assertShows("A strong penalty");
    assertShows("open l2");
    press("U");
    assertShows(" overfit  l2 ");
    assertShows("try it: go to the settings");
  }

  @Test
  void anotherPresetIsOpenedAndTheLessonGoesOn() {
    press("Enter");
    command("preset dropout");
    assertShows(" overfit  dropout ");
    assertShows("▸ open regularization");
    press("Enter");
    stage.advance(SECOND);
    assertShows("paused  epoch 0/500");
    assertShows("▸ ( ) none");
  }

  @Test
  void theRunThatWasChosenIsSelectedInTheExperimentThatTheAnswerOpens() {
    press("Enter");
    command("preset dropout");
    press("j", "j", "Enter");
    stage.advance(SECOND);
    assertShows(" overfit  regularization ");
    assertShows("l2 ◂ you");
    assertShows("─ l2: ");
  }

  @Test
  void aTaskIsTickedWhileItTrains() {
    press("l", "l", "l", "l", "l");
    command("l2 1");
    press("space");
    stage.advance(SECOND);
    assertShows("task, done");
    assertShows("task done: A strong penalty");
  }

  @Test
  void closedItIsGoneAndTakenUpAtItsStep() {
    press("Enter", "l");
    command("lesson off");
    assertFalse(stage.surface().toString().contains("Lesson"));
    assertShows("Settings");
    command("lesson " + file);
    assertShows("How low?");
  }

  @Test
  void theOpenLessonIsNotOpenedAgainButGetsTheFocus() {
    stage.close();
    stage = stage(StartState.learning(Models.LESSONS, Models.LESSONS.find("2.6"), ""));
    press("space", "Tab");
    stage.advance(SECOND);
    command("lesson regularization");
    assertShows("running  epoch 6");
    assertShows("Lesson 2.6");
  }

  @Test
  void aLessonWhoseFileVanishesOrBreaksIsReadToItsEnd() throws IOException {
    Files.delete(file);
    press("Enter", "j", "Enter");
    assertShows("Not right: it is none.");
    command("lesson " + file);
    assertShows("expected a lesson, found none");
    assertShows("Not right: it is none.");
    Files.writeString(file, "+++\nopens = 3\n+++\n");
    command("lesson " + file);
    assertShows("expected text in");
  }

  @Test
  void hiddenSettingsAreShownOnceEverythingIsAnswered() {
    press("Tab");
    assertShows("l2                         ?");
    assertFalse(stage.surface().toString().contains("l2 0.1"));
    press("Shift-Tab", "Enter", "Enter", "l", "Enter", "1", "Enter", "l", "Enter", "1", "Enter");
    press("l", "Enter", "j", "Enter", "j", "Enter", "Tab");
    assertShows("learning-rate");
    assertShows("0.01");
  }

  @Test
  void progressIsKeptInTheStateFolderAndNotByAFilm() throws IOException {
    Presets presets = Presets.bundledAlone();
    Lessons kept = Lessons.of(Map.of("XDG_STATE_HOME", folder.toString()), presets);
    StartState start = StartState.learning(kept, kept.find(file.toString()), "");
    try (RecordingStage film = stage(start)) {
      film.key("Enter");
    }
    assertFalse(Files.exists(folder.resolve("overfit")));
    ScriptedWindow window = new ScriptedWindow(80, 24);
    window.press("Enter", "j", "Enter", "q");
    window.run(presets, start.model(), kept);
    String word = file.toAbsolutePath().toString();
    assertEquals(Map.of("lowest", List.of("l2")), kept.progress().of(word).answers());
    assertEquals("lowest", kept.progress().of(word).step());
    assertEquals(word, kept.progress().latest());
  }

  @Test
  void whatIsDoneJustBeforeTheLessonOrTheProgramIsLeftIsKept() {
    Presets presets = Presets.bundledAlone();
    Lessons kept = Lessons.of(Map.of("XDG_STATE_HOME", folder.toString()), presets);
    StartState start = StartState.learning(kept, kept.find(file.toString()), "");
    ScriptedWindow window = new ScriptedWindow(80, 24);
    window.press("Enter", "j").atOncePress("Enter").atOncePress("q");
    window.run(presets, start.model(), kept);
    String word = file.toAbsolutePath().toString();
    assertEquals(Map.of("lowest", List.of("l2")), kept.progress().of(word).answers());
  }

  @Test
  void whatAnotherProcessHasKeptMeanwhileIsThereOnceTheLessonIsOpenedAgain() {
    Presets presets = Presets.bundledAlone();
    Lessons kept = Lessons.of(Map.of("XDG_STATE_HOME", folder.toString()), presets);
    Lesson trial = kept.find(file.toString());
    StartState start = StartState.learning(kept, trial, "");
    ScriptedWindow window = new ScriptedWindow(80, 24);
    window.press("Enter", "j", "Enter");
    LessonState other = LessonState.NEW.at("lowest").answering("when", List.of("400"));
    window.does(() -> kept.save(trial.word(), other));
    type(window, ":lesson off");
    type(window, ":lesson " + file);
    window.press("l", "l").does(() -> assertTrue(window.last().contains("You said 400.")));
    window.press("q");
    window.run(presets, start.model(), kept);
    assertEquals(
        Map.of("lowest", List.of("l2"), "when", List.of("400")),
        kept.progress().of(trial.word()).answers());
  }

  private static void type(ScriptedWindow window, String command) {
    window.press(command.split("")).press("Enter");
  }

  @Test
  void progressThatCannotBeKeptIsSaidOnce() throws IOException {
    Path blocked = Files.writeString(folder.resolve("state"), "a file");
    Presets presets = Presets.bundledAlone();
    Lessons kept = Lessons.of(Map.of("XDG_STATE_HOME", blocked.toString()), presets);
    StartState start = StartState.learning(kept, kept.find(file.toString()), "");
    ScriptedWindow window = new ScriptedWindow(80, 24);
    String reason = "progress was not saved";
    window.nothing().does(() -> assertTrue(window.last().contains(reason)));
    window.press("Enter", "l").does(() -> assertFalse(window.last().contains(reason)));
    window.press("q");
    window.run(presets, start.model(), kept);
  }
}
