package overfit.cli.fuzz;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import overfit.Campaign;
import overfit.cli.Console;
import overfit.cli.process.ExitCode;
import overfit.file.HostileTexts;

/**
 * Random presets, options, tapes and points through the command line, with hostile names wherever
 * one is shown.
 */
class FuzzTest {

  private static final Duration LONGEST = Duration.ofSeconds(10);
  private static final int LONGEST_LINE = 900;

  /** Words of the parser of options that say nothing to a user. */
  private static final Pattern RAW =
      Pattern.compile(
          "(?i)unmatched|missing required|invalid value|expected parameter|picocli|exception"
              + "|should be specified|\\bIO:");

  private enum Kind {
    PRESETS(PresetCases::any),
    POINTS(PointsCases::any),
    OPTIONS(OptionCases::any),
    TAPES(TapeCases::any);

    private final Source source;

    Kind(Source source) {
      this.source = source;
    }

    /** Of 25 cases one is a tape, which takes longer than the others. */
    static Kind of(int seed) {
      return seed % 25 == 0 ? TAPES : values()[seed % 3];
    }
  }

  private interface Source {

    /** A case whose files are in a folder of its own. */
    FuzzCase next(Random random, Path folder) throws IOException;
  }

  @TempDir private Path folder;

  @Test
  void whateverIsGivenIsTakenOrRefusedInOneLine() {
    assertAll(Campaign.seeds(300, 10_000).mapToObj(seed -> () -> run(seed)));
  }

  private void run(int seed) {
    Kind kind = Kind.of(seed);
    try {
      Path own = Files.createDirectory(folder.resolve("" + seed));
      FuzzCase each = kind.source.next(new Random(seed), own);
      run(each, own, "seed " + seed + ", " + kind + ": " + each.line());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void run(FuzzCase each, Path own, String story) throws IOException {
    TreeMap<String, String> before = files(own);
    Console console =
        new Console()
            .with("XDG_CONFIG_HOME", own.toString())
            .with("HOME", own.toString())
            .reading(each.input());
    String[] line = each.line().toArray(String[]::new);
    try {
      int code = assertTimeoutPreemptively(LONGEST, () -> console.run(line));
      TreeMap<String, String> after = files(own);
      assertFalse(after.keySet().stream().anyMatch(name -> name.endsWith(".part")));
      checkTexts(console, each.line().contains("--toml"));
      if (code == ExitCode.BAD_INPUT) {
        checkRefusal(console, each.culprit());
        assertEquals(before, after);
      } else {
        assertTrue(code == ExitCode.DONE || code == ExitCode.DIVERGED, "exit code " + code);
        assertTrue(console.err().matches("(overfit: note: [^\n]+\n)*"));
        each.check().of(console);
      }
    } catch (AssertionError | RuntimeException e) {
      throw new AssertionError(story + "\n" + before + "\n" + console.err() + e.getMessage(), e);
    }
  }

  /**
   * @param raw whether a file is printed as it is
   */
  private static void checkTexts(Console console, boolean raw) {
    assertTrue(raw || HostileTexts.isClean(console.out()), console.out());
    assertTrue(HostileTexts.isClean(console.err()));
    assertTrue(console.err().lines().allMatch(line -> line.length() <= LONGEST_LINE), "too long");
  }

  private static void checkRefusal(Console console, String culprit) {
    List<String> lines = console.err().lines().toList();
    String error = lines.get(lines.size() - 1);
    assertTrue(
        lines.stream()
            .limit(lines.size() - 1L)
            .allMatch(line -> line.startsWith("overfit: note: ")));
    assertTrue(error.matches("overfit: " + culprit + ".*"), "expected " + culprit);
    assertFalse(error.startsWith("overfit: note: "));
    assertFalse(RAW.matcher(error).find(), "raw words");
    assertEquals("", console.out());
  }

  /** The files in a folder, with their content. */
  private static TreeMap<String, String> files(Path folder) throws IOException {
    TreeMap<String, String> files = new TreeMap<>();
    try (Stream<Path> paths = Files.walk(folder)) {
      for (Path path : paths.filter(Files::isRegularFile).toList()) {
        String content = new String(Files.readAllBytes(path), StandardCharsets.ISO_8859_1);
        files.put(folder.relativize(path).toString(), content);
      }
    }
    return files;
  }
}
