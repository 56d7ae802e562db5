package overfit.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import overfit.cli.process.ExitCode;

/** The user's own data in the forms that other programs write, from the file to the verdict. */
class OwnDataFormsTest {

  private static final Measurements HOURS =
      Measurements.on(Measurements.steps(0, 0.375, 80), 15, 6);

  private static final Measurements MONTHS =
      Measurements.on(Measurements.steps(1958.04, 0.0833, 120), 316, 3);

  private static final Measurements DAYS =
      Measurements.on(Measurements.steps(19_783, 1, 100), 8, 7);

  private static final Measurements YEARS =
      Measurements.on(Measurements.steps(1958, 1, 69), 350, 40);

  private static final Measurements TINY =
      Measurements.on(Measurements.steps(1e-5, 1e-6, 60), 2e-5, 1e-5);

  private static final Measurements HUGE =
      Measurements.on(Measurements.steps(1e9, 1e7, 60), -5e9, 2e9);

  /** With a little weight decay; underfitting if the test loss is still falling at the end. */
  private static final List<String> FITTING = List.of("generalizing", "underfitting");

  /**
   * The curve explains 0.983 of the variance; the points that happen to be trained on differ from
   * that by 0.005, and weight decay takes some.
   */
  private static final double WAVES = 0.95;

  /** The regression line explains 0.67 of the variance of each of the four sets. */
  private static final double ANSCOMBE = 0.6;

  /** Anscombe, "Graphs in Statistical Analysis" (1973), The American Statistician 27, table 1. */
  private static final double[][] ANSCOMBE_X = {
    {10, 8, 13, 9, 11, 14, 6, 4, 12, 7, 5}, {8, 8, 8, 8, 8, 8, 8, 19, 8, 8, 8}
  };

  private static final double[][] ANSCOMBE_Y = {
    {8.04, 6.95, 7.58, 8.81, 8.33, 9.96, 7.24, 4.26, 10.84, 4.82, 5.68},
    {9.14, 8.14, 8.74, 8.77, 9.26, 8.10, 6.13, 3.10, 9.13, 7.26, 4.74},
    {7.46, 6.77, 12.74, 7.11, 7.81, 8.84, 6.08, 5.39, 8.15, 6.42, 5.73},
    {6.58, 5.76, 7.71, 8.84, 8.47, 7.04, 5.25, 12.50, 5.56, 7.91, 6.89}
  };

  @TempDir private Path folder;

  private final Console console = new Console();

  /**
   * A file and what is to come of it.
   *
   * @param options of the command line that choose columns, or ""
   * @param note what the user is told of it, or ""
   * @param r2 the least coefficient of determination on the points to train on
   */
  private record Form(
      String name,
      byte[] bytes,
      String options,
      Measurements points,
      String note,
      List<String> verdicts,
      double r2) {

    static Form of(String name, byte[] bytes, String options, Measurements points, String note) {
      return new Form(name, bytes, options, points, note, FITTING, WAVES);
    }

    @Override
    public String toString() {
      return name;
    }
  }

  private static Stream<Form> forms() {
    return Stream.of(
        Form.of("CSV", HOURS.csv(), "", HOURS, ""),
        Form.of("R's write.csv", HOURS.csvWithRowNames(), "", HOURS, ""),
        Form.of("R's write.table", HOURS.rTable(), "", HOURS, ""),
        Form.of("NIST", HOURS.nist(), "", HOURS, "59 lines before the table skipped"),
        Form.of("fixed width", HOURS.fixedWidth(), "", HOURS, ""),
        Form.of("German Excel", HOURS.germanExcel(), "", HOURS, ""),
        Form.of("UTF-16", HOURS.utf16(), "", HOURS, ""),
        Form.of(
            "gaps",
            HOURS.csvWithGaps(),
            "",
            HOURS,
            "8 of 88 lines had no number in hours or celsius: left out"),
        Form.of("numpy", HOURS.numpy(), "", HOURS, ""),
        Form.of(
            "Mauna Loa",
            MONTHS.maunaLoa(),
            "--x|Decimal Date|--y|Average",
            MONTHS,
            "7 fields but 6 names: names are taken from the left"),
        Form.of(
            "dates", DAYS.datesAndTabs(), "", DAYS, "day: dates count as days since 1970-01-01"),
        Form.of("years", YEARS.csv(), "", YEARS, ""),
        Form.of("tiny", TINY.scientific(), "", TINY, ""),
        Form.of("huge", HUGE.csv(), "", HUGE, ""),
        new Form(
            "the first half of CSV",
            HOURS.csv(),
            "--holdout-by|end|--holdout|0.5",
            HOURS,
            "",
            List.of("not extrapolating"),
            WAVES),
        anscombe(1, "overfitting", "too few samples"),
        anscombe(2, "generalizing", "too few samples"),
        anscombe(3, "overfitting", "too few samples"),
        anscombe(4, "constant x", "too few samples"));
  }

  private static Form anscombe(int set, String... verdicts) {
    return new Form(
        "Anscombe " + set,
        anscombe().getBytes(StandardCharsets.UTF_8),
        "--x|x" + set + "|--y|y" + set,
        new Measurements(ANSCOMBE_X[set / 4], ANSCOMBE_Y[set - 1]),
        "",
        List.of(verdicts),
        ANSCOMBE);
  }

  /** As in R's {@code datasets}, of which x1, x2 and x3 are the same. */
  static String anscombe() {
    StringBuilder text = new StringBuilder("rownames,x1,x2,x3,x4,y1,y2,y3,y4\n");
    for (int i = 0; i < 11; i++) {
      int row = i;
      text.append(i + 1);
      Stream.of(0, 0, 0, 1).forEach(set -> text.append(",").append(ANSCOMBE_X[set][row]));
      Arrays.stream(ANSCOMBE_Y).forEach(set -> text.append(",").append(set[row]));
      text.append("\n");
    }
    return text.toString();
  }

  @ParameterizedTest
  @MethodSource("forms")
  void aFileIsFittedAndJudged(Form form) throws IOException {
    String file = Files.write(folder.resolve("points.txt"), form.bytes()).toString();
    int code =
        train(
            file,
            form.options(),
            "--optimizer|adam|--learning-rate|0.01|--l2|0.001|--epochs|2000|--hidden|16x16");
    assertEquals(ExitCode.DONE, code, console.err());
    String note = form.note().isEmpty() ? "" : "overfit: note: " + file + ": " + form.note() + "\n";
    assertEquals(note, console.err());
    JsonNode run = console.json().at("/runs/0");
    assertEquals(form.points().sorted(), points(run));
    String word = run.at("/verdict/word").textValue();
    assertTrue(form.verdicts().contains(word), run.at("/verdict").toString());
    double r2 = run.get("train_r2").doubleValue();
    assertTrue(r2 >= form.r2(), "R² " + r2 + " " + run.at("/verdict"));
  }

  @Test
  void equalDataInOtherFormsGiveEqualResults() {
    List<String> results = HOURS.sameInAllForms().map(this::results).distinct().toList();
    assertEquals(1, results.size(), String.join("\n", results));
  }

  /** The losses, the data and the fit. */
  private String results(byte[] bytes) {
    assertEquals(ExitCode.DONE, train("-", "", "--epochs|3", bytes), console.err());
    return console.out().substring(console.out().indexOf("\"history\":"));
  }

  private int train(String file, String columns, String settings, byte... standardInput) {
    List<String> line = new ArrayList<>(List.of("train", "no-regularization", "--data", file));
    line.addAll(List.of("--json", "--history"));
    Stream.of(columns, settings)
        .filter(options -> !options.isEmpty())
        .forEach(options -> line.addAll(List.of(options.split("\\|"))));
    return console.reading(standardInput).run(line.toArray(String[]::new));
  }

  /** {@code x:y} of those to train on and those held out, sorted. */
  private static List<String> points(JsonNode run) {
    return Stream.of("data", "held_out")
        .map(run::get)
        .flatMap(set -> Measurements.sorted(numbers(set.get("x")), numbers(set.get("y"))).stream())
        .sorted()
        .toList();
  }

  private static double[] numbers(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false)
        .mapToDouble(JsonNode::doubleValue)
        .toArray();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1;0,5\\n2;0,7\\n3;0,8\\n4;0,85       | [1.0,2.0,3.0,4.0] | [0.5,0.7,0.8,0.85]",
        "1,5;2,5\\n2,5;3,5\\n                 | [1.5,2.5]         | [2.5,3.5]",
        "1,5\\t2,5\\r\\n2\\t3\\r\\n           | [1.5,2.0]         | [2.5,3.0]",
        "1.5 2.5\\n2 3                        | [1.5,2.0]         | [2.5,3.0]",
      })
  void aFewLinesAreTypedOrPiped(String text, String x, String y) {
    String lines = text.replace("\\n", "\n").replace("\\r", "\r").replace("\\t", "\t");
    int code = train("-", "", "--epochs|1", lines.getBytes(StandardCharsets.UTF_8));
    assertEquals(ExitCode.DONE, code, console.err());
    assertEquals("", console.err());
    assertEquals(x, console.json().at("/runs/0/data/x").toString());
    assertEquals(y, console.json().at("/runs/0/data/y").toString());
  }
}
