package overfit.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import overfit.Campaign;
import overfit.cli.process.ExitCode;
import overfit.data.PointList;
import overfit.data.table.CsvForm;
import overfit.data.table.CsvForms;

/** Files of points in all forms, and broken ones, through the command line. */
class DataFuzzTest {

  private static final List<String> TRAIN =
      List.of("train", "no-regularization", "--hidden", "none", "--epochs", "1", "--json");

  /** Names and numbers that some of the files have. */
  private static final List<String> COLUMNS =
      List.of("1", "2", "3", "99", "0", "x", "time", "nonsense", "Decimal Date", "auto", "a,b");

  private enum Kind {
    VALID(CsvForms::valid),
    BROKEN(CsvForms::broken),
    /** Perhaps also where the form shows, so that a reader may see another one. */
    DAMAGED(CsvForms::damaged),
    /** With columns that need not be there. */
    ANY_COLUMNS(CsvForms::valid);

    private final Function<Random, CsvForm> form;

    Kind(Function<Random, CsvForm> form) {
      this.form = form;
    }

    /** Whether the form tells what is to be read. */
    boolean isKnown() {
      return this == VALID || this == BROKEN;
    }
  }

  @TempDir private Path folder;

  private final Console console = new Console();

  @Test
  void aFileIsReadAsItIsMeantOrRefusedInOneLine() {
    Campaign.seeds(2000, 10_000).forEach(this::train);
  }

  private void train(int seed) {
    Random random = new Random(seed);
    Kind kind = seed % 2 == 0 ? Kind.VALID : Kind.values()[1 + random.nextInt(3)];
    CsvForm form = kind.form.apply(random);
    List<String> line = new ArrayList<>(TRAIN);
    line.addAll(
        List.of("--history", "--data", random.nextInt(4) == 0 ? file(form, "points.csv") : "-"));
    line.addAll(kind == Kind.ANY_COLUMNS ? anyColumns(random) : form.options());
    line.addAll(options(form, random));
    try {
      check(console.reading(form.bytes()).run(line.toArray(String[]::new)), line, form, kind);
    } catch (AssertionError e) {
      String story = "seed " + seed + ": " + line + " " + form.story();
      throw new AssertionError(story + "\n" + console.err(), e);
    }
  }

  private String file(CsvForm form, String name) {
    try {
      return Files.write(folder.resolve(name), form.bytes()).toString();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> anyColumns(Random random) {
    Stream<String> options = Stream.of("--x", "--y").filter(option -> random.nextInt(3) > 0);
    return options
        .flatMap(option -> Stream.of(option, COLUMNS.get(random.nextInt(COLUMNS.size()))))
        .toList();
  }

  private List<String> options(CsvForm form, Random random) {
    return switch (random.nextInt(8)) {
      case 0 -> List.of("--holdout", "0." + random.nextInt(10));
      case 1 -> List.of("--holdout-by", "end");
      case 2 -> List.of("--test", file(form, "test.csv"));
      case 3 -> List.of("--holdout", "0", "--strict");
      default -> List.of("--holdout", "0");
    };
  }

  private void check(int code, List<String> line, CsvForm form, Kind kind) {
    boolean strict = line.contains("--strict");
    if (code == ExitCode.BAD_INPUT) {
      assertFalse(kind == Kind.VALID && !strict, "refused");
      checkOneError();
      return;
    }
    assertTrue(code == ExitCode.DONE || code == ExitCode.DIVERGED, "exit code " + code);
    checkNotes();
    assertFalse(strict && console.err().contains("left out"));
    if (kind.isKnown()) {
      checkPoints(form.told(), line.contains("--test"));
    }
  }

  private void checkOneError() {
    assertEquals("", console.out());
    assertEquals(1, console.err().lines().count());
    assertTrue(console.err().matches("overfit: (?!note)[^\\p{Cntrl}]+\n"));
  }

  private void checkNotes() {
    assertTrue(console.err().matches("(overfit: note: [^\\p{Cntrl}]+\n)*"));
  }

  /**
   * @param told empty if the file has a mistake
   */
  private void checkPoints(Optional<PointList> told, boolean tested) {
    assertNotEquals(Optional.empty(), told, "a mistake was read");
    JsonNode run = console.json().at("/runs/0");
    List<String> data = points(run.get("data"));
    List<String> heldOut = points(run.get("held_out"));
    List<String> meant = points(told.get());
    if (tested) {
      assertEquals(meant, data);
      assertEquals(meant, heldOut);
    } else if (heldOut.isEmpty()) {
      assertEquals(meant, data);
    } else {
      assertEquals(
          meant.stream().sorted().toList(),
          Stream.concat(data.stream(), heldOut.stream()).sorted().toList());
    }
  }

  private static List<String> points(PointList list) {
    return IntStream.range(0, list.count()).mapToObj(i -> list.x(i) + ":" + list.y(i)).toList();
  }

  private static List<String> points(JsonNode set) {
    JsonNode x = set.get("x");
    JsonNode y = set.get("y");
    return IntStream.range(0, x.size())
        .mapToObj(i -> x.get(i).doubleValue() + ":" + y.get(i).doubleValue())
        .toList();
  }
}
