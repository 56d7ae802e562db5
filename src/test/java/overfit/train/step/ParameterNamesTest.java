package overfit.train.step;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import overfit.file.InputException;
import overfit.nn.ParameterMatrix;
import overfit.train.Specs;

class ParameterNamesTest {

  private static List<ParameterMatrix> matrices(String hidden) {
    return NextStep.of(Specs.trained("hidden=" + hidden, 0)).update().matrices();
  }

  private static String named(String hidden, String text) {
    List<ParameterMatrix> matrices = matrices(hidden);
    int position = new ParameterNames(matrices).position(text);
    return matrices.stream()
        .filter(each -> each.has(position))
        .findFirst()
        .orElseThrow()
        .element(position);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "W2[3][5] | W2[3][5]",
        "W2[3, 5] | W2[3][5]",
        "' w2 3 5 ' | W2[3][5]",
        "W2(3,5) | W2[3][5]",
        "W2.3.5 | W2[3][5]",
        "W1[63][0] | W1[63][0]",
        "W1[63] | W1[63][0]",
        "W3[0][9] | W3[0][9]",
        "W3[9] | W3[0][9]",
        "b2[7] | b2[7]",
        "b3 | b3[0]",
        "hidden 2 weights 3,5 | W2[3][5]",
        "hidden layer 2, weights at 3,5 | W2[3][5]",
        "hidden 1 biases 46 | b1[46]",
        "output weights 0,16 | W3[0][16]",
        "output layer, biases at 0 | b3[0]",
        "output bias | b3[0]"
      })
  void namesAreReadAsTheyAreUsuallyWritten(String text, String name) {
    assertEquals(name, named("64,64", text));
  }

  @ParameterizedTest
  @CsvSource({"w, W1[0][0]", "b, b1[0]", "W1, W1[0][0]", "output weights, W1[0][0]"})
  void theNumberOfTheOnlyLayerCanBeLeftOut(String text, String name) {
    assertEquals(name, named("none", text));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "W2[64][0] | W2[0..63][0..63]",
        "W2[3] | W2[0..63][0..63]",
        "W2 | W2[0..63][0..63]",
        "W2[1][2][3] | W2[0..63][0..63]",
        "W1[0][1] | W1[0..63][0]",
        "W1[0][0][0] | W1[0..63][0]",
        "b3[1] | b3[0]",
        "b1[99999999999] | b1[0..63]",
        "W4[0][0] | W1 to W3 or b1 to b3",
        "W0[0][0] | W1 to W3 or b1 to b3",
        "w | W1 to W3 or b1 to b3",
        "hidden 7 weights 1,1 | W1 to W3 or b1 to b3",
        "x | a parameter such as W2[63][63] or b3[0]",
        "W2[-1][0] | a parameter such as W2[63][63] or b3[0]",
        "'' | a parameter such as W2[63][63] or b3[0]"
      })
  void whatIsNoParameterIsRefused(String text, String expected) {
    String message = assertThrows(InputException.class, () -> named("64,64", text)).getMessage();
    String found = text.isEmpty() ? "nothing" : text;
    assertEquals("expected " + expected + ", found " + found, message);
  }

  @Test
  void everyParameterIsFoundByItsName() {
    List<ParameterMatrix> matrices = matrices("5,4");
    ParameterNames names = new ParameterNames(matrices);
    for (ParameterMatrix matrix : matrices) {
      for (int p = matrix.first(); p < matrix.first() + matrix.count(); p++) {
        assertEquals(p, names.position(matrix.element(p)));
      }
    }
  }

  @Test
  void namesFollowInTheOrderOfPyTorch() {
    ParameterNames names = new ParameterNames(matrices("3,2"));
    List<String> all = new ArrayList<>(List.of("W1[0][0]"));
    while (!all.get(all.size() - 1).equals("b3[0]")) {
      all.add(names.next(all.get(all.size() - 1), 1));
    }
    assertEquals(
        "W1[0][0] W1[1][0] W1[2][0] b1[0] b1[1] b1[2] W2[0][0] W2[0][1] W2[0][2] W2[1][0] W2[1][1]"
            + " W2[1][2] b2[0] b2[1] W3[0][0] W3[0][1] b3[0]",
        String.join(" ", all));
    assertEquals("b3[0]", names.next("b3[0]", 1));
    assertEquals("W1[0][0]", names.next("W1[0][0]", -1));
    for (int i = all.size() - 1; i > 0; i--) {
      assertEquals(all.get(i - 1), names.next(all.get(i), -1));
    }
  }

  @Test
  void matricesFollowEachOther() {
    ParameterNames names = new ParameterNames(matrices("3,2"));
    assertEquals("W2[0][0]", names.nextMatrix("b1[2]", 1));
    assertEquals("W1[0][0]", names.nextMatrix("b1[2]", -1));
    assertEquals("b3[0]", names.nextMatrix("b3[0]", 1));
    assertEquals("W1[0][0]", names.nextMatrix("no such name", -1));
  }
}
