package overfit.record;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.w3c.dom.Element;
import overfit.ansi.EmulatedTerminal;
import overfit.file.InputException;
import overfit.file.InputFiles;
import overfit.file.UserPaths;
import overfit.record.film.AsciicastVersion;
import overfit.record.tape.Tape;
import overfit.record.tape.Tapes;

class RecordingTest {

  private static final String SHORT =
      """
      Set Cols 80
      Set Rows 24
      Type "overfit"
      Enter
      Sleep 2s
      Type "ab<"
      Sleep 1s
      Type "t"
      Sleep 1s
      """;

  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir Path folder;

  @Test
  void aMinuteIsSmall() throws IOException {
    Recording.Film film =
        make("Output a.cast\nOutput a.svg\nType 'overfit' Enter Sleep 60s", AsciicastVersion.V2);
    assertEquals(60 + 1 / 15.0, film.seconds(), 1e-6);
    assertTrue(film.frames() > 800, "frames: " + film.frames());
    assertTrue(Files.size(folder.resolve("a.cast")) < 400_000);
    assertTrue(Files.size(folder.resolve("a.svg")) < 300_000);
  }

  @Test
  void theSameTapeGivesTheSameBytes() throws IOException {
    String outputs = "Output a.cast\nOutput a.svg\nOutput a.gif\nOutput a.txt\n";
    String tape = outputs + SHORT + "Screenshot s.svg\nScreenshot s.png\nScreenshot s.txt\n";
    Map<String, byte[]> first = made(tape);
    Map<String, byte[]> second = made(tape);
    assertEquals(first.keySet(), second.keySet());
    assertEquals(8, first.size(), first.keySet().toString());
    first.forEach((name, bytes) -> assertArrayEquals(bytes, second.get(name), name));
  }

  private Map<String, byte[]> made(String tape) throws IOException {
    make(tape, AsciicastVersion.V2);
    Map<String, byte[]> files = new TreeMap<>();
    for (Path file : files()) {
      files.put(file.getFileName().toString(), Files.readAllBytes(file));
    }
    return files;
  }

  @ParameterizedTest
  @EnumSource(AsciicastVersion.class)
  void aCastPlaysTheFrames(AsciicastVersion version) throws IOException {
    make("Output a.cast\nOutput a.txt\n" + SHORT, version);
    List<String> lines = Files.readAllLines(folder.resolve("a.cast"));
    JsonNode header = JSON.readTree(lines.get(0));
    JsonNode size = version == AsciicastVersion.V2 ? header : header.get("term");
    assertEquals(version == AsciicastVersion.V2 ? 2 : 3, header.get("version").asInt());
    assertEquals(80, size.get(version == AsciicastVersion.V2 ? "width" : "cols").asInt());
    assertEquals(24, size.get(version == AsciicastVersion.V2 ? "height" : "rows").asInt());
    assertEquals("#16181d", size.get("theme").get("bg").asText());
    assertEquals(16, size.get("theme").get("palette").asText().split(":").length);
    assertEquals(frames(), played(version, lines.subList(1, lines.size())));
  }

  /** The frames played, each under its time in milliseconds, then the last one again. */
  private static List<String> played(AsciicastVersion version, List<String> lines)
      throws IOException {
    List<String> played = new ArrayList<>();
    EmulatedTerminal terminal = new EmulatedTerminal(80, 24);
    double time = 0;
    for (String line : lines) {
      JsonNode event = JSON.readTree(line);
      time = event.get(0).asDouble() + (version == AsciicastVersion.V3 ? time : 0);
      if (event.get(1).asText().equals("o")) {
        terminal.feed(event.get(2).asText());
        played.add(Math.round(1000 * time) + "\n" + terminal.text());
      }
    }
    return played;
  }

  /** The frames of the text film, in the same form. */
  private List<String> frames() throws IOException {
    String text = Files.readString(folder.resolve("a.txt"));
    return Arrays.stream(text.split("(?m)^── "))
        .filter(frame -> !frame.isEmpty())
        .map(
            frame -> {
              long millis = Math.round(1000 * Double.parseDouble(frame.split(" ")[0]));
              return millis + frame.substring(frame.indexOf('\n'));
            })
        .toList();
  }

  @Test
  void anSvgShowsTheFrames() throws Exception {
    make("Output a.svg\nOutput a.txt\n" + SHORT, AsciicastVersion.V2);
    SvgFilm svg = new SvgFilm(folder.resolve("a.svg"), 80, 24);
    List<String> frames = frames();
    assertTrue(frames.size() > 50);
    for (String frame : frames.subList(0, frames.size() - 1)) {
      int end = frame.indexOf('\n');
      double seconds = Integer.parseInt(frame.substring(0, end)) / 1000.0 + 0.01;
      assertEquals(frame.substring(end + 1), svg.at(seconds));
    }
    assertEquals(svg.at(4.2), svg.still());
  }

  @Test
  void aGifShowsWhatAStillShows() throws IOException {
    make("Output a.gif\n" + SHORT + "Type ttt Screenshot s.png", AsciicastVersion.V2);
    BufferedImage still = ImageIO.read(folder.resolve("s.png").toFile());
    BufferedImage film = lastOfGif(still.getWidth(), still.getHeight());
    for (int y = 0; y < still.getHeight(); y++) {
      for (int x = 0; x < still.getWidth(); x++) {
        assertEquals(still.getRGB(x, y), film.getRGB(x, y), x + ", " + y);
      }
    }
  }

  @Test
  void stillsAreSmall() throws IOException {
    String tape =
        """
        Output a.txt
        Set Cols 80 Set Rows 24
        Type overfit Enter Sleep 500ms Screenshot cockpit.png
        Type "2" Screenshot fits.png Type "3" Screenshot units.png Type "4" Screenshot scores.png
        Type "?" Screenshot help.png
        """;
    make(tape, AsciicastVersion.V2);
    for (String name : List.of("cockpit", "fits", "units", "scores", "help")) {
      long size = Files.size(folder.resolve(name + ".png"));
      assertTrue(size <= 15_000, name + ": " + size + " bytes");
    }
  }

  private BufferedImage lastOfGif(int width, int height) throws IOException {
    BufferedImage all = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = all.createGraphics();
    ImageReader reader = ImageIO.getImageReadersByFormatName("gif").next();
    try (ImageInputStream file = ImageIO.createImageInputStream(folder.resolve("a.gif").toFile())) {
      reader.setInput(file);
      for (int i = 0; i < reader.getNumImages(true); i++) {
        Element place =
            (Element)
                reader.getImageMetadata(i).getAsTree("javax_imageio_gif_image_1.0").getFirstChild();
        int left = Integer.parseInt(place.getAttribute("imageLeftPosition"));
        int top = Integer.parseInt(place.getAttribute("imageTopPosition"));
        graphics.drawImage(reader.read(i), left, top, null);
      }
    }
    return all;
  }

  @ParameterizedTest
  @CsvSource({
    "Sleep 1s, 1.067",
    "Hide Sleep 1s Show Sleep 1s, 1.067",
    "Sleep 1s Hide Sleep 1s Show Sleep 1s, 2.067",
    "Set PlaybackSpeed 2 Sleep 2s, 1.033",
    "Set Framerate 10 Sleep 1s, 1.1",
    "Set TypingSpeed 250ms Type abcd, 1.067",
    "Down@100ms 10, 1.067",
    "Wait+Status /over/, 5.067",
    "Wait+Screen /epoch 60/, 1.067",
    "Wait /^.overfit.*epoch 60/, 1.067",
  })
  void aFilmIsAsLongAs(String steps, double seconds) throws IOException {
    assertEquals(seconds, make("Output a.txt\n" + steps, AsciicastVersion.V2).seconds(), 0.001);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "Wait+Status@1s /never/ | 2:1: expected /never/ within 1 s, found \"running\"",
        "Wait+Screen /(?s)(.+)+(.+)+zzz/ | 2:1: expected a regular expression that is faster to match, found (?s)(.+)+(.+)+zzz",
        "Hide Down | 2:6: expected at least one frame in the film, found Hide without Show",
        "Type qx | 2:1: expected no key after the program has quit, found x",
        "Sleep 1440m Sleep 1440m | 2:1: expected at most 100000 frames, found a longer tape",
        "Set Framerate 100 Sleep 1001s | 2:19: expected at most 100000 frames, found a longer tape",
        "Screenshot none/a.png | 2:12: none/a.png: cannot be written: no such folder",
        "Screenshot a.txt | 2:12: a.txt: expected one output to this file, found two",
      })
  void aTapeThatFailsWritesNoFile(String steps, String message) throws IOException {
    String tape = "Output a.txt\n" + steps;
    InputException e = assertThrows(InputException.class, () -> make(tape, AsciicastVersion.V2));
    assertEquals("demo.tape:" + message, e.getMessage());
    assertEquals(List.of(folder.resolve("demo.tape")), files());
  }

  @ParameterizedTest
  @CsvSource({
    "none/a.cast, cannot be written: no such folder",
    "taken.cast, 'expected an output file, found a directory'",
  })
  void anOutputThatCannotBeWrittenWritesNoFile(String file, String reason) throws IOException {
    Files.createDirectory(folder.resolve("taken.cast"));
    InputException e =
        assertThrows(
            InputException.class,
            () -> make("Output a.txt\nOutput " + file + "\nDown", AsciicastVersion.V2));
    assertEquals("demo.tape:2:8: " + file + ": " + reason, e.getMessage());
    assertEquals(2, files().size());
  }

  @Test
  void aFilmReplacesTheOneBefore() throws IOException {
    Files.writeString(folder.resolve("a.txt"), "before");
    assertThrows(
        InputException.class,
        () -> make("Output a.txt\nWait+Status@1s /never/", AsciicastVersion.V2));
    assertEquals("before", Files.readString(folder.resolve("a.txt")));
    make("Output a.txt\nDown", AsciicastVersion.V2);
    assertTrue(Files.readString(folder.resolve("a.txt")).startsWith("── 0 s ──"));
  }

  @Test
  void aLoopOffsetKeepsTheLength() throws IOException {
    make("Set LoopOffset 50%\nOutput a.gif\nOutput a.svg\n" + SHORT, AsciicastVersion.V2);
    assertTrue(Files.readString(folder.resolve("a.svg")).contains("animation-delay:-2.1"));
    assertTrue(Files.size(folder.resolve("a.gif")) > 10_000);
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.sorted().toList();
    }
  }

  private Recording.Film make(String tape, AsciicastVersion version) throws IOException {
    Files.writeString(folder.resolve("demo.tape"), tape);
    Tape parsed = Tapes.parse("demo.tape", folder);
    return Recording.make(
        parsed,
        parsed.outputs(),
        version,
        TrainingStage::open,
        InputFiles.of(new UserPaths("", folder)));
  }
}
