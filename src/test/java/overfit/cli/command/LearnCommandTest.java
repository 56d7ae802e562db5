package overfit.cli.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import overfit.cli.Console;
import overfit.cli.process.ExitCode;
import overfit.lesson.Drafts;

class LearnCommandTest {

  @TempDir private Path home;

  private final Console console = new Console();

  @BeforeEach
  void haveOwnFolders() {
    console.with("XDG_CONFIG_HOME", home.toString());
    console.with("XDG_STATE_HOME", home.resolve("state").toString());
  }

  @Test
  void listsTheLessonsWithWhatIsDone() throws Exception {
    Path folder = Files.createDirectories(home.resolve("overfit/lessons"));
    Files.writeString(folder.resolve("mine.md"), Drafts.WHOLE);
    Files.writeString(folder.resolve("torn.md"), "");
    Path state = Files.createDirectories(home.resolve("state/overfit")).resolve("lessons.toml");
    Files.writeString(
        state,
        """
        [lessons.mine]
        done = ["longer"]
        answers.falls = ["rises"]
        """);
    assertEquals(ExitCode.DONE, console.run("learn", "--list"));
    String list = console.out();
    assertTrue(list.contains("Other lessons\n 4.1  mine"), list);
    assertTrue(list.contains("  done  Steps (yours)\n"), list);
    assertTrue(list.contains("(yours; " + folder + "/torn.md:1: expected +++"), list);
    Files.writeString(state, "[lessons.mine]\ndone = [\"longer\"]\n");
    console.run("learn", "--list");
    assertTrue(console.out().contains("  begun  Steps (yours)\n"), console.out());
  }

  @Test
  void listsWhatOpensAnOwnLessonOfABuiltInName() throws Exception {
    Path folder = Files.createDirectories(home.resolve("overfit/lessons"));
    Path own = Files.writeString(folder.resolve("regularization.md"), Drafts.WHOLE);
    console.run("learn", "--list");
    String line =
        console.out().lines().filter(each -> each.contains("(yours)")).findFirst().orElseThrow();
    assertEquals(" 4.1  " + own + "  Steps (yours)", line);
  }

  @Test
  void printsCommandsThatAShellRuns() throws Exception {
    Files.writeString(home.resolve("my own.toml"), "[runs.a]\n");
    Files.writeString(home.resolve("other.toml"), "[runs.b]\n");
    Path lesson =
        Files.writeString(
            home.resolve("own.md"),
            Drafts.WHOLE
                .replace("\"no-regularization --hidden", "\"'my own.toml' --hidden")
                .replace("\"--learning-rate 0.1\"", "\"other.toml\""));
    assertEquals(ExitCode.DONE, console.run("learn", lesson.toString(), "--text"), console.err());
    String text = console.out().replaceAll("\\s+", " ");
    assertTrue(
        text.contains(" overfit train '" + home + "/my own.toml' --hidden 4 --epochs 5 "), text);
    assertTrue(text.contains(" overfit train " + home + "/other.toml --plain"), text);
  }

  @Test
  void printsALessonWithTheAnswersLast() {
    assertEquals(
        ExitCode.DONE, console.reading(Drafts.WHOLE).run("learn", "-", "--text"), console.err());
    assertEquals(
        """
        4.1 Steps

        Experiments are commands to type. Answers are at the end, after the hints. The
        lesson does not note what you do here; it does on the screen: overfit learn -.

        How far a step goes.

        Experiment: overfit train no-regularization --hidden 4 --epochs 5
        --learning-rate 0.001 --plain

        Do not look at the settings of its runs yet: that is part of the question.

        1. Words

        One step at a time, `n` makes one.

          - short ones
          - long ones, and longer
            1. inside

        2. Question: Down or up?

        Choose one:

          - falls
          - rises

        3. Task: Longer steps

        Do it.

        Experiment: overfit train no-regularization --hidden 4 --epochs 5
        --learning-rate 0.001 --plain

        Done when, for one of the runs:

            learning-rate > 0.05 and train < 0.7 * seen[0]

        There are hints below.

        4. Try

        5. But

        Only here.

        Not in this version of overfit: the norm of the gradient.

        Hints

        3. Task: Longer steps

        Which setting?

        The learning rate.

        Answers and solutions

        2. Question: Down or up?

        Right: falls

        It falls.

        3. Task: Longer steps

        `learning-rate` 0.1.

        Experiment: overfit train no-regularization --hidden 4 --epochs 5 --learning-rate 0.1 --plain

        4. Try

        Nothing.

        """,
        console.out());
  }

  @Test
  void checksWithTheSameWordsForAnyNumberOfJobs() {
    String passed =
        """
        4.1 Steps
          4 of 4  the loss falls
          task longer: done with its solution after 3 epochs; as it opens 0 of 4, solved 4 of 4
        1 lesson, 2 passed, 0 failed
        """;
    for (String jobs : new String[] {"1", "3"}) {
      console.reading(Drafts.WHOLE);
      assertEquals(ExitCode.DONE, console.run("learn", "--check", "-", "--seeds", "--jobs", jobs));
      assertEquals(passed, console.out());
    }
  }

  @Test
  void aFalseClaimFails() throws Exception {
    Path file = home.resolve("false.md");
    Files.writeString(file, Drafts.WHOLE.replace("seen[last] < seen[0]", "seen[last] > seen[0]"));
    assertEquals(ExitCode.FALSE_CLAIM, console.run("learn", "--check", file.toString()));
    assertTrue(
        console
            .out()
            .contains(
                "\n  FAILED  "
                    + file
                    + ":20: 0 of 3, expected 4 of 4 (not at 42: 0.5266, 43: 0.5701, 44: 0.6074): the loss falls\n"),
        console.out());
    assertTrue(console.out().endsWith("1 lesson, 1 passed, 1 failed\n"), console.out());
  }

  @Test
  void oneThatCannotBeReadHidesNoOther() throws Exception {
    Path torn = Files.writeString(home.resolve("torn.md"), "+++\n");
    Path whole = Files.writeString(home.resolve("whole.md"), Drafts.WHOLE);
    assertEquals(
        ExitCode.BAD_INPUT, console.run("learn", "--check", torn.toString(), whole.toString()));
    assertEquals(
        "overfit: " + torn + ":1: expected +++, the line after the front matter, found the end\n",
        console.err());
    assertTrue(console.out().endsWith("1 lesson, 2 passed, 0 failed\n"), console.out());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          learn --check --text    | expected one of --list, --text, --check, found more
          learn --seeds           | --seeds: expected --check, found none
          learn --jobs 2          | --jobs: expected --check, found none
          learn --list steps      | --list: expected no LESSON, found steps
          learn --text            | --text: expected a LESSON, found none
          learn --text a b        | expected one LESSON, found a, b
          learn --text no-such    | no lesson is named no-such; `overfit learn --list` lists them
          learn --text /x/y.md    | /x/y.md: expected a lesson, found none; `overfit learn --list` lists the names
          learn --check --jobs 0 - | --jobs: expected a whole number from 1 to 256, found 0
          """)
  void misuseIsOneLine(String line, String message) {
    assertEquals(ExitCode.BAD_INPUT, console.run(line.split(" ")));
    assertEquals("overfit: " + message + "\n", console.err());
  }
}
