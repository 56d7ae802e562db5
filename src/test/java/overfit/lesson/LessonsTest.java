package overfit.lesson;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import overfit.config.preset.Presets;
import overfit.file.InputException;
import overfit.file.InputFiles;
import overfit.file.UserPaths;

class LessonsTest {

  @TempDir private Path home;

  private Map<String, String> environment;
  private Path own;
  private Path site;

  @BeforeEach
  void makeFolders() throws Exception {
    own = Files.createDirectories(home.resolve("config/overfit/lessons"));
    site = Files.createDirectories(home.resolve("site/overfit/lessons"));
    environment =
        Map.of(
            "XDG_CONFIG_HOME", home.resolve("config").toString(),
            "XDG_CONFIG_DIRS", home.resolve("site").toString(),
            "XDG_STATE_HOME", home.resolve("state").toString());
  }

  private Lessons lessons() {
    return Lessons.of(environment, Presets.of(environment));
  }

  private static void write(Path folder, String name, String title) throws Exception {
    Files.writeString(
        folder.resolve(name),
        Drafts.WHOLE.replace("title = \"Steps\"", "title = \"" + title + '"'));
  }

  @Test
  void findsByNameByChapterAndByPath() throws Exception {
    write(own, "steps.md", "Mine");
    write(site, "steps.md", "Shared");
    write(site, "others.md", "Others");
    assertEquals("Mine", lessons().find("steps").title());
    assertEquals("Others", lessons().find("others").title());
    assertEquals("Mine", lessons().find("4.1").title());
    String path = site.resolve("steps.md").toString();
    assertEquals("Shared", lessons().find(path).title());
    assertEquals(path, lessons().find(path).word());
  }

  @Test
  void listsThoseOfTheUserAndTheSiteAfterTheBundledOnes() throws Exception {
    write(own, "steps.md", "Mine");
    write(site, "steps.md", "Shared");
    Files.writeString(site.resolve("torn.md"), "+++\n");
    List<ListedLesson> others =
        lessons().list().stream().filter(lesson -> !lesson.origin().isEmpty()).toList();
    assertEquals(
        List.of("steps yours", site.resolve("steps.md") + " in " + site, "torn in " + site),
        others.stream().map(lesson -> lesson.word() + " " + lesson.origin()).toList());
    assertEquals(List.of("falls"), others.get(0).questions());
    assertEquals(List.of("longer"), others.get(0).tasks());
    assertEquals(
        site.resolve("torn.md")
            + ":1: expected +++, the line after the front matter, found the end",
        others.get(2).remark());
    Course.Module last = lessons().course().modules().get(3);
    assertEquals("Other lessons", last.title());
    assertEquals(others, last.lessons());
  }

  @Test
  void opensAPresetBesideTheLessonButNoOther() throws Exception {
    String before = "opens = \"no-regularization --hidden 4";
    Files.writeString(own.resolve("small.toml"), "training.epochs = 9\n");
    Path file = own.resolve("steps.md");
    Files.writeString(file, Drafts.WHOLE.replace(before, "opens = \"small.toml --hidden 4"));
    assertEquals("small", lessons().find("steps").opening().preset().name());
    Files.writeString(file, Drafts.WHOLE.replace(before, "opens = \"../small.toml --hidden 4"));
    assertEquals(
        file + ":5: opens: expected a file beside or below this one, found \"../small.toml\"",
        assertThrows(InputException.class, () -> lessons().find("steps")).getMessage());
  }

  @Test
  void oneFileHasOneWordHoweverItIsFound() throws Exception {
    write(own, "steps.md", "Mine");
    write(site, "others.md", "Others");
    Path link = Files.createSymbolicLink(home.resolve("link.md"), own.resolve("steps.md"));
    Path folder = Files.createSymbolicLink(home.resolve("folder"), home);
    assertEquals("steps", lessons().find("steps").word());
    assertEquals("steps", lessons().find(own.resolve("steps.md").toString()).word());
    assertEquals("others", lessons().find(site.resolve("others.md").toString()).word());
    assertEquals("steps", lessons().find(link.toString()).word());
    write(home, "lesson.md", "Another");
    assertEquals(
        home.resolve("lesson.md").toRealPath().toString(),
        lessons().find(folder.resolve("lesson.md").toString()).word());
  }

  @Test
  void keepsNothingOfALessonFromAPipe() {
    byte[] text = Drafts.WHOLE.getBytes(StandardCharsets.UTF_8);
    InputFiles inputs = new InputFiles(UserPaths.of(environment), new ByteArrayInputStream(text));
    Lessons piped = Lessons.of(environment, Presets.of(environment).reading(inputs));
    assertEquals("", piped.save(piped.find("-").word(), LessonState.NEW.at("falls")));
    assertEquals(LessonProgress.NONE, piped.progress());
  }

  @Test
  void suggestsANearName() throws Exception {
    write(own, "steps.md", "Mine");
    assertEquals(
        "no lesson is named step (did you mean steps?); `overfit learn --list` lists them",
        assertThrows(InputException.class, () -> lessons().find("step")).getMessage());
  }

  @Test
  void keepsWhatIsDone() {
    LessonState state =
        LessonState.NEW
            .at("longer")
            .answering("falls", List.of("fal\"ls", "x"))
            .hinting("longer")
            .hinting("longer")
            .doing("longer")
            .showingSolution("try");
    assertEquals(LessonProgress.NONE, lessons().progress());
    assertEquals("", lessons().save("/home/a b/steps.md", state));
    assertEquals("", lessons().save("other", LessonState.NEW.at("words")));
    LessonProgress kept = lessons().progress();
    assertEquals("other", kept.latest());
    assertEquals(state, kept.of("/home/a b/steps.md"));
    assertEquals(Set.of("/home/a b/steps.md", "other"), kept.lessons().keySet());
  }

  @Test
  void keepsWhatTwoProcessesHaveDoneOfOneLesson() {
    LessonState one = LessonState.NEW.at("falls").answering("falls", List.of("rises")).hinting("a");
    LessonState other =
        LessonState.NEW.at("try").doing("longer").showingSolution("try").hinting("a").hinting("a");
    lessons().save("steps", one);
    lessons().save("steps", other);
    assertEquals(other.answering("falls", List.of("rises")), lessons().progress().of("steps"));
    lessons().save("steps", one);
    assertEquals("falls", lessons().progress().of("steps").step());
    assertEquals(Map.of("a", 2), lessons().progress().of("steps").hints());
  }

  /** Each thread stands for a process that saves the answers to its own questions. */
  @Test
  void noneOfManySavesAtTheSameTimeIsLost() throws Exception {
    List<Thread> threads =
        IntStream.range(0, 4)
            .mapToObj(i -> new Thread(() -> saveAnswers("q" + i, lessons())))
            .toList();
    threads.forEach(Thread::start);
    for (Thread thread : threads) {
      thread.join();
    }
    assertEquals(40, lessons().progress().of("steps").answers().size());
  }

  private static void saveAnswers(String question, Lessons lessons) {
    for (int i = 0; i < 10; i++) {
      lessons.save("steps", LessonState.NEW.at("a").answering(question + i, List.of("1")));
    }
  }

  @Test
  void namesOfStepsMayBeAnythingAndAnEmptyAnswerIsNone() throws Exception {
    LessonState state = LessonState.NEW.at("a.b").answering("a.b ü\"", List.of("1")).hinting("c d");
    assertEquals("", lessons().save("steps", state));
    assertEquals(state, lessons().progress().of("steps"));
    Path file = home.resolve("state/overfit/lessons.toml");
    Files.writeString(file, "[lessons.steps]\nstep = \"a\"\nanswers.published = []\n");
    assertEquals(LessonState.NEW.at("a"), lessons().progress().of("steps"));
  }

  @Test
  void aTornFileOfWhatIsDoneIsNothingAndIsNotOverwritten() throws Exception {
    Files.createDirectories(home.resolve("state/overfit"));
    Path torn = Files.writeString(home.resolve("state/overfit/lessons.toml"), "latest = [");
    assertEquals(LessonProgress.NONE, lessons().progress());
    String message = lessons().save("steps", LessonState.NEW);
    assertTrue(message.startsWith("the progress was not saved: lessons.toml:1: "), message);
    assertEquals("latest = [", Files.readString(torn));
  }

  /** Nobody opens the other end. */
  @Test
  void pipesWithTheNamesOfItsFilesAreNotOpened() throws Exception {
    Path state = Files.createDirectories(home.resolve("state/overfit"));
    for (String name : List.of(".lessons.lock", "lessons.toml")) {
      Path pipe = state.resolve(name);
      assertEquals(0, new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor());
      assertEquals(LessonProgress.NONE, lessons().progress());
      String message = lessons().save("steps", LessonState.NEW);
      assertTrue(
          message.startsWith(
              "the progress was not saved: "
                  + name
                  + ": expected a file, found a device or a pipe"),
          message);
      Files.delete(pipe);
    }
  }

  @Test
  void saysThatWhatIsDoneCannotBeKept() throws Exception {
    Files.writeString(home.resolve("state"), "");
    String message = lessons().save("steps", LessonState.NEW);
    assertTrue(message.startsWith("the progress was not saved: "), message);
    assertTrue(message.endsWith(" (" + home.resolve("state/overfit") + ")"), message);
  }
}
