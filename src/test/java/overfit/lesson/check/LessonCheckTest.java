package overfit.lesson.check;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import overfit.lesson.Drafts;

class LessonCheckTest {

  @Test
  void passesALessonThatHolds() {
    assertEquals(
        List.of(
            "3 of 3  the loss falls",
            "task longer: done with its solution after 3 epochs; as it opens 0 of 3, solved 3 of 3"),
        words(Drafts.WHOLE, false));
  }

  @Test
  void countsAllSeeds() {
    assertEquals("4 of 4  the loss falls", words(Drafts.WHOLE, true).get(0));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          seen[last] < seen[0]  | seen[last] > seen[0]  | 20: 0 of 3, expected 4 of 4 (not at 42: 0.5266, 43: 0.5701, 44: 0.6074): the loss falls
          count = 4             | count = 2             | 20: 3 of 3, expected 2 of 4 (at 42: 0.5266, 43: 0.5701, 44: 0.6074): the loss falls
          count = 4             | count = 3\\nnot = "43" | 20: 3 of 3, expected 3 of 4, all but 43 (at 42: 0.5266, 43: 0.5701, 44: 0.6074): the loss falls
          learning-rate > 0.05 and | learning-rate > 0 or | 13: task longer: it is done as it opens, after 0 epochs
          train < 0.7           | train < 0.01          | 13: task longer: its solution does not fulfil learning-rate > 0.05 and train < 0.01 * seen[0]
          opened = 0            | opened = 4            | 13: task longer: as it opens 0 of 3, expected 4 of 4 (not at 42, 43, 44)
          solved = 4            | solved = 2            | 13: task longer: solved 3 of 3, expected 2 of 4 (at 42, 43, 44)
          {#caveat}             | NONE                   | 1: expected a caveat, ## TITLE {#caveat}, found none
          """)
  void failsWithTheLineOfTheFault(String before, String after, String fault) {
    String text = Drafts.WHOLE.replace(before, after.replace("\\n", "\n").replace("NONE", ""));
    assertEquals("draft.md:" + fault, faults(text).get(0));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          gradient-error(answer) > 1e-4 | true  | answer 1e-12 is accepted, 0.001 is not
          gradient-error(answer) > 1e-9 | false | expected a condition that accepts 1e-12 and not 0.001, found one that accepts both
          gradient-error(answer) > 1    | false | expected a condition that accepts 1e-12 and not 0.001, found one that accepts neither
          epochs == 0 and answer > 1e-4 | false | expected a condition that accepts 1e-12 and not 0.001, found one that accepts 0.001 only
          """)
  void triesAnswersBeforeTheFirstEpoch(String accepts, boolean holds, String words) {
    String text =
        Drafts.WHOLE.replace(
            "choices = [\"falls\", \"rises\"]\nanswer = \"falls\"",
            "accepts = \"" + accepts + "\"\nanswer = 1e-12\nwrong = 0.001");
    assertEquals(
        new Finding(holds, "draft.md:10: question.falls.accepts", words),
        findings(text, false).get(0));
  }

  @Test
  void computesFromTheStateOfEachEpoch() {
    String text =
        Drafts.WHOLE
            .replace(
                "train < 0.7 * seen[0]", "train < 0.7 * seen[0] and gradient-error(1e-5) < 1e-7")
            .replace(
                "seen[last] < seen[0]",
                "gradient-error(1e-5) < 1e-7 and gradient-error(0.1) > 1e-5");
    assertEquals(
        List.of(
            "3 of 3  the loss falls",
            "task longer: done with its solution after 3 epochs; as it opens 0 of 3, solved 3 of 3"),
        words(text, false));
  }

  @Test
  void failsALessonWithoutQuestionTaskHintAndCaveat() {
    assertEquals(
        List.of(
            "draft.md:1: expected a question, found none",
            "draft.md:1: expected a task, found none",
            "draft.md:1: expected a hint, found none",
            "draft.md:1: expected a caveat, ## TITLE {#caveat}, found none"),
        faults("+++\ntitle = \"x\"\nopens = \"l2\"\n+++\n## Words\nWords.\n"));
  }

  private static List<String> faults(String text) {
    return findings(text, false).stream()
        .filter(finding -> !finding.holds())
        .map(finding -> finding.place() + ": " + finding.words())
        .toList();
  }

  private static List<String> words(String text, boolean every) {
    return findings(text, every).stream().map(Finding::words).toList();
  }

  private static List<Finding> findings(String text, boolean every) {
    LessonCheck check = LessonCheck.of(Drafts.read(text), every);
    new Trainings(List.of(check), () -> false).run();
    return check.findings();
  }
}
