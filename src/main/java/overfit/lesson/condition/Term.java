package overfit.lesson.condition;

import java.util.Optional;
import overfit.file.InputException;

/** A part of a condition, by what it gives. */
sealed interface Term {

  /** For messages: {@code a number}. */
  String kind();

  default Truth truth() {
    throw InputException.expected("a comparison such as train < 0.02", kind());
  }

  default Amount amount() {
    throw InputException.expected("a number", kind());
  }

  default Numbers numbers() {
    throw InputException.expected("a series such as seen", kind());
  }

  /** Whether it holds. */
  non-sealed interface Truth extends Term {

    boolean in(Moment moment);

    @Override
    default Truth truth() {
      return this;
    }

    @Override
    default String kind() {
      return "a comparison";
    }
  }

  /** A number; NaN if it is not known. */
  non-sealed interface Amount extends Term {

    double in(Moment moment);

    @Override
    default Amount amount() {
      return this;
    }

    @Override
    default String kind() {
      return "a number";
    }
  }

  /** Several numbers. */
  non-sealed interface Numbers extends Term {

    Series in(Moment moment);

    @Override
    default Numbers numbers() {
      return this;
    }

    @Override
    default String kind() {
      return "a series";
    }
  }

  /** A series by its name, which as a number is its value at the epoch in question, or the last. */
  record Named(RunReference run, SeriesName name) implements Term {

    @Override
    public String kind() {
      return "the series " + name.word();
    }

    @Override
    public Numbers numbers() {
      return moment -> run.in(moment).series(name);
    }

    @Override
    public Amount amount() {
      return name.overEpochs() ? this::number : Term.super.amount();
    }

    private double number(Moment moment) {
      Facts facts = run.in(moment);
      return moment.index() == Moment.PRESENT
          ? present(facts)
          : at(facts.series(name), moment.index());
    }

    /** The losses at present are known more exactly than their series. */
    private double present(Facts facts) {
      return switch (name) {
        case TRAIN -> facts.number(Quantity.TRAIN);
        case TEST -> facts.number(Quantity.TEST);
        case EXCESS -> facts.number(Quantity.EXCESS);
        default -> at(facts.series(name), facts.series(name).size() - 1);
      };
    }

    /** Whether every number of it is known. */
    boolean isWhole(Moment moment) {
      Series series = run.in(moment).series(name);
      return series.whole() && series.size() > 0;
    }

    static double at(Series series, double index) {
      boolean within = index >= 0 && index < series.size() && index == Math.rint(index);
      return within ? series.at((long) index) : Double.NaN;
    }
  }

  /** A word of a run; empty if the run is not there. */
  interface Text {

    Optional<String> in(Moment moment);
  }

  /** The value of a setting. */
  record Chosen(RunReference run, String key) implements Term {

    /** In the form of the command line. */
    Text text() {
      return moment -> run.found(moment).map(facts -> facts.setting(key));
    }

    @Override
    public String kind() {
      return "the setting " + key;
    }

    @Override
    public Amount amount() {
      return moment -> run.in(moment).settingNumber(key);
    }
  }

  /** Whether a run is still trained. */
  record Status(RunReference run) implements Term {

    Text text() {
      return moment -> run.found(moment).map(Facts::status);
    }

    @Override
    public String kind() {
      return "the status";
    }
  }

  /**
   * A word that names nothing: a value of a setting.
   *
   * @param kind the word, and a similar name
   */
  record Word(String text, String kind) implements Term {}
}
