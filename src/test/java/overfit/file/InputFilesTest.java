package overfit.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InputFilesTest {

  private static final int LIMIT = 1 << 20;
  private static final String POINTS = "a file of points";

  private static final String SILENT = ": expected a file of points, found nothing for 0 s; hurry";

  @TempDir private Path folder;

  @Test
  void aFileIsReadAnewEachTime() throws IOException {
    InputFiles inputs = inputs("");
    Files.writeString(folder.resolve("a"), "one");
    assertEquals("one", read(inputs, "a"));
    Files.writeString(folder.resolve("a"), "two");
    assertEquals("two", read(inputs, "a"));
    assertFalse(inputs.isKept("a"));
  }

  @Test
  void noFileThatWasReadIsAnOutputByWhateverName() throws IOException {
    InputFiles inputs = inputs("");
    Path file = Files.writeString(folder.resolve("a"), "one");
    Files.createSymbolicLink(folder.resolve("link"), file);
    Files.createLink(folder.resolve("hard"), file);
    Files.writeString(folder.resolve("b"), "one");
    assertEquals(file, inputs.output("a"));
    read(inputs, "a");
    for (String name : List.of("a", "./a", "link", "hard")) {
      assertEquals(
          name + ": expected an output file, found an input of the same command",
          assertThrows(InputException.class, () -> inputs.output(name)).getMessage());
    }
    assertThrows(InputException.class, () -> inputs.withoutWaiting().output("a"));
    assertEquals(folder.resolve("b"), inputs.output("b"));
    assertEquals(folder.resolve("none"), inputs.output("none"));
  }

  @Test
  void standardInputIsReadOnceAndKept() {
    InputFiles inputs = inputs("one");
    assertEquals("one", read(inputs, "-"));
    assertEquals("one", read(inputs, "-"));
    assertTrue(inputs.isKept("-"));
    assertEquals(
        "standard input can be read once, found as a file of points and as a tape",
        complaint(inputs, "-", "a tape"));
  }

  @Test
  void whatWasLookedAtCanBeReadAsOneKind() {
    InputFiles inputs = inputs("one");
    assertEquals(3, inputs.look("-", "points or a tape", LIMIT).length);
    assertEquals("one", read(inputs, "-"));
    assertEquals(
        "standard input can be read once, found as a file of points and as a tape",
        complaint(inputs, "-", "a tape"));
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void aPipeIsReadOnceAndKept() throws Exception {
    Path pipe = pipe();
    Process writer = new ProcessBuilder("sh", "-c", "echo one > " + pipe).start();
    InputFiles inputs = inputs("");
    assertEquals("one\n", read(inputs, "pipe"));
    assertEquals(0, writer.waitFor());
    assertEquals("one\n", read(inputs, "pipe"));
    assertEquals("one\n", read(inputs, pipe.toString()));
    assertTrue(inputs.isKept("pipe"));
    assertEquals("one\n", read(inputs.withoutWaiting(), "pipe"));
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void whileTheScreenIsOpenNobodyWaitsForAPipe() throws Exception {
    pipe();
    InputFiles inputs = inputs("one").withoutWaiting();
    String refused =
        ": expected a file of points, found a device or a pipe, which only a command line can name";
    assertEquals("pipe" + refused, complaint(inputs, "pipe", POINTS));
    assertEquals("standard input" + refused, complaint(inputs, "-", POINTS));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "none.csv  | none.csv: expected a file of points, found none",
        "~/none    | ~/none: expected a file of points, found none",
        "/dev/zero | /dev/zero: expected at most 1 MiB, found more",
        "large     | large: expected at most 1 MiB, found more",
        "-         | standard input: expected at most 1 MiB, found more",
        ".         | .: expected a file of points, found a directory",
        "''        | expected a file of points, found nothing",
      })
  void whatCannotBeReadSaysWhy(String typed, String message) throws IOException {
    Files.write(folder.resolve("large"), new byte[LIMIT + 1]);
    assertEquals(message, complaint(inputs("x".repeat(LIMIT + 1)), typed, POINTS));
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void aPipeThatNobodyWritesToIsRefused() throws Exception {
    pipe();
    assertEquals("pipe" + SILENT, complaint(impatient(), "pipe", POINTS));
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void aPipeWhoseWriterFallsSilentIsRefused() throws Exception {
    try (RandomAccessFile writer = new RandomAccessFile(pipe().toFile(), "rw")) {
      writer.writeBytes("1,2");
      assertEquals("pipe" + SILENT, complaint(impatient(), "pipe", POINTS));
    }
  }

  /** The terminal of nobody, which is never written to. */
  @Test
  @EnabledOnOs(OS.LINUX)
  void aSilentDeviceIsRefused() {
    assertEquals("/dev/ptmx" + SILENT, complaint(impatient(), "/dev/ptmx", POINTS));
  }

  /** Its size is 0. */
  @Test
  @EnabledOnOs(OS.LINUX)
  void aFileOfTheKernelIsRead() {
    assertTrue(read(inputs(""), "/proc/self/status").startsWith("Name:"));
  }

  private InputFiles impatient() {
    return new InputFiles(
        new UserPaths("", folder),
        InputStream.nullInputStream(),
        new SilenceLimit(Duration.ofMillis(20), "; hurry"));
  }

  @Test
  void aNameThatNoFileCanHaveSaysWhy() {
    assertEquals(
        "expected a file of points, found a b (Nul character not allowed)",
        complaint(inputs(""), "a\0b", POINTS));
  }

  @Test
  void theLimitItselfIsRead() {
    assertEquals(LIMIT, read(inputs("x".repeat(LIMIT)), "-").length());
  }

  @Test
  void theHomeDirectoryIsFound() throws IOException {
    Files.writeString(folder.resolve("a"), "one");
    assertEquals("one", read(inputs(""), "~/a"));
    assertTrue(inputs("").exists("~/a") && inputs("").exists("-") && inputs("").exists("~"));
    assertFalse(inputs("").exists("~/b") || inputs("").exists("a\0b"));
  }

  @Test
  void standardInputThatFailsSaysSo() {
    InputStream closed =
        new InputStream() {
          @Override
          public int read() throws IOException {
            throw new IOException("Bad file descriptor");
          }
        };
    InputFiles inputs = new InputFiles(UserPaths.HOMELESS, closed);
    assertEquals(
        "standard input: cannot be read: Bad file descriptor", complaint(inputs, "-", POINTS));
  }

  private Path pipe() throws IOException, InterruptedException {
    Path pipe = folder.resolve("pipe");
    assertEquals(0, new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor());
    return pipe;
  }

  private InputFiles inputs(String standardInput) {
    return new InputFiles(
        new UserPaths(folder.toString(), folder),
        new ByteArrayInputStream(standardInput.getBytes(StandardCharsets.UTF_8)));
  }

  private static String read(InputFiles inputs, String typed) {
    return new String(inputs.read(typed, POINTS, LIMIT), StandardCharsets.UTF_8);
  }

  private static String complaint(InputFiles inputs, String typed, String expected) {
    return assertThrows(InputException.class, () -> inputs.read(typed, expected, LIMIT))
        .getMessage();
  }
}
