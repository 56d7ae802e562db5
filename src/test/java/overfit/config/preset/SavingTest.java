package overfit.config.preset;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import overfit.config.Overrides;
import overfit.config.Preset;
import overfit.config.RunOverrides;
import overfit.file.InputException;
import overfit.file.InputFiles;
import overfit.file.UserPaths;

class SavingTest {

  @TempDir private Path home;

  @Test
  void aSavedPresetIsFoundByItsNameAndNothingElseIsLeft() throws IOException {
    Path path = presets().save(preset("mine", "First"), false);
    assertEquals(home.resolve("config/overfit/presets/mine.toml"), path);
    assertEquals(preset("mine", "First"), presets().find("mine"));
    try (Stream<Path> files = Files.list(path.getParent())) {
      assertEquals(List.of(path), files.toList());
    }
  }

  @Test
  void aPresetOfTheUsersIsReplacedOnlyWhereThatIsWanted() {
    presets().save(preset("mine", "First"), false);
    assertEquals(
        "expected a new name, found mine, which is one of your presets", complaintAbout("mine"));
    presets().save(preset("mine", "Second"), true);
    assertEquals("Second", presets().find("mine").title());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      ignoreLeadingAndTrailingWhitespace = true,
      value = {
        "l2      | expected a new name, found l2, which is a built-in preset",
        "train   | expected a new name, found train, which is a command",
        "a.toml  | expected a name of up to 64 letters (a to z), digits, spaces, . _ - that begins with a letter or digit, without .toml, found a.toml",
        ".mine   | expected a name of up to 64 letters (a to z), digits, spaces, . _ - that begins with a letter or digit, without .toml, found .mine",
        "~/mine  | expected a name of up to 64 letters (a to z), digits, spaces, . _ - that begins with a letter or digit, without .toml, found ~/mine",
        "../mine | expected a name of up to 64 letters (a to z), digits, spaces, . _ - that begins with a letter or digit, without .toml, found ../mine",
        "-mine   | expected a name of up to 64 letters (a to z), digits, spaces, . _ - that begins with a letter or digit, without .toml, found -mine",
        "''      | expected a name of up to 64 letters (a to z), digits, spaces, . _ - that begins with a letter or digit, without .toml, found nothing",
      })
  void aNameThatCannotBeOneSaysWhy(String name, String message) {
    assertEquals(message, complaintAbout(name));
  }

  @Test
  void aFileThatIsALinkStaysOne() throws IOException {
    Path real = Files.writeString(home.resolve("real.toml"), "title = \"Old\"");
    Path link = Files.createSymbolicLink(home.resolve("link.toml"), real);
    Presets.saveTo(link, preset("link", "New"));
    assertTrue(Files.isSymbolicLink(link));
    assertEquals(Files.readString(real), PresetWriter.toToml(preset("link", "New")));
  }

  @Test
  void theFolderMayBeALink() throws IOException {
    Path real = Files.createDirectory(home.resolve("real"));
    Path link = Files.createSymbolicLink(home.resolve("link"), real);
    Presets.saveTo(link.resolve("mine.toml"), preset("mine", "New"));
    assertTrue(Files.isRegularFile(real.resolve("mine.toml")));
  }

  @Test
  void whereNoFileCanBeTheComplaintIsOneLine() throws IOException {
    Path file = Files.writeString(home.resolve("file"), "");
    Path below = file.resolve("last.toml");
    InputException e =
        assertThrows(InputException.class, () -> Presets.saveTo(below, preset("last", "")));
    assertTrue(e.getMessage().startsWith(below + ": cannot be written: "), e.getMessage());
    assertEquals("", Files.readString(file));
  }

  @Test
  void moreThanCanBeReadBackIsNotWritten() {
    Path path = home.resolve("large.toml");
    String message =
        assertThrows(
                InputException.class,
                () -> Presets.saveTo(path, preset("large", "x".repeat(1 << 20))))
            .getMessage();
    assertTrue(message.startsWith(path + ": expected a preset of up to 1 MiB, found 1048"));
    assertTrue(Files.notExists(path));
  }

  @ParameterizedTest
  @CsvSource({"/state, /state/overfit", "'', HOME/.local/state/overfit"})
  void theLastExperimentsAreInTheStateFolder(String variable, String path) {
    Map<String, String> environment = Map.of("HOME", home.toString(), "XDG_STATE_HOME", variable);
    assertEquals(
        path.replace("HOME", home.toString()), BaseFolder.STATE.of(environment).toString());
  }

  private String complaintAbout(String name) {
    Preset preset = preset(name, "Another");
    return assertThrows(InputException.class, () -> presets().save(preset, false)).getMessage();
  }

  private Presets presets() {
    String config = home.resolve("config").toString();
    return Presets.of(
        Map.of("XDG_CONFIG_HOME", config), InputFiles.of(UserPaths.HOMELESS), List.of("train"));
  }

  private static Preset preset(String name, String title) {
    return new Preset(name, title, "", Overrides.none(), Map.of("a", RunOverrides.PLAIN));
  }
}
