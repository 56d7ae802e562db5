package overfit.tui.model;

import java.util.List;
import java.util.Optional;
import overfit.lesson.Answer;
import overfit.lesson.Question;

/** A learner's answer in the picture. */
public sealed interface AnswerMark {

  /** A run that was chosen. */
  record OfRun(String name) implements AnswerMark {}

  /** An epoch that was guessed. */
  record OfEpoch(double epoch) implements AnswerMark {}

  /** A loss that was guessed. */
  record OfLoss(double loss) implements AnswerMark {}

  /** The mark of an answer to a question; empty if it has none. */
  static Optional<AnswerMark> of(Question question, List<String> given) {
    String first = given.get(0);
    return switch (question.mark()) {
      case NONE -> Optional.empty();
      case RUN -> Optional.of(new OfRun(first));
      case EPOCH -> number(question, first).map(OfEpoch::new);
      case LOSS -> number(question, first).map(OfLoss::new);
    };
  }

  private static Optional<Double> number(Question question, String given) {
    return question.answer() instanceof Answer.Number amount
        ? amount.parse(given).stream().boxed().findFirst()
        : Optional.empty();
  }
}
