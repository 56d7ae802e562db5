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

  /**
   * A number.
   *
   * @param text the right one, as it is written in the lesson
   * @param within how far from it an answer may be
   * @param unit a word after the number, or ""
   */
  record Amount(String text, double within, String unit) implements Answer {

    /** The number of a text, perhaps with the unit; empty if it is none. */
    public OptionalDouble parse(String given) {
      return decimal(given).stream().mapToDouble(BigDecimal::doubleValue).findFirst();
    }

    private Optional<BigDecimal> decimal(String given) {
      String bare = given.strip();
      if (!unit.isEmpty() && bare.endsWith(unit)) {
        bare = bare.substring(0, bare.length() - unit.length()).strip();
      }
      return bare.matches("[+-]?(\\d{1,20}\\.?\\d{0,20}|\\.\\d{1,20})([eE][+-]?\\d{1,3})?")
          ? Optional.of(new BigDecimal(bare))
              .filter(number -> Double.isFinite(number.doubleValue()))
          : Optional.empty();
    }

    /** The right number. */
    public double value() {
      return Double.parseDouble(text);
    }

    @Override
    public boolean accepts(List<String> given) {
      BigDecimal most = BigDecimal.valueOf(within);
      return given.size() == 1
          && decimal(given.get(0))
              .filter(number -> number.subtract(new BigDecimal(text)).abs().compareTo(most) <= 0)
              .isPresent();
    }

    @Override
    public List<String> right() {
      return List.of(unit.isEmpty() ? text : text + " " + unit);
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
