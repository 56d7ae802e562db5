package overfit.lesson;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import overfit.config.Settings;
import overfit.file.InputException;

class LessonReaderTest {

  private static final Lesson WHOLE = Drafts.read(Drafts.WHOLE);

  @Test
  void readsWhatItIsAbout() {
    assertEquals("4.1 Steps", WHOLE.heading());
    assertEquals("How far a step goes.", WHOLE.about());
    assertEquals(List.of(Settings.LEARNING_RATE), WHOLE.hidden());
    assertEquals(List.of("the norm of the gradient"), WHOLE.waits());
    assertEquals("no-regularization", WHOLE.opening().preset().name());
    assertEquals(5, WHOLE.opening().runs().get(0).config().get(Settings.EPOCHS));
  }

  @Test
  void makesAStepOfEachSection() {
    assertEquals(
        "words Words, falls Question, longer Task, try Exercise, caveat Caveat",
        String.join(
            ", ",
            WHOLE.steps().stream()
                .map(step -> step.id() + " " + step.getClass().getSimpleName())
                .toList()));
  }

  @Test
  void keepsStylesAndLists() {
    assertEquals(
        List.of(
            new Block.Paragraph(
                List.of(
                    new Span("One ", Span.Style.PLAIN),
                    new Span("step", Span.Style.EMPHASIS),
                    new Span(" at a time, ", Span.Style.PLAIN),
                    new Span("n", Span.Style.CODE),
                    new Span(" makes one.", Span.Style.PLAIN))),
            new Block.Item(
                0,
                "-",
                List.of(new Span("short", Span.Style.STRONG), new Span(" ones", Span.Style.PLAIN))),
            new Block.Item(0, "-", List.of(new Span("long ones, and longer", Span.Style.PLAIN))),
            new Block.Item(1, "1.", List.of(new Span("inside", Span.Style.PLAIN)))),
        WHOLE.steps().get(0).words());
  }

  @Test
  void readsATask() {
    Task task = WHOLE.tasks().findFirst().orElseThrow();
    assertEquals(2, task.hints().size());
    assertEquals(List.of(42L, 43L, 44L, 45L), task.counts().orElseThrow().seeds());
    assertEquals(
        0.1,
        task.solution()
            .experiment(task.start())
            .get(0)
            .config()
            .get(Settings.LEARNING_RATE)
            .doubleValue());
  }

  @Test
  void aSolutionChangesOneRunAndKeepsTheOthers() {
    Lesson lesson =
        Drafts.read(
            Drafts.WHOLE
                .replace("[task.longer]", "[task.longer]\nopens = \"regularization --l2 0.5\"")
                .replace(
                    "solution = \"--learning-rate 0.1\"",
                    "solution = [\"--run l2 --epochs 7\", \"--run l2 --epochs 9\"]"));
    Task task = lesson.tasks().findFirst().orElseThrow();
    assertEquals(
        "none 500 0.5, l2 7 0.1, dropout 500 0.5, l2-4 9 0.1",
        String.join(
            ", ",
            task.solution().experiment(task.start()).stream()
                .map(
                    run ->
                        run.name()
                            + " "
                            + run.config().get(Settings.EPOCHS)
                            + " "
                            + run.config().get(Settings.L2))
                .toList()));
  }

  @Test
  void readsNumbersAndPairs() {
    String question = "choices = [\"falls\", \"rises\"]\nanswer = \"falls\"";
    Answer amount = answer(question, "answer = 0.3118\nwithin = 0.005\nunit = \"s\"");
    assertEquals(List.of("0.3118 s"), amount.right());
    for (String right : List.of("0.31", "0.3168", ".3118 s", "31e-2")) {
      assertEquals(true, amount.accepts(List.of(right)), right);
    }
    for (String wrong : List.of("0.317", "", "much", "NaN", "1e999", "-1e999")) {
      assertEquals(false, amount.accepts(List.of(wrong)), wrong);
    }
    assertEquals(OptionalDouble.empty(), ((Answer.Amount) amount).parse("1e999"));
    assertEquals(OptionalDouble.of(1e300), ((Answer.Amount) amount).parse("1e300"));
    Answer match = answer(question, "[question.falls.match]\nb = \"zeros\"\na = \"low\"");
    assertEquals(new Answer.Match(Map.of()).getClass(), match.getClass());
    assertEquals(List.of("zeros", "low"), match.right());
    assertEquals(List.of("b", "a"), ((Answer.Match) match).left());
    assertEquals(List.of("low", "zeros"), ((Answer.Match) match).choices());
  }

  @Test
  void anAnswerThatIsTestedIsKeptWithWhatWasFound() {
    String question = "choices = [\"falls\", \"rises\"]\nanswer = \"falls\"";
    Answer.Tested tested =
        (Answer.Tested)
            answer(question, "accepts = \"answer < 1e-9\"\nanswer = 1e-12\nwrong = 0.001");
    assertEquals(List.of("1e-12"), tested.right());
    assertEquals("0.001", tested.wrong());
    assertEquals(OptionalDouble.of(0.5), tested.parse(".5"));
    assertEquals(true, tested.accepts(Answer.Tested.kept("1e-10", true)));
    assertEquals(false, tested.accepts(Answer.Tested.kept("1e-10", false)));
    assertEquals("1e-10", Answer.Tested.kept("1e-10", true).get(0));
  }

  private static Answer answer(String before, String after) {
    return Drafts.read(Drafts.WHOLE.replace(before, after))
        .questions()
        .findFirst()
        .orElseThrow()
        .answer();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          chapter = "4.1"         | chapter = "four"      | 2: chapter: expected a number such as 2.6, found "four"
          title = "Steps"         | name = "Steps"        | 3: expected one of chapter, title, about, opens, hides, waits, step, question, task, claim, found name
          title = "Steps"         | title = ""            | 3: title: expected text in quotes, found nothing
          opens = "no-reg         | opens = "on-reg       | 5: opens: no preset is named on-regularization (did you mean no-regularization?); `overfit presets` lists them
          --epochs 5              | --epoch 5             | 5: opens: expected a setting, found --epoch (did you mean --epochs?)
          --epochs 5              | --epochs five         | 5: opens: --epochs: expected a whole number from 1 to 1000000000, found five
          --epochs 5              | --epochs '5            | 5: opens: expected a closing ' in the command line, found no-regularization --hidden 4 --epochs '5 --learning-rate 0.001
          solution = "--learning-rate 0.1" | solution = "--learning-rate '0.1" | 15: task.longer.solution: expected a closing ' in the command line, found --learning-rate '0.1
          --epochs 5              | --run l2              | 5: opens: --run: expected one of the runs no-regularization, found l2
          hides = ["learning-rate"] | hides = ["lr"]      | 6: hides: expected all, or names of settings, found lr (did you mean learning-rate?)
          answer = "falls"        | answer = "fall"       | 11: question.falls.answer: expected one of the choices falls, rises, found fall
          answer = "falls"        | answer = "falls"\\nshows = "run" | 10: question.falls.choices: expected names of runs, of no-regularization, found falls
          answer = "falls"        | answer = "falls"\\nwithin = 1 | 12: question.falls.within: expected no within beside choices, found 1
          choices = ["falls", "rises"] | chioces = []     | 10: expected one of opens, choices, answer, within, accepts, wrong, unit, match, shows, found chioces (did you mean choices?)
          answer = "falls"        | answer = "falls"\\nwrong = 1 | 12: question.falls.wrong: expected no wrong beside choices, found 1
          choices = ["falls", "rises"]\\nanswer = "falls" | answer = 1\\nwrong = 2 | 11: question.falls.wrong: expected accepts beside it, found none
          choices = ["falls", "rises"]\\nanswer = "falls" | accepts = "answer > 0"\\nanswer = 1 | 9: question.falls.wrong: expected a number beside accepts, found nothing
          choices = ["falls", "rises"]\\nanswer = "falls" | accepts = "answr > 0"\\nanswer = 1\\nwrong = 0 | 10: question.falls.accepts: expected a number, found answr
          choices = ["falls", "rises"]\\nanswer = "falls" | accepts = "answer > 0"\\nanswer = 1\\nwrong = 0\\nwithin = 1 | 13: question.falls.within: expected no within beside accepts, found 1
          train < 0.7             | tarin < 0.7           | 14: task.longer.done: expected a number, found tarin (did you mean train?)
          solution = "--learning-rate 0.1" | solution = "" | 15: task.longer.solution: expected a preset before the options, found nothing
          solution = "--learning-rate 0.1" | solution = "--rate 1" | 15: task.longer.solution: expected a setting, found --rate (did you mean --data?)
          solution = "--learning-rate 0.1" | solution = "nothing" | 15: task.longer.solution: no preset is named nothing; `overfit presets` lists them
          seeds = "42..45"        | seeds = "all"         | 16: task.longer.seeds: expected a whole number from -2^63 to 2^63-1, found all
          opened = 0              | opened = 5            | 17: task.longer.opened: expected a whole number from 0 to 4, found 5
          count = 4               | count = 3\\nnot = "50" | 25: claim.not: expected some of the seeds, found "50"
          count = 4               | count = 2\\nnot = "42" | 25: claim.not: expected 2 seeds, as count says, found 1
          says = "the loss falls" | claims = "x"          | 21: expected one of says, opens, holds, seeds, count, not, found claims
          opens = "no-regularization --hidden 4 --epochs 5 --learning-rate 0.001" | opens = "regularization" | 22: claim.holds: expected a run before each number, as in none.train, or any(...) or every(...), found seen[last] < seen[0]
          {#falls}                | {#fals}               | 9: question.falls: expected a section with this ID, ## TITLE {#falls}, found none
          {#longer}               | {#Longer}             | 39: expected {#ID} of lower-case letters, digits and -, found {#Longer}
          {#longer}               | {#falls}              | 39: expected another ID, found falls, which an earlier section has
          \\n### Answer | \\n### Reply | 36: expected ### Answer, ### Hint, ### Solution or ## TITLE, found ### Reply
          \\n### Answer | \\n### Hint | 35: expected ### Answer in the section of a question, found none
          It falls.               | NONE                   | 36: expected words below ### Answer, found none
          \\n## Words | \\nWords | 26: expected a heading, ## TITLE, before the first words, found none
          \\n## Words | \\n# Words | 26: expected ## TITLE, found # Words
          Only here.              | > Only here.          | 56: expected words, a list or code, found a block quote
          Only here.              | <b>Only</b> here.     | 56: expected words, emphasis, code or a link, found a html inline
          Only here.              | ![x](y.png)           | 56: expected words, emphasis, code or a link, found an image
          """)
  void tellsWhereAFaultIs(String before, String after, String message) {
    String text = Drafts.WHOLE.replace(lines(before), lines(after));
    assertEquals("draft.md:" + message, fault(text));
  }

  @Test
  void aCaveatCanOpenAnExperiment() {
    Lesson lesson =
        Drafts.read(
            Drafts.WHOLE.replace("[task.longer]", "[step.caveat]\nopens = \"l2\"\n[task.longer]"));
    LessonStep last = lesson.steps().get(lesson.steps().size() - 1);
    assertEquals(Caveat.class, last.getClass());
    assertEquals("l2", last.opening().orElseThrow().preset().name());
  }

  /** Nested emphasis is read by recursion. */
  @Test
  void wordsHaveALengthThatCanBeRead() {
    String line = "*a ".repeat(166) + "a* ".repeat(166) + "\n";
    Drafts.read(Drafts.WHOLE.replace("Only here.\n", line.repeat(4)));
    Drafts.read(Drafts.WHOLE.replace("Only here.\n", "- ".repeat(499) + "x\n"));
    assertEquals(
        "draft.md:56: expected a line of up to 1000 characters, found 17999",
        fault(Drafts.WHOLE.replace("Only here.", "*a ".repeat(3000) + "a* ".repeat(3000))));
    assertEquals(
        "draft.md:60: expected a paragraph of up to 4000 characters, found 4991",
        fault(Drafts.WHOLE.replace("Only here.\n", line.repeat(5))));
  }

  private static String lines(String cell) {
    return cell.replace("\\n", "\n").replace("NONE", "");
  }

  private static String fault(String text) {
    return assertThrows(InputException.class, () -> Drafts.read(text)).getMessage();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "# Title\n", "+++\ntitle = \"x\"\n", "+++\ntitle = \n+++\n"})
  void needsFrontMatter(String text) {
    assertEquals(
        Map.of(
                "", "draft.md:1: expected +++, the line before the front matter, found nothing",
                "# Title\n",
                    "draft.md:1: expected +++, the line before the front matter, found \"# Title\"",
                "+++\ntitle = \"x\"\n",
                    "draft.md:2: expected +++, the line after the front matter, found the end",
                "+++\ntitle = \n+++\n", "draft.md:2: unexpected end of line, expected a value")
            .get(text),
        fault(text));
  }
}
