package overfit.cli.reference;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import overfit.cli.Console;
import overfit.lesson.condition.ConditionHelp;

class LessonPageTest {

  @TempDir private Path folder;

  @Test
  void itsExampleIsALessonThatPassesItsCheck() throws Exception {
    Path file = folder.resolve("step.md");
    Files.writeString(file, LessonPage.EXAMPLE);
    Console console = new Console();
    assertEquals(0, console.run("learn", "--check", file.toString()), console.err());
    assertEquals(
        """
        Too far a step
          3 of 3  the longest step never arrives
          task at-the-edge: done with its solution after 34 epochs; as it opens 0 of 3, solved 3 of 3
        1 lesson, 2 passed, 0 failed
        """,
        console.out());
  }

  @Test
  void allThatAConditionCanNameIsInIt() {
    String page = new LessonPage().text();
    Stream.of(
            ConditionHelp.numbers(),
            ConditionHelp.measures(),
            ConditionHelp.series(),
            ConditionHelp.polynomials(),
            ConditionHelp.statistics(),
            ConditionHelp.functions())
        .flatMap(List::stream)
        .forEach(
            help ->
                assertTrue(
                    page.contains("\n.B " + Roff.quoted(help.usage()) + "\n"), help.usage()));
  }

  @Test
  void tellsWhatAnAuthorCannotGuess() {
    String page = new LessonPage().text().replaceAll("\\s+", " ").replace("\\", "");
    Stream.of(
            "[step.caveat] can have opens",
            "The answer of a question is not checked",
            "beside a claim that fails the number that it compares",
            "epoch(heavy.train < none.train[last])")
        .forEach(words -> assertTrue(page.contains(words), words));
  }
}
