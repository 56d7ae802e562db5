package overfit.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.xml.sax.InputSource;
import overfit.cli.process.ExitCode;
import overfit.file.CleanText;
import overfit.file.HostileTexts;

/** Names and texts that hold control characters, wherever the program shows them. */
class HostileInputTest {

  @TempDir private Path folder;

  private final Console console = new Console();

  @ParameterizedTest
  @MethodSource("overfit.file.HostileTexts#names")
  void jsonHasTheCleanNameOfThePreset(String text) throws IOException {
    assertEquals(ExitCode.DONE, console.run("train", preset(text).toString(), "--json"));
    assertEquals(CleanText.of(text), console.json().get("preset").textValue());
    assertEquals("", console.err());
  }

  @ParameterizedTest
  @MethodSource("overfit.file.HostileTexts#names")
  void aPresetIsDescribedInCleanText(String text) throws IOException {
    console.run("presets", preset(text).toString());
    String clean = CleanText.of(text);
    assertTrue(HostileTexts.isClean(console.out()), console.out());
    assertTrue(console.out().startsWith(clean + ": " + clean + "\n"), console.out());
  }

  @ParameterizedTest
  @MethodSource("overfit.file.HostileTexts#names")
  void theListOfPresetsIsClean(String text) throws IOException {
    Path presets = Files.createDirectories(folder.resolve("overfit/presets"));
    Files.move(preset(text), presets.resolve(text + ".toml"));
    console.with("XDG_CONFIG_HOME", folder.toString()).run("presets");
    assertTrue(HostileTexts.isClean(console.out()), console.out());
    assertTrue(console.out().contains(" " + CleanText.of(text)), console.out());
  }

  @ParameterizedTest
  @MethodSource("overfit.file.HostileTexts#all")
  void anErrorIsOneCleanLineWhateverItQuotes(String text) throws IOException {
    String[][] lines = {
      {"train", text},
      {"train", text + ".toml"},
      {"train", "l2", "--l2", text},
      {"train", "l2", "--" + text},
      {"train", "l2", "--data", text},
      {"train", "l2", "--run", text},
      {"sweep", "l2", "--l2", text},
      {"sweep", "l2", "--seeds", text},
      {"sweep", "l2", "--folds", text},
      {"sweep", "l2", "--nesterov=" + text},
      {"l2", "--theme", text},
      {"record", text},
      {"record", "a.tape", "-o", text},
      {"presets", text},
    };
    for (String[] line : lines) {
      assertEquals(ExitCode.BAD_INPUT, console.run(line), String.join(" ", line));
      assertTrue(HostileTexts.isClean(console.err()), console.err());
      assertEquals(1, console.err().lines().count(), console.err());
    }
  }

  /** A tape cannot type such a name, so only the texts of the preset are hostile. */
  @ParameterizedTest
  @MethodSource("overfit.file.HostileTexts#names")
  void filmsAreClean(String text) throws Exception {
    Files.move(preset(text), folder.resolve("evil.toml"));
    String svg = film(".svg");
    DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new InputSource(new StringReader(svg)));
    assertTrue(HostileTexts.isClean(svg), svg);
    assertTrue(HostileTexts.isClean(film(".cast")));
    String frames = film(".txt");
    assertTrue(HostileTexts.isClean(frames), frames);
    assertTrue(frames.contains("watch " + CleanText.of(text)), frames);
    assertTrue(frames.contains(" Preset evil "), frames);
  }

  private String film(String format) throws IOException {
    Path tape = folder.resolve("a.tape");
    String keys = "Type 'overfit FOLDER/evil.toml'\nEnter\nSleep 20ms\nType 'i'\nSleep 100ms\n";
    Files.writeString(tape, keys.replace("FOLDER", folder.toString()));
    Path film = folder.resolve("film" + format);
    assertEquals(ExitCode.DONE, console.run("record", tape.toString(), "-o", film.toString()));
    return Files.readString(film);
  }

  /** Its name and all its texts are the text. */
  private Path preset(String text) throws IOException {
    StringBuilder escaped = new StringBuilder();
    text.codePoints().forEach(c -> escaped.append(String.format("\\U%08x", c)));
    return Files.writeString(
        folder.resolve(text + ".toml"),
        """
        title = "TEXT"
        about = "TEXT"
        watch = "TEXT"
        training.epochs = 2
        """
            .replace("TEXT", escaped));
  }
}
