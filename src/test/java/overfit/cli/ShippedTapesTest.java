package overfit.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import overfit.Campaign;

class ShippedTapesTest {

  private static final Path TAPES = Path.of("presets/tapes");
  private static final Path LESSON = TAPES.resolve("lesson.tape");

  /** They train for a second at most. */
  private static final Set<String> QUICK =
      Set.of("lesson.tape", "polynomials.tape", "seed-valley.tape", "shuffle.tape");

  private static final int MOST_CAST_BYTES = 400_000;
  private static final int MOST_SVG_BYTES = 600_000;

  /** Words on the screen that the comments of a tape speak of. */
  private static final Map<String, List<String>> SHOWN =
      Map.of(
          "agree-and-wrong.tape",
          List.of(
              "20 seeds at epoch 2000  truth within 100 %  bias² 0.0055  variance 0.078",
              "20 first weights at 2000  truth within 14 %  error² of the mean 0.070  variance 0.002"),
          "edge-of-stability.tape",
          List.of(
              "Sharpness 39.81; descent is stable up to 2/rate = 40: this is the edge",
              "Sharpness 19.85; descent is stable up to 2/rate = 20: this is the edge",
              "Sharpness 13.46; descent is stable up to 2/rate = 13.33: this is the edge"),
          "seed-valley.tape",
          List.of(
              "Between none and l2: no hill.",
              "Between none and other-weights: a hill, 0.260 above none"),
          "warm-up.tape",
          List.of("0.15-warm-up-50, epoch 60", "2/rate = 13.33: above it, steps swing"));

  @TempDir Path folder;

  private final Console console = new Console();

  static Stream<Path> tapes() throws IOException {
    try (Stream<Path> files = Files.list(TAPES)) {
      return files
          .filter(file -> file.toString().endsWith(".tape"))
          .filter(file -> Campaign.isThorough() || isQuick(file))
          .sorted()
          .toList()
          .stream();
    }
  }

  private static boolean isQuick(Path tape) {
    return QUICK.contains(tape.getFileName().toString());
  }

  @ParameterizedTest
  @MethodSource("tapes")
  void givesTheSameBytesEveryTime(Path tape) throws Exception {
    List<String> once = sums(tape, "once");
    if (Campaign.isThorough() && isQuick(tape)) {
      assertEquals(once, sums(tape, "again"));
    }
    assertTrue(Files.size(folder.resolve("once.cast")) < MOST_CAST_BYTES);
    assertTrue(Files.size(folder.resolve("once.svg")) < MOST_SVG_BYTES);
    showsWhatItsCommentsSay(tape, folder.resolve("once.txt"));
    if (tape.equals(LESSON)) {
      endsOnItsNumbers(folder.resolve("once.txt"));
      isInTheReadme(folder.resolve("once.svg"));
    }
  }

  private static void showsWhatItsCommentsSay(Path tape, Path text) throws IOException {
    String film = Files.readString(text);
    List<String> words = SHOWN.getOrDefault(tape.getFileName().toString(), List.of());
    assertEquals(List.of(), words.stream().filter(each -> !film.contains(each)).toList());
  }

  private static void endsOnItsNumbers(Path text) throws IOException {
    String film = Files.readString(text);
    String still = film.substring(film.lastIndexOf(" the end "));
    assertTrue(still.contains("none    1.5e-5  0.164"), still);
    assertTrue(still.contains("l2       0.052  0.112"), still);
    assertTrue(still.contains("dropout  0.050  0.126"), still);
  }

  private static void isInTheReadme(Path svg) throws IOException {
    assertArrayEquals(
        Files.readAllBytes(TAPES.resolve("lesson.svg")),
        Files.readAllBytes(svg),
        "target/overfit record presets/tapes/lesson.tape -o presets/tapes/lesson.svg makes it");
    assertTrue(Files.readString(Path.of("README.md")).contains("](presets/tapes/lesson.svg)"));
  }

  private List<String> sums(Path tape, String name) throws Exception {
    List<String> files = Stream.of("cast", "svg", "gif", "txt").map(k -> name + "." + k).toList();
    record(tape, files);
    List<String> sums = new ArrayList<>();
    for (String file : files) {
      sums.add(sum(folder.resolve(file)));
    }
    return sums;
  }

  private static String sum(Path file) throws IOException, NoSuchAlgorithmException {
    MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
    return HexFormat.of().formatHex(sha256.digest(Files.readAllBytes(file)));
  }

  private void record(Path tape, List<String> files) {
    List<String> words = new ArrayList<>(List.of("record", tape.toString()));
    files.forEach(file -> words.addAll(List.of("-o", folder.resolve(file).toString())));
    int code = console.run(words.toArray(String[]::new));
    assertEquals("", console.err());
    assertEquals(0, code);
  }
}
