package overfit.tui.widget;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShortenedNamesTest {

  @ParameterizedTest
  @CsvSource({
    "none l2 dropout, 7, none l2 dropout",
    "none l2 dropout, 6, none l2 dropo…",
    "dropout-175 dropout-180, 7, dropo…5 dropo…0",
    "dropout-175 dropout-185, 7, drop…75 drop…85",
    "dropout dropout-2 dropout-3, 6, drop…t drop…2 drop…3",
    "dropout dropout-2, 1, … …"
  })
  void areCutAtTheEndUnlessTheyWouldLookTheSame(String names, int width, String cut) {
    assertEquals(
        cut, String.join(" ", ShortenedNames.cut(Arrays.asList(names.split(" ")), width, '…')));
  }

  @Test
  void twelveRunsOfOneStemStayApartInSevenColumns() {
    List<String> names = IntStream.range(0, 12).mapToObj(i -> "regularized-" + (170 + i)).toList();
    List<String> cut = ShortenedNames.cut(names, 7, '.');
    assertEquals(12, new HashSet<>(cut).size(), cut.toString());
    assertTrue(cut.stream().allMatch(name -> name.length() == 7), cut.toString());
  }
}
