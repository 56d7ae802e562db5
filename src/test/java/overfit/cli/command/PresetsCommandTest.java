package overfit.cli.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import overfit.cli.Console;
import overfit.cli.process.ExitCode;
import overfit.config.Overrides;
import overfit.config.Preset;
import overfit.config.preset.Presets;

class PresetsCommandTest {

  private static final Presets BUNDLED = new Presets(Path.of("/nonexistent"));

  private final Console console = new Console();

  @Test
  void allAreListedWithTheirTitles() {
    assertEquals(ExitCode.DONE, console.run("presets"));
    for (String name : BUNDLED.names()) {
      String line = " " + name + " ".repeat(21 - name.length()) + BUNDLED.find(name).title();
      assertTrue(console.out().lines().anyMatch(line::equals), line);
    }
  }

  @Test
  void theUsersOwnAreListedAfterThemAndABrokenOneHidesNoOther(@TempDir Path home) throws Exception {
    Path folder = Files.createDirectories(home.resolve("overfit/presets"));
    Files.writeString(folder.resolve("mine.toml"), "title = \"My own\"");
    Files.writeString(folder.resolve("broken.toml"), "title = 5");
    Files.writeString(folder.resolve("train.toml"), "title = \"A command's name\"");
    console.with("XDG_CONFIG_HOME", home.toString()).run("presets");
    List<String> lines = console.out().lines().toList();
    assertTrue(lines.contains(" mine                 My own (yours)"), console.out());
    assertTrue(
        lines.contains(
            " broken               (yours; broken.toml:1: title: expected text in quotes, found 5)"),
        console.out());
    assertTrue(
        lines.contains(
            " train                A command's name (yours; the name of a command; `overfit "
                + folder
                + "/train.toml` opens it)"),
        console.out());
  }

  @Test
  void oneIsShownWithWhatItsRunsChange() {
    console.run("presets", "overfitting");
    assertTrue(
        console.out().startsWith("overfitting: Overfitting, and what helps\n\nThirty noisy"));
    assertTrue(
        console
            .out()
            .endsWith(
                """

                 all runs  optimizer adam, epochs 2000, seed 44

                 none
                 l2       l2 0.01
                 dropout  dropout 0.5
                """),
        console.out());
  }

  @Test
  void aMissingTitleIsLeftOut(@TempDir Path folder) throws Exception {
    Path file = Files.writeString(folder.resolve("mine.toml"), "training.epochs = 5");
    console.run("presets", file.toString());
    assertTrue(console.out().startsWith("mine\n\n all runs"), console.out());
  }

  @Test
  void whatIsShownOfAFileIsClean(@TempDir Path home) throws Exception {
    Path folder = Files.createDirectories(home.resolve("overfit/presets"));
    String evil = "title = \"a\\u001b[2Jb\\u202ec\"\nabout = \"d\\u009be\\u0007 f\\ng\"";
    Files.writeString(folder.resolve("evil.toml"), evil);
    Files.writeString(folder.resolve("na\u001bme.toml"), "title = \"h\"");
    console.with("XDG_CONFIG_HOME", home.toString()).run("presets", "evil");
    assertTrue(console.out().startsWith("evil: a [2Jbc\n\nd e f g\n\n"), console.out());
    console.run("presets");
    assertTrue(console.out().contains(" evil                 a [2Jbc (yours)\n"), console.out());
    assertTrue(console.out().contains(" na me                h (yours)\n"), console.out());
  }

  @ParameterizedTest
  @MethodSource("names")
  void thePrintedFileReadsBackAsTheSamePreset(String name, @TempDir Path folder) throws Exception {
    console.run("presets", name, "--toml");
    Path copy = Files.writeString(folder.resolve(name + ".toml"), console.out());
    Preset original = BUNDLED.find(name);
    Preset read = BUNDLED.find(copy.toString());
    assertEquals(original.title(), read.title());
    assertEquals(original.about(), read.about());
    assertEquals(original.specs(Overrides.none()), read.specs(Overrides.none()));
  }

  static List<String> names() {
    return BUNDLED.names();
  }
}
