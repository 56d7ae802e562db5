package overfit.lesson.condition;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import overfit.file.InputException;
import overfit.file.SimilarWord;

/** The words that stand for something of a run. */
final class RunWords {

  static final String STATUS = "status";
  static final String LEAST_SQUARES = "lsq";
  static final String LAST = "last";
  static final String ANSWER = "answer";
  static final String BARRIER = "barrier";

  private static final List<String> STATUSES =
      List.of("running", "finished", "stopped", "diverged");

  private RunWords() {}

  static Optional<Quantity> quantity(String word) {
    return Arrays.stream(Quantity.values()).filter(each -> each.word().equals(word)).findFirst();
  }

  static Optional<Measure> measure(String word) {
    return Arrays.stream(Measure.values()).filter(each -> each.word().equals(word)).findFirst();
  }

  static Optional<SeriesName> series(String word) {
    return Arrays.stream(SeriesName.values()).filter(each -> each.word().equals(word)).findFirst();
  }

  /** A status; throws {@link InputException} for another word. */
  static String status(String word) {
    if (!STATUSES.contains(word)) {
      throw InputException.expected(
          "one of " + String.join(", ", STATUSES), word + similar(word, STATUSES));
    }
    return word;
  }

  /** {@code " (did you mean excess?)"}, or "". */
  static String similar(String word, Names names) {
    List<String> known = new ArrayList<>(names.settings());
    Arrays.stream(Quantity.values()).map(Quantity::word).forEach(known::add);
    Arrays.stream(SeriesName.values()).map(SeriesName::word).forEach(known::add);
    Arrays.stream(Measure.values()).map(Measure::word).forEach(known::add);
    known.add(BARRIER);
    known.add(STATUS);
    return similar(word, known);
  }

  static String similar(String word, List<String> known) {
    return SimilarWord.among(known, word).map(found -> " (did you mean " + found + "?)").orElse("");
  }
}
