package overfit.lesson;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import overfit.file.InputException;
import overfit.lesson.Question.Mark;

/** Reads what a question asks for. */
record AnswerReader(LessonTable table) {

  static final String CHOICES = "choices";
  static final String ANSWER = "answer";
  static final String WITHIN = "within";
  static final String UNIT = "unit";
  static final String MATCH = "match";
  static final String SHOWS = "shows";
  static final String ACCEPTS = "accepts";
  static final String WRONG = "wrong";

  /**
   * @param opening the experiment of the question
   */
  Answer answer(Opening opening) {
    if (table.has(MATCH)) {
      refuse(MATCH, CHOICES, ANSWER, WITHIN, UNIT, SHOWS, ACCEPTS, WRONG);
      return match();
    }
    if (table.has(CHOICES)) {
      refuse(CHOICES, WITHIN, UNIT, ACCEPTS, WRONG);
      return choice();
    }
    if (table.has(ACCEPTS)) {
      refuse(ACCEPTS, WITHIN);
      return tested(new AnswerCondition(opening, table.text(ACCEPTS), table.at(ACCEPTS)));
    }
    return amount();
  }

  private Answer tested(AnswerCondition condition) {
    String example = number(ANSWER);
    String wrong = number(WRONG);
    try {
      condition.of(Double.parseDouble(example));
    } catch (InputException e) {
      throw e.at(table.at(ACCEPTS));
    }
    return new Answer.Tested(condition, example, wrong, table.optionalText(UNIT).orElse(""));
  }

  /** In its shortest form, such as 1e-12. */
  private String number(String key) {
    return table
        .number(key)
        .map(plain -> new BigDecimal(plain).toString().toLowerCase(Locale.ROOT))
        .orElseThrow(
            () ->
                InputException.expected("a number beside " + ACCEPTS, table.source(key))
                    .at(table.at(key)));
  }

  private void refuse(String kind, String... keys) {
    for (String key : keys) {
      if (table.has(key)) {
        throw InputException.expected("no " + key + " beside " + kind, table.source(key))
            .at(table.at(key));
      }
    }
  }

  private Answer choice() {
    List<String> choices = table.texts(CHOICES);
    if (choices.size() < 2 || choices.stream().distinct().count() < choices.size()) {
      throw InputException.expected("two or more different choices", table.source(CHOICES))
          .at(table.at(CHOICES));
    }
    String answer = table.text(ANSWER);
    if (!choices.contains(answer)) {
      throw InputException.expected("one of the choices " + String.join(", ", choices), answer)
          .at(table.at(ANSWER));
    }
    return new Answer.Choice(choices, answer);
  }

  private Answer amount() {
    String number =
        table
            .number(ANSWER)
            .orElseThrow(
                () ->
                    InputException.expected(
                            "choices with an answer, a number, or pairs in match",
                            table.source(ANSWER))
                        .at(table.at(ANSWER)));
    if (table.has(WRONG)) {
      throw InputException.expected(ACCEPTS + " beside it", "none").at(table.at(WRONG));
    }
    double within = table.number(WITHIN).map(Double::parseDouble).orElse(0.0);
    if (table.has(WITHIN) && (table.number(WITHIN).isEmpty() || within < 0)) {
      throw InputException.expected("a number from 0", table.source(WITHIN)).at(table.at(WITHIN));
    }
    return new Answer.Amount(number, within, table.optionalText(UNIT).orElse(""));
  }

  private Answer match() {
    LessonTable pairs = table.table(MATCH);
    Map<String, String> sides = new LinkedHashMap<>();
    pairs.keys().stream().sorted(pairs::order).forEach(left -> sides.put(left, pairs.text(left)));
    if (sides.size() < 2) {
      throw InputException.expected("two or more pairs", String.valueOf(sides.size()))
          .at(table.at(MATCH));
    }
    return new Answer.Match(sides);
  }

  /** Where the answer stands in the picture of an experiment. */
  Mark mark(Answer answer, Opening opening) {
    Optional<String> shows = table.optionalText(SHOWS);
    if (shows.isEmpty()) {
      return Mark.NONE;
    }
    String expected = answer instanceof Answer.Choice ? "run" : "epoch or loss";
    Mark mark =
        switch (shows.get()) {
          case "run" -> Mark.RUN;
          case "epoch" -> Mark.EPOCH;
          case "loss" -> Mark.LOSS;
          default -> Mark.NONE;
        };
    if (mark == Mark.NONE || (mark == Mark.RUN) != answer instanceof Answer.Choice) {
      throw InputException.expected(expected, table.source(SHOWS)).at(table.at(SHOWS));
    }
    if (mark == Mark.RUN) {
      checkRuns(((Answer.Choice) answer).choices(), opening);
    }
    return mark;
  }

  private void checkRuns(List<String> choices, Opening opening) {
    List<String> runs = ExperimentNames.of(opening.runs()).runs();
    for (String choice : choices) {
      if (!runs.contains(choice)) {
        throw InputException.expected("names of runs, of " + String.join(", ", runs), choice)
            .at(table.at(CHOICES));
      }
    }
  }
}
