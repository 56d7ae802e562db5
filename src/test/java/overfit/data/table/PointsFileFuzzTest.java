package overfit.data.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import overfit.Campaign;
import overfit.data.PointList;
import overfit.file.InputException;

class PointsFileFuzzTest {

  @Test
  void filesOfAllFormsAreReadAsTheyAreMeantOrRefused() {
    Campaign.seeds(400, 10_000).forEach(PointsFileFuzzTest::read);
  }

  private static void read(int seed) {
    Random random = new Random(seed);
    switch (seed % 4) {
      case 0, 1 -> valid(CsvForms.valid(random), seed);
      case 2 -> broken(CsvForms.broken(random), seed);
      default -> outcome(CsvForms.damaged(random));
    }
  }

  private static void valid(CsvForm form, int seed) {
    PointList meant = PointList.of(form.x(), form.y());
    assertEquals(Optional.of(meant), form.told(), () -> story(form, seed));
    assertEquals(meant, outcome(form), () -> story(form, seed));
  }

  private static void broken(CsvForm form, int seed) {
    if (outcome(form) instanceof PointList points) {
      assertEquals(form.told(), Optional.of(points), () -> story(form, seed));
    }
  }

  /** The points, or the message of one line why there are none. */
  private static Object outcome(CsvForm form) {
    InputStream in = new ByteArrayInputStream(form.bytes());
    try {
      return PointsFile.read("f.csv", in, form.choice(), false).points();
    } catch (InputException e) {
      assertTrue(e.getMessage().startsWith("f.csv:"), e.getMessage());
      assertTrue(e.getMessage().chars().noneMatch(Character::isISOControl), e.getMessage());
      return e.getMessage();
    }
  }

  private static String story(CsvForm form, int seed) {
    return "seed " + seed + " " + form.story();
  }
}
