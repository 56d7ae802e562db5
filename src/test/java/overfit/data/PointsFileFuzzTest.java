package overfit.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.util.Random;
import org.junit.jupiter.api.Test;
import overfit.Campaign;
import overfit.file.InputException;

class PointsFileFuzzTest {

  @Test
  void filesOfAllFormsAreReadAsTheyAreMeantOrRefused() {
    Campaign.seeds(2000, 10_000).forEach(PointsFileFuzzTest::read);
  }

  private static void read(int seed) {
    Random random = new Random(seed);
    if (seed % 2 == 0) {
      valid(CsvForms.valid(random), seed);
    } else {
      broken(CsvForms.broken(random), seed);
    }
  }

  private static void valid(CsvForm form, int seed) {
    PointList meant = PointList.of(form.x(), form.y());
    assertEquals(meant, plain(form, seed), () -> story(form, seed));
    try {
      assertEquals(meant, points(form), () -> story(form, seed));
    } catch (InputException e) {
      throw new AssertionError(e.getMessage() + " in " + story(form, seed), e);
    }
  }

  private static void broken(CsvForm form, int seed) {
    PointList points;
    try {
      points = points(form);
    } catch (InputException e) {
      assertTrue(e.getMessage().startsWith("f.csv:"), e.getMessage());
      assertTrue(e.getMessage().chars().noneMatch(Character::isISOControl), e.getMessage());
      return;
    }
    assertEquals(plain(form, seed), points, () -> story(form, seed));
  }

  private static PointList points(CsvForm form) {
    return PointsFile.read("f.csv", new ByteArrayInputStream(form.bytes()), form.choice(), false)
        .points();
  }

  private static PointList plain(CsvForm form, int seed) {
    try {
      return PlainCsv.read(form.bytes(), form.dialect());
    } catch (PlainCsv.Mistake e) {
      throw new AssertionError(e.getMessage() + " in " + story(form, seed), e);
    }
  }

  private static String story(CsvForm form, int seed) {
    String text = new String(form.bytes(), form.dialect().charset());
    return "seed " + seed + " " + form.options() + " " + form.dialect() + "\n" + text;
  }
}
