package overfit.cli.fuzz;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import overfit.cli.Console;
import overfit.data.PointList;
import overfit.data.table.CsvForm;
import overfit.data.table.CsvForms;
import overfit.file.HostileTexts;

/** Files of points in all forms, and broken ones: read as they are meant, or refused. */
final class PointsCases {

  private static final List<String> TRAIN =
      List.of(
          "train", "no-regularization", "--hidden", "none", "--epochs", "1", "--json", "--history");

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

  private final Chance chance;
  private final Path folder;
  private final Kind kind;
  private final CsvForm form;

  private PointsCases(Chance chance, Path folder) {
    this.chance = chance;
    this.folder = folder;
    this.kind = chance.oneIn(2) ? Kind.VALID : chance.of(List.of(Kind.values()));
    this.form = kind.form.apply(chance.random());
  }

  static FuzzCase any(Random random, Path folder) throws IOException {
    return new PointsCases(new Chance(random), folder).next();
  }

  private FuzzCase next() throws IOException {
    List<String> line = new ArrayList<>(TRAIN);
    boolean piped = chance.oneIn(2);
    line.addAll(List.of("--data", piped ? "-" : file("")));
    line.addAll(kind == Kind.ANY_COLUMNS ? anyColumns() : form.options());
    line.addAll(options());
    byte[] input = piped ? form.bytes() : new byte[0];
    boolean valid = kind == Kind.VALID && !line.contains("--strict");
    String culprit = valid ? FuzzCase.NOBODY : "(standard input:|--(x|y|data|test): |/)";
    return new FuzzCase(line, input, culprit, console -> check(console, line));
  }

  private String file(String start) throws IOException {
    String name = kind.isKnown() ? "points.csv" : HostileTexts.anyName(chance.random());
    return Files.write(folder.resolve(start + name), form.bytes()).toString();
  }

  private List<String> anyColumns() {
    Stream<String> options = Stream.of("--x", "--y").filter(option -> chance.below(3) > 0);
    return options
        .flatMap(
            option ->
                Stream.of(
                    option,
                    chance.oneIn(3) ? HostileTexts.any(chance.random()) : chance.of(COLUMNS)))
        .toList();
  }

  private List<String> options() throws IOException {
    return switch (chance.below(8)) {
      case 0 -> List.of("--holdout", "0." + chance.below(10));
      case 1 -> List.of("--holdout-by", "end");
      case 2 -> List.of("--test", file("test-"));
      case 3 -> List.of("--holdout", "0", "--strict");
      default -> List.of("--holdout", "0");
    };
  }

  private void check(Console console, List<String> line) {
    assertFalse(line.contains("--strict") && console.err().contains("left out"));
    if (kind.isKnown()) {
      checkPoints(console, line.contains("--test"));
    }
  }

  private void checkPoints(Console console, boolean tested) {
    Optional<PointList> told = form.told();
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
