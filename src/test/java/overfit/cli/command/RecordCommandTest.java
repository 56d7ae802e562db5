package overfit.cli.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import overfit.cli.Console;

@Isolated("changes the default locale")
class RecordCommandTest {

  @TempDir Path folder;

  private final Console console = new Console();

  @Test
  void printsEveryFileThatItWrote() throws IOException {
    Path film = folder.resolve("film.cast");
    Path still = folder.resolve("still.txt");
    int code =
        record(
            "Type overfit Enter Sleep 500ms\nScreenshot \"" + still + "\"", "-o", film.toString());
    assertEquals(
        film
            + ": 9 frames, 0.6 s, "
            + Files.size(film)
            + " bytes\n"
            + still
            + ": "
            + Files.size(still)
            + " bytes\n",
        console.out());
    assertEquals("", console.err());
    assertEquals(0, code);
    assertTrue(Files.readString(film).startsWith("{\"version\":2,"));
    assertTrue(Files.readString(still).startsWith(" overfit  overfitting "));
  }

  @Test
  void writesTheOtherVersionOfAsciicast() throws IOException {
    Path film = folder.resolve("film.cast");
    record("Type overfit Enter Sleep 100ms", "-o", film.toString(), "--cast-version", "3");
    assertTrue(Files.readString(film).startsWith("{\"version\":3,"));
  }

  @Test
  void opensTheProgramAsTheTapeSays() throws IOException {
    Path film = folder.resolve("film.txt");
    record("Type \"overfit l2 --seed 7 --theme light\"\nEnter\nSleep 1s", "-o", film.toString());
    String text = Files.readString(film);
    assertTrue(text.contains(" overfit  l2 ") && text.contains("seed 7"), text);
  }

  @Test
  void isTheSameWhateverTheEnvironment() throws IOException {
    Path one = folder.resolve("one.cast");
    Path other = folder.resolve("other.cast");
    record("Type overfit Enter Sleep 1s Type '4' Sleep 1s", "-o", one.toString());
    console
        .with("LC_ALL", "C")
        .with("NO_COLOR", "1")
        .with("COLORFGBG", "0;15")
        .with("TERM", "dumb")
        .with("XDG_CONFIG_HOME", folder.toString());
    Locale before = Locale.getDefault();
    Locale.setDefault(new Locale("tr"));
    try {
      record("Type overfit Enter Sleep 1s Type '4' Sleep 1s", "-o", other.toString());
    } finally {
      Locale.setDefault(before);
    }
    assertEquals(Files.readString(one), Files.readString(other));
  }

  @Test
  void filmsALessonFromItsBeginningAndKeepsNoProgress() throws IOException {
    Path film = folder.resolve("film.txt");
    Path state = folder.resolve("state");
    Path lessons = Files.createDirectories(state.resolve("overfit")).resolve("lessons.toml");
    Files.writeString(lessons, "[lessons.regularization]\nstep = \"strength\"\n");
    console.with("XDG_STATE_HOME", state.toString());
    record("Type \"overfit learn 2.6\" Enter Sleep 1s Right Sleep 1s", "-o", film.toString());
    String text = Files.readString(film);
    assertTrue(text.contains("Lesson 2.6  1/") && text.contains("Lesson 2.6  2/"), text);
    assertTrue(text.contains("paused  epoch 0/500"), text);
    assertEquals("[lessons.regularization]\nstep = \"strength\"\n", Files.readString(lessons));
  }

  @Test
  void warnsOnceOfACommandWithoutEffect() throws IOException {
    Path film = folder.resolve("film.txt");
    String tape = "Set FontSize 20\nSet FontSize 22\nType overfit Enter Sleep 100ms";
    int code = record(tape, "-o", film.toString());
    assertEquals("overfit: note: TAPE:1:5: FontSize has no effect here\n", err());
    assertEquals(0, code);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Fly                               | TAPE:1:1: expected a command such as Type or Sleep, found Fly
          Type "overfit l22" Enter          | TAPE:1:1: no preset is named l22 (did you mean l2?); `overfit presets` lists them
          Type "overfit l2 --l2 -1" Enter   | TAPE:1:1: --l2: expected a number from 0 to 1000, found -1
          Type "overfit --last" Enter       | TAPE:1:1: expected a preset and settings, found --last
          Type "overfit --record a.cast" Enter | TAPE:1:1: expected a preset and settings, found --record
          Type "overfit learn --list" Enter | TAPE:1:1: expected a LESSON, found --list
          Type "overfit learn 2.6 --text" Enter | TAPE:1:1: expected a LESSON, found --text
          Type "overfit --help" Enter       | TAPE:1:1: expected a preset and settings, or learn, found --help
          Type "overfit --fly" Enter        | TAPE:1:1: unknown option --fly (did you mean --file?)
          Type "overfit train l2" Enter     | TAPE:1:1: expected a preset and settings, or learn, found train
          Type "Overfit l2" Enter           | TAPE:1:1: expected `Type "overfit ..."` and `Enter` before all other keys, found none
          Hide Down Type "overfit" Enter    | TAPE:1:6: expected `Type "overfit ..."` and `Enter` before all other keys, found none
          Type overfit Enter Type "q" Sleep 1s Type "q" | TAPE:1:38: expected no key after the program has quit, found q
          Type "overfit l2" Enter Wait+Status@200ms /finished/ | TAPE:1:25: expected /finished/ within 0.2 s, found "running epoch 9/500 60/s seed 42 1:cockpit"
          """)
  void saysWhereATapeIsWrongAndWritesNothing(String tape, String message) throws IOException {
    int code = record(tape, "-o", folder.resolve("film.cast").toString());
    assertEquals("overfit: " + message + "\n", err());
    assertEquals(2, code);
    assertEquals("", console.out());
    assertEquals(List.of("tape.tape"), names());
  }

  @Test
  void aStillIsEnough() throws IOException {
    Path still = folder.resolve("a.txt");
    assertEquals(0, record("Type \"overfit l2\" Enter Screenshot \"" + still + "\""), err());
    assertEquals(List.of("a.txt", "tape.tape"), names());
  }

  @Test
  void needsATapeAndSomewhereToWriteTo() throws IOException {
    assertEquals(2, record("Sleep 1s"));
    assertEquals(
        "overfit: TAPE: expected an Output or a Screenshot in the tape, or -o FILE, found none\n",
        err());
    assertEquals(2, console.run("record"));
    assertEquals("overfit: expected TAPE, found nothing\n", console.err());
    assertEquals(2, console.run("record", "a.tape", "b.tape"));
    assertEquals("overfit: expected one TAPE, found a.tape and b.tape\n", console.err());
    assertEquals(2, record("Sleep 1s", "-o", "film.mp4"));
    assertEquals(
        "overfit: expected a file name ending in .cast, .svg, .gif, .txt, .ascii, found film.mp4\n",
        err());
    assertEquals(2, record("Sleep 1s", "-o", "a.cast", "--cast-version", "4"));
    assertEquals("overfit: --cast-version: expected 2 or 3, found 4\n", err());
  }

  @Test
  void aFileWithTwoNamesIsOneFile() throws IOException {
    String one = folder.resolve("one.txt").toString();
    String other = folder.resolve("../" + folder.getFileName() + "/one.txt").toString();
    assertEquals(2, record("Type overfit Enter Sleep 100ms", "-o", one, "-o", other));
    assertEquals("overfit: " + other + ": expected one output to this file, found two\n", err());
    assertEquals(List.of("tape.tape"), names());
  }

  @Test
  void noDeviceIsReplacedByAFilm() throws IOException {
    Path link = Files.createSymbolicLink(folder.resolve("film.txt"), Path.of("/dev/null"));
    assertEquals(2, record("Type overfit Enter Sleep 100ms", "-o", link.toString()));
    assertEquals(
        "overfit: " + link + ": expected an output file, found a device or a pipe\n", err());
    assertFalse(Files.isRegularFile(Path.of("/dev/null")));
    Files.delete(link);
  }

  @Test
  void savesNothing() throws IOException {
    Path film = folder.resolve("film.txt");
    Path losses = folder.resolve("losses.csv");
    console.with("XDG_CONFIG_HOME", folder.toString());
    record(
        "Type overfit Enter Type \"s\" Enter Sleep 1s Escape Type \":export csv "
            + losses
            + "\" Enter Sleep 1s",
        "-o",
        film.toString());
    String text = Files.readString(film);
    assertTrue(text.contains("not written: recording changes no files"), text);
    assertFalse(Files.exists(losses));
    assertEquals(List.of("film.txt", "tape.tape"), names());
  }

  private int record(String tape, String... options) throws IOException {
    Path file = Files.writeString(folder.resolve("tape.tape"), tape);
    String[] words =
        Stream.concat(Stream.of("record", file.toString()), Stream.of(options))
            .toArray(String[]::new);
    return console.run(words);
  }

  private String err() {
    return console.err().replace(folder.resolve("tape.tape").toString(), "TAPE");
  }

  private List<String> names() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }
}
