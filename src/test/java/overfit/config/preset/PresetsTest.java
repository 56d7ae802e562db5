package overfit.config.preset;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import overfit.config.Overrides;
import overfit.config.Preset;
import overfit.file.InputException;

class PresetsTest {

  @TempDir private Path folder;

  @Test
  void theUsersOwnComeAfterTheBundledOnes() throws IOException {
    List<String> bundled = new Presets(folder.resolve("none")).names();
    write("wiggly.toml", "data.noise = 0.5");
    write("l2.toml", "data.noise = 0.5");
    write("notes.txt", "no preset");
    List<String> names = presets().names();
    assertEquals(bundled, names.subList(0, bundled.size()));
    assertEquals(List.of("wiggly"), names.subList(bundled.size(), names.size()));
  }

  @Test
  void aPresetIsFoundByNameAndByPath() throws IOException {
    Path file = write("wiggly.toml", "data.noise = 0.5");
    for (String word : List.of("wiggly", file.toString())) {
      Preset found = presets().find(word);
      assertEquals("wiggly", found.name());
      assertEquals("wiggly", found.specs(Overrides.none()).get(0).name());
    }
  }

  @Test
  void aBundledNameIsTheBundledPreset() throws IOException {
    write("l2.toml", "title = \"Mine\"");
    assertEquals("L2", presets().find("l2").title());
  }

  @Test
  void theTextIsTheFileAsItIs() throws IOException {
    String text = "# löss\r\ndata.noise = 0.5\n\n";
    write("wiggly.toml", text);
    assertEquals(text, presets().text("wiggly"));
  }

  @Test
  void theUsersFolderIsThatOfTheXdgSpecification() throws IOException {
    Path own = Files.createDirectories(folder.resolve("overfit/presets")).resolve("wiggly.toml");
    Files.writeString(own, "title = \"Mine\"");
    Map<String, String> environment = Map.of("HOME", "none", "XDG_CONFIG_HOME", folder.toString());
    assertEquals("Mine", Presets.of(environment).find("wiggly").title());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "relative"})
  void withoutAnXdgFolderItIsTheOneAtHome(String config) throws IOException {
    Path own = Files.createDirectories(folder.resolve(".config/overfit/presets"));
    Files.writeString(own.resolve("wiggly.toml"), "title = \"Mine\"");
    Map<String, String> environment = Map.of("HOME", folder.toString(), "XDG_CONFIG_HOME", config);
    assertEquals("Mine", Presets.of(environment).find("wiggly").title());
  }

  /** FOLDER stands for the user's folder with some files. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      ignoreLeadingAndTrailingWhitespace = true,
      value = {
        "FOLDER/none.toml  | FOLDER/none.toml: expected a preset file, found none; `overfit presets` lists the names",
        "none.toml         | none.toml: expected a preset file, found none; `overfit presets` lists the names",
        "FOLDER            | FOLDER: expected a preset file, found a directory",
        "directory         | FOLDER/directory.toml: expected a preset file, found a directory",
        "FOLDER/binary.toml| FOLDER/binary.toml:3: expected a text file in UTF-8, found other bytes",
        "binary            | FOLDER/binary.toml:3: expected a text file in UTF-8, found other bytes",
        "large             | FOLDER/large.toml: expected at most 1 MiB, found more",
        "/dev/null         | /dev/null:1: expected a preset (title, about, settings, runs), found no keys",
        "/dev/zero         | /dev/zero: expected at most 1 MiB, found more",
        "mistaken          | FOLDER/mistaken.toml:2: data.noise: expected a number from 0 to 1e15, found -1",
        "FOLDER/mistaken.toml | FOLDER/mistaken.toml:2: data.noise: expected a number from 0 to 1e15, found -1",
        "regularisation    | no preset is named regularisation (did you mean regularization?); `overfit presets` lists them",
        "dropuot           | no preset is named dropuot (did you mean dropout?); `overfit presets` lists them",
        "mistakn           | no preset is named mistakn (did you mean mistaken?); `overfit presets` lists them",
        "true              | no preset is named true; options such as --nesterov have no value, and --no-nesterov turns it off",
        "zebra             | no preset is named zebra; `overfit presets` lists them",
        "''                | expected the name or file of a preset, found nothing",
        "nowhere/l2             | nowhere/l2: expected a preset file, found none; `overfit presets` lists the names",
      })
  void whatCannotBeReadSaysWhy(String word, String message) throws IOException {
    fillFolder();
    assertEquals(message.replace("FOLDER", folder.toString()), complaintAbout(word));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"a\0b", "a\0b.toml", "/tmp/\0", "a\nb", "a\n/b.toml", "\033[31m", "\u2028"})
  void whateverIsAskedForTheComplaintIsOneLineOfText(String word) {
    assertTrue(complaintAbout(word).matches("[^\\p{Cntrl}\\u2028\\u2029]+"), complaintAbout(word));
  }

  @Test
  void aFileThatMayNotBeReadSaysSo() throws IOException {
    Path secret = write("secret.toml", "data.noise = 0.5");
    Files.setPosixFilePermissions(secret, PosixFilePermissions.fromString("-w-------"));
    assumeFalse(Files.isReadable(secret), "root may read everything");
    assertEquals(
        secret + ": expected a preset file, found one that cannot be read",
        complaintAbout("secret"));
  }

  @Test
  void aFolderThatMayNotBeListedSaysSo() throws IOException {
    Path secret = Files.createDirectory(folder.resolve("secret"));
    Files.setPosixFilePermissions(secret, PosixFilePermissions.fromString("-wx------"));
    assumeFalse(Files.isReadable(secret), "root may read everything");
    assertEquals(
        secret + ": expected a folder of presets, found one that cannot be listed",
        assertThrows(InputException.class, () -> new Presets(secret).names()).getMessage());
  }

  /** /proc/self/mem is a file of 0 bytes whose first page cannot be read. */
  @Test
  @EnabledOnOs(OS.LINUX)
  void aFileThatFailsInTheMiddleSaysSo() {
    assertEquals(
        "/proc/self/mem: cannot be read: Input/output error", complaintAbout("/proc/self/mem"));
  }

  @Test
  void aLoopOfLinksIsAComplaintToo() throws IOException {
    Path loop = folder.resolve("loop.toml");
    Files.createSymbolicLink(loop, loop);
    assertFalse(complaintAbout(loop.toString()).isEmpty());
  }

  @Test
  void aFileOfTheLargestSizeIsRead() throws IOException {
    write("large.toml", "data.noise = 0.5 #" + "x".repeat((1 << 20) - 18));
    assertEquals("large", presets().find("large").name());
  }

  @ParameterizedTest
  @ValueSource(strings = {"title", "network.hidden"})
  void nestingWithoutEndIsAComplaintAndNoOverflow(String key) throws IOException {
    int depth = 10_000;
    write("open.toml", key + " = " + "[".repeat(depth));
    write("closed.toml", key + " = " + "[".repeat(depth) + "]".repeat(depth));
    for (String word : List.of("open", "closed")) {
      assertTrue(complaintAbout(word).startsWith(folder + "/" + word + ".toml:1: "));
    }
  }

  private void fillFolder() throws IOException {
    Files.createDirectory(folder.resolve("directory.toml"));
    Files.write(
        folder.resolve("binary.toml"),
        "title = \"plain\"\n\n\u00ff\u00fe\n".getBytes(StandardCharsets.ISO_8859_1));
    write("large.toml", "#".repeat((1 << 20) + 1));
    write("mistaken.toml", "title = \"Mistaken\"\ndata.noise = -1\n");
  }

  private String complaintAbout(String word) {
    String asked = word.replace("FOLDER", folder.toString());
    return assertThrows(InputException.class, () -> presets().find(asked)).getMessage();
  }

  private Presets presets() {
    return new Presets(folder);
  }

  private Path write(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }
}
