package overfit.lesson.condition;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.Collectors;
import overfit.file.InputException;
import overfit.lesson.condition.Term.Amount;
import overfit.lesson.condition.Term.Chosen;
import overfit.lesson.condition.Term.Named;
import overfit.lesson.condition.Term.Numbers;
import overfit.lesson.condition.Term.Status;
import overfit.lesson.condition.Term.Truth;
import overfit.lesson.condition.Term.Word;
import overfit.math.regression.Regression;

/** Parses names: of numbers, series and settings, after the name of a run, and of functions. */
final class NameParser {

  /** What runs on the same samples have in common. */
  private static final List<Object> COMMON =
      List.of(Quantity.TRUTH, Quantity.NOISE_FLOOR, SeriesName.X, SeriesName.Y);

  private static final int LONGEST_TAIL = 100_000;

  private final Tokens tokens;
  private final Names names;
  private final ConditionParser parser;

  /** The series whose index is read. */
  private Optional<Named> indexed = Optional.empty();

  private boolean eachRun;
  private boolean measures;
  private boolean inAll;
  private boolean inEpoch;

  /** The series that are named within {@code epoch(...)}. */
  private final List<Named> searched = new ArrayList<>();

  NameParser(Tokens tokens, Names names, ConditionParser parser) {
    this.tokens = tokens;
    this.names = names;
    this.parser = parser;
  }

  boolean asksEachRun() {
    return eachRun;
  }

  boolean measures() {
    return measures;
  }

  Term parse() {
    Token first = tokens.peek();
    if (tokens.peek(1).is("(") && !isOfRun(first)) {
      return function(tokens.take());
    }
    if (!tokens.peek(1).is(".")) {
      return plain(RunReference.IN_QUESTION);
    }
    if (names.runs().contains(first.text())) {
      tokens.take();
      tokens.expect(".");
      return plain(RunReference.to(first.text()));
    }
    if (names.setting(first.text() + "." + tokens.peek(2).text()).isPresent()) {
      return plain(RunReference.IN_QUESTION);
    }
    throw unknownRun(first);
  }

  private InputException unknownRun(Token name) {
    String runs = String.join(", ", names.runs());
    String near = RunWords.similar(name.text(), List.copyOf(names.runs()));
    return InputException.expected("one of the runs " + runs, name.shown() + near);
  }

  /** Whether it can stand after the name of a run, although something in parentheses follows. */
  private static boolean isOfRun(Token word) {
    return word.is(RunWords.LEAST_SQUARES)
        || word.is(RunWords.BARRIER)
        || RunWords.measure(word.text()).isPresent();
  }

  private Term plain(RunReference run) {
    Token token = tokens.take();
    String word = token.text();
    if (token.kind() == Token.Kind.WORD) {
      if (word.equals(RunWords.LEAST_SQUARES) && tokens.peek().is("(")) {
        return polynomial(run);
      }
      if (word.equals(RunWords.STATUS)) {
        return new Status(asked(run, word));
      }
      if (word.equals(RunWords.LAST) && indexed.isPresent()) {
        Named series = indexed.get();
        return (Amount) moment -> series.run().in(moment).series(series.name()).size() - 1;
      }
      Optional<Measure> measure = RunWords.measure(word);
      if (measure.isPresent()) {
        return measured(asked(run, word), measure.get());
      }
      if (word.equals(RunWords.BARRIER)) {
        return barrier(asked(run, word));
      }
      if (word.equals(RunWords.ANSWER) && names.answer().isPresent()) {
        double answer = names.answer().getAsDouble();
        return (Amount) moment -> answer;
      }
      Optional<Term> known = known(run, word);
      if (known.isPresent()) {
        return known.get();
      }
    }
    if (run.name().isPresent()) {
      throw InputException.expected(
          "a number, a series or a setting after " + run.name().get() + ".",
          token.shown() + RunWords.similar(word, names));
    }
    return new Word(word, token.shown() + RunWords.similar(word, names));
  }

  /** The run, and a note if the condition depends on which one it is. */
  private RunReference asked(RunReference run, Object what) {
    eachRun |= run.name().isEmpty() && !inAll && !COMMON.contains(what);
    return run;
  }

  private Optional<Term> known(RunReference run, String word) {
    Optional<SeriesName> series = RunWords.series(word);
    if (series.isPresent() && !isSection(word)) {
      Named named = new Named(asked(run, series.get()), series.get());
      if (inEpoch) {
        searched.add(named);
      }
      return Optional.of(series(named));
    }
    Optional<Quantity> quantity = RunWords.quantity(word);
    if (quantity.isPresent()) {
      asked(run, quantity.get());
      return Optional.of((Amount) moment -> run.in(moment).number(quantity.get()));
    }
    String key = isSection(word) ? word + "." + tokens.peek(1).text() : word;
    Optional<String> setting = names.setting(key);
    if (setting.isPresent() && isSection(word)) {
      tokens.take();
      tokens.take();
    }
    return setting.map(found -> new Chosen(asked(run, found), found));
  }

  private boolean isSection(String word) {
    return tokens.peek().is(".") && names.setting(word + "." + tokens.peek(1).text()).isPresent();
  }

  private Term series(Named series) {
    if (!tokens.takes("[")) {
      return series;
    }
    indexed = Optional.of(series);
    Amount index = parser.sum().amount();
    indexed = Optional.empty();
    tokens.expect("]");
    return (Amount)
        moment -> Named.at(series.run().in(moment).series(series.name()), index.in(moment));
  }

  /** {@code gradient-error(1e-5)}. */
  private Amount measured(RunReference run, Measure measure) {
    asksForMore(measure.word());
    if (!measure.hasArgument()) {
      return moment -> run.in(moment).measure(measure, Double.NaN);
    }
    tokens.expect("(");
    Amount argument = parser.sum().amount();
    tokens.expect(")");
    return moment -> run.in(moment).measure(measure, argument.in(moment));
  }

  /** {@code barrier(l2)}. */
  private Amount barrier(RunReference run) {
    asksForMore(RunWords.BARRIER);
    tokens.expect("(");
    Token name = tokens.take();
    if (!names.runs().contains(name.text())) {
      throw unknownRun(name);
    }
    tokens.expect(")");
    RunReference other = RunReference.to(name.text());
    return moment -> run.in(moment).barrier(other.in(moment));
  }

  private void asksForMore(String word) {
    if (inEpoch) {
      throw InputException.expected(
          "numbers of series within epoch(...)", word + ", which is of the present");
    }
    measures = true;
  }

  /** {@code lsq(3).train}. */
  private Amount polynomial(RunReference run) {
    tokens.expect("(");
    int degree = whole(Regression.HIGHEST_DEGREE);
    tokens.expect(")");
    tokens.expect(".");
    Token found = tokens.take();
    Polynomial part =
        Arrays.stream(Polynomial.values())
            .filter(each -> found.is(each.word()))
            .findFirst()
            .orElseThrow(() -> InputException.expected("one of " + parts(), found.shown()));
    return moment -> run.in(moment).polynomial(degree, part);
  }

  private static String parts() {
    return Arrays.stream(Polynomial.values())
        .map(Polynomial::word)
        .collect(Collectors.joining(", "));
  }

  private int whole(int most) {
    Token token = tokens.peek();
    boolean digits = token.kind() == Token.Kind.NUMBER && token.text().matches("\\d{1,6}");
    if (!digits || Integer.parseInt(token.text()) > most) {
      throw tokens.unexpected("a whole number from 0 to " + most);
    }
    return Integer.parseInt(tokens.take().text());
  }

  private Term function(Token word) {
    tokens.expect("(");
    Term value = value(word);
    tokens.expect(")");
    return value;
  }

  private Term value(Token word) {
    Optional<Statistic> statistic = Statistic.of(word.text());
    if (statistic.isPresent()) {
      return statistic(statistic.get());
    }
    Function function =
        Function.of(word.text())
            .orElseThrow(
                () ->
                    InputException.expected(
                        "one of the functions " + String.join(", ", Function.words()),
                        word.shown() + RunWords.similar(word.text(), Function.words())));
    return switch (function) {
      case ANY -> overRuns(true);
      case EVERY -> overRuns(false);
      case EPOCH -> epoch();
      case TAIL -> tail();
      case MOVE -> move();
      case ABS -> of(Math::abs);
      case SQRT -> of(Math::sqrt);
      case LOG10 -> of(Math::log10);
    };
  }

  /** Of a series, or of several numbers. */
  private Amount statistic(Statistic statistic) {
    Term first = parser.sum();
    if (!tokens.peek().is(",") && !(first instanceof Amount)) {
      Numbers numbers = first.numbers();
      return moment -> statistic.of(numbers.in(moment));
    }
    List<Amount> amounts = new ArrayList<>(List.of(first.amount()));
    while (tokens.takes(",")) {
      amounts.add(parser.sum().amount());
    }
    return moment ->
        statistic.of(Series.of(amounts.stream().mapToDouble(each -> each.in(moment)).toArray()));
  }

  private Numbers tail() {
    Numbers whole = parser.sum().numbers();
    tokens.expect(",");
    int most = whole(LONGEST_TAIL);
    return moment -> Tail.of(whole.in(moment), most);
  }

  /** Of the changes between the last {@code most} epochs and those before each of them. */
  private Amount move() {
    Numbers whole = parser.sum().numbers();
    tokens.expect(",");
    int most = whole(LONGEST_TAIL);
    return moment -> Statistic.move(Tail.of(whole.in(moment), most + 1L));
  }

  private Amount of(DoubleUnaryOperator function) {
    Amount argument = parser.sum().amount();
    return moment -> function.applyAsDouble(argument.in(moment));
  }

  private Truth overRuns(boolean any) {
    boolean before = inAll;
    inAll = true;
    Truth each = parser.either();
    inAll = before;
    return moment ->
        any
            ? moment.runs().stream().anyMatch(run -> each.in(moment.of(run)))
            : moment.runs().stream().allMatch(run -> each.in(moment.of(run)));
  }

  /**
   * The first epoch for which a condition on series holds, from 1; infinite if there is none, NaN
   * if not every number of these series is known.
   */
  private Amount epoch() {
    if (inEpoch) {
      throw InputException.expected("no epoch(...) within another", "one");
    }
    inEpoch = true;
    searched.clear();
    Truth reached = parser.either();
    List<Named> series = List.copyOf(searched);
    inEpoch = false;
    return moment ->
        series.stream().allMatch(each -> each.isWhole(moment))
            ? firstEpoch(reached, moment)
            : Double.NaN;
  }

  private static double firstEpoch(Truth reached, Moment moment) {
    long epochs = 0;
    for (Facts run : moment.runs()) {
      epochs = Math.max(epochs, run.series(SeriesName.SEEN).size());
    }
    for (long i = 0; i < epochs; i++) {
      if (reached.in(moment.at(i))) {
        return i + 1;
      }
    }
    return Double.POSITIVE_INFINITY;
  }
}
