package overfit.config;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import overfit.RecordEquality;

class RunSpecTest {

  /** Dropout at the start and after an edit; - is no such edit. */
  @ParameterizedTest
  @CsvSource({"0, -, false", "0.2, -, true", "0.2, 0, true", "0, 0.2, true", "0, 0, false"})
  void hasDropoutIfAnyEpochHasIt(String start, String edited, boolean expected) {
    Overrides edit =
        edited.equals("-")
            ? Overrides.none().parsing(Settings.L2, "0.1")
            : Overrides.none().parsing(Settings.DROPOUT, edited);
    Config config = Config.INITIAL.with(Overrides.none().parsing(Settings.DROPOUT, start));
    RunSpec spec = new RunSpec("run", config, List.of(new Edit(3, edit)));
    assertEquals(expected, spec.hasDropout());
  }

  @Test
  void specsAreEqualIfAllComponentsAre() throws ReflectiveOperationException {
    Overrides l2 = Overrides.none().parsing(Settings.L2, "0.1");
    RecordEquality.check(
        new RunSpec("run", Config.INITIAL),
        new RunSpec("other", Config.INITIAL.with(l2), List.of(new Edit(3, l2))));
  }
}
