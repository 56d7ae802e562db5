package overfit.train.step;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import overfit.file.InputException;
import overfit.nn.ParameterLayout;
import overfit.nn.ParameterMatrix;
import overfit.train.Specs;

class ParameterNamesTest {

  private static ParameterLayout layout(String hidden) {
    return NextStep.of(Specs.trained("hidden=" + hidden, 0)).update().layout();
  }

  private static String named(String hidden, String text) {
    ParameterLayout layout = layout(hidden);
    return layout.name(new ParameterNames(layout).position(text));
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

  @ParameterizedTest
  @ValueSource(strings = {"5,4", "none", "5,4 normalization=layer", "1", "1 normalization=layer"})
  void everyParameterIsFoundByItsName(String hidden) {
    ParameterLayout layout = layout(hidden);
    ParameterNames names = new ParameterNames(layout);
    for (ParameterMatrix matrix : layout.matrices()) {
      for (int p = matrix.first(); p < matrix.first() + matrix.count(); p++) {
        assertEquals(p, names.position(matrix.nameOf(p)));
        assertEquals(p, names.positionOrFirst(matrix.nameOf(p)));
        assertEquals(matrix.nameOf(p), names.name(p));
      }
    }
  }

  @Test
  void namesFollowInTheOrderOfPyTorch() {
    ParameterNames names = new ParameterNames(layout("3,2"));
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
  void thoseOfNormalizationsFollowThoseOfTheirLayer() {
    ParameterNames names = new ParameterNames(layout("3,2 normalization=layer"));
    List<String> all = new ArrayList<>(List.of("W1[0][0]"));
    while (!all.get(all.size() - 1).equals("b3[0]")) {
      all.add(names.nextMatrix(all.get(all.size() - 1), 1));
    }
    assertEquals(
        "W1[0][0] b1[0] g1[0] c1[0] W2[0][0] b2[0] g2[0] c2[0] W3[0][0] b3[0]",
        String.join(" ", all));
    assertEquals(all, names.firsts());
    assertEquals("g1[0]", names.next("b1[2]", 1));
    assertEquals("c1[2]", names.next("W2[0][0]", -1));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "W2[0][1] | W2[0][1]",
        "b2[0] | b2[0]",
        "G1[2] | g1[2]",
        "c2 1 | c2[1]",
        "hidden layer 2, norm weights at 1 | g2[1]",
        "hidden 1 norm bias 0 | c1[0]",
        "hidden 1 bias 0 | b1[0]",
        "output bias | b3[0]"
      })
  void namesOfNormalizedNetworksAreReadToo(String text, String name) {
    assertEquals(name, named("3,2 normalization=layer", text));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "3,2 normalization=layer | g3[0] | W1 to W3, b1 to b3, g1 to g2 or c1 to c2",
        "3,2 normalization=layer | output norm weight 0 | W1 to W3, b1 to b3, g1 to g2 or c1 to c2",
        "3,2 normalization=layer | g1[3] | g1[0..2]",
        "3 normalization=layer | c2[0] | W1 to W2, b1 to b2, g1 or c1",
        "3,2 | g1[0] | W1 to W3 or b1 to b3",
        "none | g1[0] | W1 or b1",
        "3,2 normalization=layer | x | a parameter such as W2[1][2] or b3[0]"
      })
  void whatANetworkDoesNotHaveIsRefused(String hidden, String text, String expected) {
    String message = assertThrows(InputException.class, () -> named(hidden, text)).getMessage();
    assertEquals("expected " + expected + ", found " + text, message);
  }

  @Test
  void matricesFollowEachOther() {
    ParameterNames names = new ParameterNames(layout("3,2"));
    assertEquals("W2[0][0]", names.nextMatrix("b1[2]", 1));
    assertEquals("W1[0][0]", names.nextMatrix("b1[2]", -1));
    assertEquals("b3[0]", names.nextMatrix("b3[0]", 1));
    assertEquals("W1[0][0]", names.nextMatrix("no such name", -1));
  }
}
