package overfit.lesson.check;

import java.util.List;
import java.util.stream.Stream;
import overfit.config.RunSpec;
import overfit.lesson.Answer;

/**
 * Checks a question whose answer is tested: before the first epoch, the example passes and the
 * wrong answer does not.
 */
record QuestionCheck(Answer.Tested answer, Trial example, Trial wrong) {

  static QuestionCheck of(Answer.Tested answer) {
    return new QuestionCheck(
        answer, trial(answer, answer.example()), trial(answer, answer.wrong()));
  }

  private static Trial trial(Answer.Tested answer, String given) {
    List<RunSpec> runs = answer.condition().opening().runs();
    return Trial.atStart(runs, answer.condition().of(Double.parseDouble(given)));
  }

  Stream<Trial> each() {
    return Stream.of(example, wrong);
  }

  /** Nothing if not all was tried. */
  List<Finding> findings() {
    return each().allMatch(Trial::judged) ? List.of(finding()) : List.of();
  }

  private Finding finding() {
    boolean holds = example.holds() && !wrong.holds();
    String words =
        holds
            ? "answer " + answer.example() + " is accepted, " + answer.wrong() + " is not"
            : "expected a condition that accepts "
                + answer.example()
                + " and not "
                + answer.wrong()
                + ", found one that accepts "
                + accepted();
    return new Finding(holds, answer.condition().place(), words);
  }

  private String accepted() {
    return example.holds() ? "both" : wrong.holds() ? answer.wrong() + " only" : "neither";
  }
}
