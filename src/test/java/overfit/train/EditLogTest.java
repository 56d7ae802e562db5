package overfit.train;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static overfit.train.Specs.config;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import overfit.config.Edit;

class EditLogTest {

  private static final EditLog NONE = new EditLog(config(""), List.of());

  /** l2 from epoch 10 on, dropout too from 20 on, and another l2 from 30 on. */
  private static final EditLog SOME =
      NONE.changed(10, config("l2=0.1"))
          .changed(30, config("l2=0.2"))
          .changed(20, config("l2=0.1 dropout=0.5"));

  @ParameterizedTest
  @CsvSource({
    "0, ''",
    "9, ''",
    "10, l2=0.1",
    "19, l2=0.1",
    "20, l2=0.1 dropout=0.5",
    "30, l2=0.2 dropout=0.5"
  })
  void theSettingsAreThoseThatWereChangedSoFar(long epoch, String settings) {
    assertEquals(config(settings), SOME.at(epoch));
  }

  @Test
  void theLogIsInTheOrderOfEpochs() {
    assertEquals(List.of(10L, 20L, 30L), epochs(SOME));
    assertTrue(SOME.changesAt(20));
    assertFalse(SOME.changesAt(21));
  }

  @Test
  void whatIsChangedBackAtOnceWasNeverChanged() {
    EditLog there = NONE.changed(10, config("l2=0.1"));
    assertEquals(NONE, there.changed(10, config("")));
    assertEquals(
        List.of(10L, 12L), epochs(there.changed(12, config(""))), "but later it has an effect");
  }

  @Test
  void ofSeveralChangesAtAnEpochTheLastCounts() {
    EditLog edits = NONE.changed(10, config("l2=0.1")).changed(10, config("dropout=0.3"));
    assertEquals(List.of(10L), epochs(edits));
    assertEquals(config("dropout=0.3"), edits.at(10));
  }

  @Test
  void whatIsChangedBeforeTheFirstEpochIsWhatTheRunBeginsWith() {
    EditLog edits = SOME.changed(0, config("momentum=0.9"));
    assertEquals(config("momentum=0.9"), edits.start());
    assertEquals(config("momentum=0.9 l2=0.1"), edits.at(10));
  }

  @Test
  void whatIsToBeLaterStays() {
    EditLog edits = SOME.changed(15, config("l2=0.7"));
    assertEquals(List.of(10L, 15L, 20L, 30L), epochs(edits));
    assertEquals(config("l2=0.7 dropout=0.5"), edits.at(29));
    assertEquals(config("l2=0.2 dropout=0.5"), edits.at(30));
  }

  @Test
  void afterAnEpochThereIsOnlyWhatIsLater() {
    assertEquals(SOME.log(), SOME.after(0));
    assertEquals(List.of(30L), SOME.after(20).stream().map(Edit::epoch).toList());
    assertEquals(List.of(), SOME.after(30));
  }

  private static List<Long> epochs(EditLog edits) {
    return edits.log().stream().map(Edit::epoch).toList();
  }
}
