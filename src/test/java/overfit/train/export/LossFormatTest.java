package overfit.train.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import overfit.file.InputException;
import overfit.train.AveragedLosses;

class LossFormatTest {

  private static final double INF = Double.POSITIVE_INFINITY;

  private static final EpochLosses KNOWN = new EpochLosses(1, 0.1, 1e-9, 2, 100.25, 0.01);

  private static final EpochLosses AVERAGED =
      new EpochLosses(
          1, 0.1, 1e-9, 2, 100.25, 0.01, Optional.of(new AveragedLosses(0.5, 0.25, Double.NaN)));

  private static final EpochLosses UNKNOWN =
      new EpochLosses(1_000_000_000_000L, 1e300, INF, Double.NaN, Double.NaN, 0);

  @Test
  void csvLeavesUnknownLossesEmpty() {
    assertEquals(
        """
        epoch,train_loss,train_loss_eval,test_loss,excess_loss,learning_rate
        1,0.1,1.0E-9,2.0,100.25,0.01
        1000000000000,1.0E300,,,,0.0
        """,
        LossFormat.CSV.head(false, false)
            + LossFormat.CSV.line(KNOWN, false)
            + LossFormat.CSV.line(UNKNOWN, false));
  }

  @Test
  void jsonLinesHaveNullForThem() {
    assertEquals(
        """
        {"epoch":1,"train_loss":0.1,"train_loss_eval":1.0E-9,"test_loss":2.0,"excess_loss":100.25,"learning_rate":0.01}
        {"epoch":1000000000000,"train_loss":1.0E300,"train_loss_eval":null,"test_loss":null,"excess_loss":null,"learning_rate":0.0}
        """,
        LossFormat.JSON_LINES.head(false, false)
            + LossFormat.JSON_LINES.line(KNOWN, false)
            + LossFormat.JSON_LINES.line(UNKNOWN, false));
  }

  @Test
  void theNameOfTheRunComesFirst() {
    assertEquals(
        """
        run,epoch,train_loss,train_loss_eval,test_loss,excess_loss,learning_rate
        l2 0.1,1,0.1,1.0E-9,2.0,100.25,0.01
        {"run":"l2 0.1","epoch":1,"train_loss":0.1,"train_loss_eval":1.0E-9,"test_loss":2.0,"excess_loss":100.25,"learning_rate":0.01}
        """,
        LossFormat.CSV.head(true, false)
            + LossFormat.CSV.line("l2 0.1", KNOWN, false)
            + LossFormat.JSON_LINES.head(true, false)
            + LossFormat.JSON_LINES.line("l2 0.1", KNOWN, false));
  }

  @Test
  void aLineReadsBackAsItWas() {
    assertEquals(KNOWN, LossFormat.parsed(LossFormat.CSV.line(KNOWN, false).strip()));
    EpochLosses huge = new EpochLosses(7, Double.MIN_VALUE, 0.1 + 0.2, Double.NaN, 1 / 3.0, -0.0);
    assertEquals(huge, LossFormat.parsed(LossFormat.CSV.line(huge, false).strip()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "1,2,3", "a,1,2,3,4,5", "1,2,3,4,5,6,7", "1,x,2,3,4,5"})
  void whatIsNoLineIsRefused(String line) {
    assertThrows(InputException.class, () -> LossFormat.parsed(line));
  }

  @Test
  void aFileHasItsFormatByItsEnding() {
    assertEquals(Optional.of(LossFormat.CSV), LossFormat.ofFile("a/b.csv"));
    assertEquals(Optional.of(LossFormat.JSON_LINES), LossFormat.ofFile("b.jsonl"));
    assertEquals(Optional.empty(), LossFormat.ofFile("b.json"));
  }

  /** A run without an average has none of them, beside one that has. */
  @Test
  void lossesOfAveragesComeLast() {
    assertEquals(
        """
        epoch,train_loss,train_loss_eval,test_loss,excess_loss,learning_rate,\
        averaged_train_loss,averaged_test_loss,averaged_excess_loss
        1,0.1,1.0E-9,2.0,100.25,0.01,0.5,0.25,
        1,0.1,1.0E-9,2.0,100.25,0.01,,,
        """,
        LossFormat.CSV.head(false, true)
            + LossFormat.CSV.line(AVERAGED, true)
            + LossFormat.CSV.line(KNOWN, true));
    assertTrue(
        LossFormat.JSON_LINES
            .line(AVERAGED, true)
            .endsWith("\"averaged_test_loss\":0.25,\"averaged_excess_loss\":null}\n"));
    assertEquals(AVERAGED, LossFormat.parsed(LossFormat.CSV.line(AVERAGED, true).strip()));
  }
}
