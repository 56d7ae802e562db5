package overfit.lesson;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/** What a question asks for. A learner's answer is a list of words: one, or one a pair. */
public sealed interface Answer {

  /** Whether a learner's answer is right. */
  boolean accepts(List<String> given);

  /** The right answer. */
  List<String> right();

  /**
   * One of several choices.
   *
   * @param answer the right one
   */
  record Choice(List<String> choices, String answer) implements Answer {

    public Choice {
      choices = List.copyOf(choices);
    }

    @Override
    public boolean accepts(List<String> given) {
      return given.equals(right());
    }

    @Override
    public List<String> right() {
      return List.of(answer);
    }
  }

  /** A number that the learner types. */
  sealed interface Number extends Answer permits Amount, Tested {

    /** A word after the number, or "". */
    String unit();

    /** The number of a text, perhaps with the unit; empty if it is none. */
    default OptionalDouble parse(String given) {
      return decimal(given, unit()).stream().mapToDouble(BigDecimal::doubleValue).findFirst();
    }

    private static Optional<BigDecimal> decimal(String given, String unit) {
      String bare = given.strip();
      if (!unit.isEmpty() && bare.endsWith(unit)) {
        bare = bare.substring(0, bare.length() - unit.length()).strip();
      }
      return bare.matches("[+-]?(\\d{1,20}\\.?\\d{0,20}|\\.\\d{1,20})([eE][+-]?\\d{1,3})?")
          ? Optional.of(new BigDecimal(bare))
              .filter(number -> Double.isFinite(number.doubleValue()))
          : Optional.empty();
    }
  }

  /**
   * A number that is known.
   *
   * @param text the right one, as it is written in the lesson
   * @param within how far from it an answer may be
   */
  record Amount(String text, double within, String unit) implements Number {

    /** The right number. */
    public double value() {
      return Double.parseDouble(text);
    }

    @Override
    public boolean accepts(List<String> given) {
      BigDecimal most = BigDecimal.valueOf(within);
      return given.size() == 1
          && Number.decimal(given.get(0), unit)
              .filter(number -> number.subtract(new BigDecimal(text)).abs().compareTo(most) <= 0)
              .isPresent();
    }

    @Override
    public List<String> right() {
      return List.of(unit.isEmpty() ? text : text + " " + unit);
    }
  }

  /**
   * A number for which a condition holds. A learner's answer is kept with what was found of it.
   *
   * @param condition what has to hold
   * @param example a right one
   * @param wrong one that is not
   */
  record Tested(AnswerCondition condition, String example, String wrong, String unit)
      implements Number {

    private static final String ACCEPTED = "accepted";

    /** An answer as it is kept once it is tested. */
    public static List<String> kept(String given, boolean accepted) {
      return accepted ? List.of(given, ACCEPTED) : List.of(given);
    }

    @Override
    public boolean accepts(List<String> given) {
      return given.size() == 2 && given.get(1).equals(ACCEPTED);
    }

    @Override
    public List<String> right() {
      return List.of(unit.isEmpty() ? example : example + " " + unit);
    }
  }

  /**
   * Pairs to be found. The answer has the right side of each left one, in their order.
   *
   * @param pairs the right sides by their left ones, in the order in which these are asked
   */
  record Match(Map<String, String> pairs) implements Answer {

    public Match {
      pairs = new LinkedHashMap<>(pairs);
    }

    /** What is asked for. */
    public List<String> left() {
      return List.copyOf(pairs.keySet());
    }

    /** What can be chosen for each: the right sides, sorted. */
    public List<String> choices() {
      return pairs.values().stream().distinct().sorted().toList();
    }

    @Override
    public boolean accepts(List<String> given) {
      return given.equals(right());
    }

    @Override
    public List<String> right() {
      return new ArrayList<>(pairs.values());
    }
  }
}
