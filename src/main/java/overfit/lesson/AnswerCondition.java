package overfit.lesson;

import overfit.lesson.condition.Condition;

/**
 * A condition on the number that answers a question, and on the runs that it is about.
 *
 * @param opening the experiment of the question
 * @param text the condition, in which {@code answer} is the number
 * @param place file and line of the condition, and its key
 */
public record AnswerCondition(Opening opening, String text, String place) {

  /** The condition for a number. */
  public Condition of(double answer) {
    return Condition.parse(text, ExperimentNames.of(opening.runs()).withAnswer(answer));
  }
}
