package overfit.lesson.condition;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import overfit.file.InputException;

class ConditionTest {

  /** A run of four epochs. */
  private static final Known NONE =
      new Known(
          "none",
          Map.of(
              Quantity.TRAIN, 0.02,
              Quantity.TEST, 0.1634,
              Quantity.EXCESS, 0.0734,
              Quantity.BEST, 0.03,
              Quantity.BEST_EPOCH, 2.0,
              Quantity.EPOCHS, 4.0),
          Map.of(
              SeriesName.SEEN, Series.of(1, 0.5, 0.75, 0.05),
              SeriesName.TRAIN, Series.of(0.5, 0.25, 0.05, 0.02),
              SeriesName.TEST, Series.of(0.4, 0.12, 0.14, 0.1634),
              SeriesName.FIT, Series.of(-1, 0, 2)),
          Map.of(
              "regularization.l2", "0",
              "network.hidden", "64x64",
              "training.optimizer", "adam",
              "training.batch", "full",
              "data.test", "none"));

  private static final Known L2 =
      new Known(
          "0.15",
          Map.of(Quantity.TEST, 0.11, Quantity.EPOCHS, 2.0),
          Map.of(SeriesName.SEEN, Series.of(1, 0.5), SeriesName.TRAIN, Series.of(0.5, 0.4)),
          Map.of("regularization.l2", "0.15", "training.optimizer", "sgd"));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          train < 0.02                                   | false
          train <= 0.02 and excess > 1.5 * best          | true
          not train < 0.02                               | true
          train < 1 and test < 0.15 or epochs == 4       | true
          test < 1 and (test < 0.15 or epochs == 5)      | true
          none.train < 1 and (none.test < 0.15 or none.epochs == 5) | false
          "0.15".test < none.test                        | true
          none.test in 0.13..0.163                       | true
          none.test in 0.13..0.162                       | false
          none.test in 0..0.2                            | true
          none.train - 0.03 in -0.01..-0.005             | true
          none.epochs in 5..9                            | false
          1e-3 * 20 == none.train                        | true
          -none.train < 0                                | true
          2 + 3 * 4 - 6 / 2 == 11                        | true
          none.l2 == 0 and none.hidden == 64x64          | true
          none.hidden == "64,64"                         | true
          none.optimizer == adam and none.optimizer != sgd | true
          sgd == none.optimizer                          | false
          none.regularization.l2 < 0.1                   | true
          none.optimizer == "0.15".optimizer             | false
          none.l2 != "0.15".l2                           | true
          none.batch == full                             | true
          none.batch == 4                                | false
          none.batch != 4                                | false
          "0.15".l2 == 0.15                              | true
          data.test == none                              | true
          none.status == finished                        | true
          seen[0] == seen[1]                             | false
          none.seen[0] / 2 == none.seen[last - 2]        | true
          none.seen[9] < 1 or none.seen[9] >= 1          | false
          none.seen[0.5] < 1 or none.seen[0.5] >= 1      | false
          none.seen == 0.05 and min(none.seen) == 0.05   | true
          max(none.seen) == 1 and range(none.fit) == 3   | true
          mean(none.fit) - 0.3333 in 0..0.001            | true
          median(none.fit) == 0 and count(none.fit) == 3 | true
          variance(none.fit) in 1.55..1.56               | true
          sd(none.fit) in 1.24..1.25                     | true
          min(none.test, 0.3, "0.15".test) == "0.15".test | true
          rises(none.seen) == 1                          | true
          mean(tail(none.seen, 2)) == 0.4                | true
          move(none.seen, 2) in 0.475..0.475             | true
          move(none.seen, 99) in 0.4833..0.4833          | true
          epoch(none.train < 0.1) == 3                   | true
          epoch(none.train < 0.01) > 1000                | true
          epoch("0.15".train < none.train) < 9           | false
          epoch(none.train <= 10 * none.train[last]) == 3 | true
          any(l2 > 0) and not every(l2 > 0)              | true
          every(test < 0.2)                              | true
          abs(0 - 2) == 2 and sqrt(4) == 2 and log10(100) == 2 | true
          none.lsq(3).train == 3 and lsq(1).excess == 1  | true
          none.gradient-error(1e-5) == 1e-5             | true
          gradient-error(none.train / 2) == 0.01 and "0.15".gradient-error(1) == 1 | true
          none.barrier("0.15") < 0 and "0.15".barrier(none) > 0 | true
          barrier(none) > 0                              | true
          found-rate > 0 or sharpness < 1                | false
          none.gradient-error(answer) == 0.125           | true
          answer > 0.1 and answer < 0.2                  | true
          none.gap < 1 or none.gap >= 1 or none.gap != 1 | false
          """)
  void holdsOrNot(String condition, boolean holds) {
    assertEquals(holds, Condition.parse(condition, Vocabulary.WORDS).holds(List.of(NONE, L2)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "none.optimizer == adam",
        "none.optimizer != sgd",
        "none.optimizer == none.optimizer",
        "none.optimizer != optimizer",
        "none.status != running",
        "none.l2 != 1",
        "none.test != 1"
      })
  void nothingHoldsOfARunThatIsNotThere(String condition) {
    assertFalse(Condition.parse(condition, Vocabulary.WORDS).holds(List.of(L2)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          exces > 1           | expected a number, found exces (did you mean excess?)
          none.exces > 1      | expected a number, a series or a setting after none., found exces (did you mean excess?)
          non.test > 1        | expected one of the runs none, 0.15, found non (did you mean none?)
          train <             | expected a name or a number after <, found the end
          train               | expected a comparison such as train < 0.02, found the series train
          train < 1 and 2     | expected a comparison such as train < 0.02, found a number
          train = 1           | expected names, numbers and signs, with == for equal, found =
          a && b              | expected names, numbers and signs, with the words and, or and not, found &
          train < 1 test > 2  | expected and, or or the end after 1, found test
          (train < 1          | expected ) after 1, found the end
          optimizer == adma   | training.optimizer: expected one of adam, sgd, found adma
          optimizer < adam    | expected a number after <, found adam
          status == done      | expected one of running, finished, stopped, diverged, found done
          meen(seen) > 1      | expected one of the functions min, max, mean, median, variance, sd, range, count, rises, epoch, tail, move, abs, sqrt, log10, any, every, found meen (did you mean mean?)
          mean(0.5 < 1) > 1   | expected ) after 0.5, found <
          tail(seen) > 1      | expected , after seen, found )
          move(best, 3) > 1   | expected a series such as seen, found a number
          tail(seen, x) > 1   | expected a whole number from 0 to 100000 after ,, found x
          fit > 1             | expected a number, found the series fit
          lsq(3) > 1          | expected . after ), found >
          lsq(3).loss > 1     | expected one of train, test, excess, range, found loss
          train in 3..2       | expected a range upwards, found 3..2
          lsq(512).train < 1  | expected a whole number from 0 to 511 after (, found 512
          train in 3          | expected .. after 3, found the end
          epoch(epoch(train < 1) < 2) < 3 | expected no epoch(...) within another, found one
          epoch(train < gradient-error(1)) < 3 | expected numbers of series within epoch(...), found gradient-error, which is of the present
          barrier(non) > 1    | expected one of the runs none, 0.15, found non (did you mean none?)
          barrier > 1         | expected ( after barrier, found >
          epoch(barrier(none) > 1) > 1 | expected numbers of series within epoch(...), found barrier, which is of the present
          gradient-error > 1  | expected ( after gradient-error, found >
          gradient-error(train < 1) > 1 | expected ) after train, found <
          gradient-eror(1) > 1 | expected one of the functions min, max, mean, median, variance, sd, range, count, rises, epoch, tail, move, abs, sqrt, log10, any, every, found gradient-eror
          l2                  | expected a comparison such as train < 0.02, found the setting regularization.l2
          """)
  void refusesWhatHasNoMeaning(String condition, String reason) {
    assertEquals(
        reason,
        assertThrows(InputException.class, () -> Condition.parse(condition, Vocabulary.WORDS))
            .getMessage());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"0.15\".optimizer != none.optimizer",
        "\"0.15\".optimizer == none.optimizer",
        "\"0.15\".optimizer != adam",
        "\"0.15\".status != running",
        "\"0.15\".status == finished",
        "\"0.15\".l2 != 3",
        "\"0.15\".train != 3",
        "epoch(\"0.15\".train < 1) > 3",
        "epoch(\"0.15\".train < 1) <= 3"
      })
  void doesNotHoldOfARunThatIsNotThere(String condition) {
    assertFalse(Condition.parse(condition, Vocabulary.WORDS).holds(List.of(NONE)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          test < 0.1                      | true
          l2 == 0                         | true
          none.test < truth               | false
          none.excess < lsq(3).excess     | false
          variance(y) < none.train        | false
          any(test < 1) and every(l2 > 0) | false
          any(test < 1) and test < 2      | true
          """)
  void tellsWhetherItAsksEachRun(String condition, boolean asks) {
    assertEquals(asks, Condition.parse(condition, Vocabulary.WORDS).asksEachRun());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          test < 0.1                                  | false
          test < 0.1 and none.gradient-error(0.1) < 1 | true
          any(max(gradient-error(0.1), 1) < 1)        | true
          """)
  void tellsWhetherItAsksForWhatHasToBeComputed(String condition, boolean measures) {
    assertEquals(measures, Condition.parse(condition, Vocabulary.WORDS).measures());
  }

  /** What an earlier part has decided is not computed. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          none.epochs > 4 and none.gradient-error(0) < 1 | false
          none.epochs > 3 or none.gradient-error(0) < 1  | true
          """)
  void computesOnlyWhatDecides(String condition, boolean holds) {
    assertEquals(holds, Condition.parse(condition, Vocabulary.WORDS).holds(List.of(NONE)));
  }

  private enum Vocabulary implements Names {
    WORDS;

    @Override
    public OptionalDouble answer() {
      return OptionalDouble.of(0.125);
    }

    @Override
    public Collection<String> runs() {
      return List.of("none", "0.15");
    }

    @Override
    public Collection<String> settings() {
      return List.of("l2", "hidden", "optimizer", "batch");
    }

    @Override
    public Optional<String> setting(String word) {
      return NONE.settings().keySet().stream()
          .filter(key -> key.equals(word) || key.endsWith("." + word))
          .findFirst();
    }

    @Override
    public String value(String key, String text) {
      if (key.endsWith("optimizer") && !List.of("adam", "sgd").contains(text)) {
        throw InputException.expected("one of adam, sgd", text);
      }
      return text.replace(',', 'x');
    }
  }

  private record Known(
      String run,
      Map<Quantity, Double> numbers,
      Map<SeriesName, Series> serieses,
      Map<String, String> settings)
      implements Facts {

    Known {
      numbers = new EnumMap<>(numbers);
    }

    @Override
    public String status() {
      return "finished";
    }

    @Override
    public double number(Quantity quantity) {
      return numbers.getOrDefault(quantity, Double.NaN);
    }

    @Override
    public Series series(SeriesName name) {
      return serieses.getOrDefault(name, Series.of());
    }

    @Override
    public String setting(String key) {
      return settings.getOrDefault(key, "");
    }

    @Override
    public double settingNumber(String key) {
      String text = setting(key);
      return text.matches("[0-9.]+") ? Double.parseDouble(text) : Double.NaN;
    }

    /** The argument; one of 0 must not be asked for. */
    @Override
    public double measure(Measure measure, double argument) {
      if (argument == 0) {
        throw new AssertionError(measure.word());
      }
      return argument;
    }

    /** From an earlier letter to a later one. */
    @Override
    public double barrier(Facts other) {
      return other.run().compareTo(run);
    }

    @Override
    public double polynomial(int degree, Polynomial part) {
      return degree;
    }
  }
}
