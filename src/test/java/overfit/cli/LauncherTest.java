package overfit.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import overfit.cli.process.CommandName;
import overfit.config.Overrides;
import overfit.config.preset.BaseFolder;
import overfit.config.preset.Presets;
import overfit.math.Kernels;
import overfit.train.Run;

/** The launcher, with a Java that prints its options. */
class LauncherTest {

  private static final String VECTORS = "--add-modules jdk.incubator.vector";

  @TempDir private Path folder;
  private String configFolder;

  @BeforeEach
  void install() throws IOException {
    configFolder = folder + "/config";
    Files.copy(Path.of("src/main/launcher/overfit"), folder.resolve("overfit"));
    Files.createFile(folder.resolve("overfit.jar"));
    Files.createFile(folder.resolve("lanterna.jar"));
    Path java = Files.createDirectories(folder.resolve("bin")).resolve("java");
    Files.writeString(java, "#!/bin/sh\necho \"$@\"\n");
    Files.setPosixFilePermissions(java, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  private String options(String... args) throws IOException {
    return options(Map.of(), args);
  }

  private String options(Map<String, String> variables, String... args) throws IOException {
    List<String> command = new ArrayList<>(List.of("sh", folder.resolve("overfit").toString()));
    command.addAll(List.of(args));
    ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
    builder.environment().keySet().removeIf(name -> name.contains("JAVA"));
    builder.environment().put("JAVA_HOME", folder.toString());
    builder.environment().put("XDG_CONFIG_HOME", configFolder);
    builder.environment().put("XDG_CACHE_HOME", "/dev/null");
    builder.environment().put("HOME", folder.toString());
    builder.environment().putAll(variables);
    Process launcher = builder.redirectErrorStream(true).start();
    return new String(launcher.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
  }

  @ParameterizedTest
  @CsvSource({
    "'', true",
    "-Dany=thing, true",
    "-XX:NewRatio=1, false",
    "-XX:MaxNewSize=64m, false",
    "-Xmx200m, false",
    "-XX:+UseG1GC, false"
  })
  void theUsersOptionsWinOverTheYoungGenerationOfTheProgram(String given, boolean fixed)
      throws IOException {
    String options = options(Map.of("JAVA_TOOL_OPTIONS", given), "train");
    assertEquals(fixed, options.contains("-Xmn"), options);
    assertTrue(options.startsWith("-X"), options);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "JAVA_VERSION=\"1.8.0_402\"",
        "JAVA_VERSION=\"1.8.0_402\"\n",
        "IMPLEMENTOR=\"any\"\nJAVA_VERSION=\"8\"\nOS_NAME=\"Linux\"\n"
      })
  void aJavaThatIsTooOldIsNotStarted(String release) throws IOException {
    Files.writeString(folder.resolve("release"), release);
    assertEquals(
        "overfit: expected Java 17 or later as "
            + folder.resolve("bin/java")
            + ", found 8; set JAVA_HOME or PATH\n",
        options("train"));
  }

  @Test
  void aJavaOfUnknownVersionIsStarted() throws IOException {
    Files.writeString(folder.resolve("release"), "JAVA_VERSION=\"99999999999999999999\"\n");
    assertTrue(options("train").startsWith("-X"), options("train"));
    Files.delete(folder.resolve("release"));
    Files.createDirectory(folder.resolve("release"));
    assertTrue(options("train").startsWith("-X"), options("train"));
  }

  @Test
  void whatIsNoProgramIsNoJava() throws IOException {
    Path java = folder.resolve("bin/java");
    String expected =
        "overfit: expected Java 17 or later as %s, found none; set JAVA_HOME or PATH\n"
            .formatted(java);
    Files.setPosixFilePermissions(java, PosixFilePermissions.fromString("rw-r--r--"));
    assertEquals(expected, options("train"));
    Files.delete(java);
    Files.createDirectory(java);
    assertEquals(expected, options("train"));
  }

  private static Presets presets() {
    return Presets.of(Map.of("XDG_CONFIG_HOME", "/dev/null"));
  }

  static Stream<String> names() {
    return presets().names().stream();
  }

  static List<String> commands() {
    return CommandName.words();
  }

  /** Each bundled preset, with its own settings. */
  @ParameterizedTest
  @MethodSource("names")
  void takesTheModuleOfVectorsIfTheEngineWantsItForARunOfThePreset(String name) throws IOException {
    assertTrue(Kernels.vector().isPresent());
    boolean wanted =
        presets().find(name).specs(Overrides.none()).stream()
            .anyMatch(spec -> Run.of(spec).kernels().startsWith("vector"));
    assertEquals(wanted, options("train", name).contains(VECTORS));
  }

  /** Options win over the largest numbers in a preset's file; its place is that of the program. */
  @ParameterizedTest
  @CsvSource({
    "train no-regularization --epochs 15000, false",
    "train no-regularization --epochs 16000, true",
    "no-regularization --epochs 16000, true",
    "landscape no-regularization --epochs 16000, true",
    "train --epochs=16000, true",
    "--epochs 16000, true",
    "train --samples 200, false",
    "train --samples 300, true",
    "train l2 --samples 300, false",
    "train --samples 300 l2, false",
    "train --plain l2 --samples 300, false",
    "train more-data --epochs 100, false",
    "train --epochs 100 more-data, false",
    "train l2 --samples 1000 --hidden 64, false",
    "train l2 --samples 1000 --hidden 64x64x64x64, true",
    "train l2 --samples 1000 --hidden=64x64x64x64, true",
    "train l2 --epochs 16000 --hidden none, false",
    "train l2 --epochs many, false",
    "train --hidden 99999999999999999999999, false",
    "train --hidden 99999999999999999999x8 --epochs 16000, false",
    "train l2 --epochs 08, false",
    "train l2 --epochs 1000000000, true",
    "train own, true",
    "own, true",
    "train other, false",
    "train deep.toml, true",
    "deep.toml, true",
    "train --json deep.toml, true",
    "train deep.toml --epochs 20, false",
    "train --epochs 20 deep.toml, false",
    "train nested/deep.toml, false"
  })
  void takesThemForManyMultiplications(String words, boolean wanted) throws IOException {
    String deep =
        """
        [training] # epochs = 1
        epochs = 5_000 # many

        [runs.none]
        [runs.deep]
        network.hidden=[64, 64, 64, 64, 64]
        [runs.shallow]
        network.hidden=[128]
        training.epochs = 600
        """;
    write("deep.toml", deep);
    write("config/overfit/presets/own.toml", deep);
    assertEquals(wanted, options(words.split(" ")).contains(VECTORS));
  }

  /** The least number of epochs that is enough is known to about one in a thousand. */
  @ParameterizedTest
  @CsvSource({
    "'network.hidden = [256]', 130200",
    "'network.hidden = [64, 64]', 15783",
    "'[network]\nhidden = [ # three\n  64,\n  64,\n  64\n]', 8013",
    "data.samples = 10, 47350",
    "'[data]\r\nsamples = 10\r\nwarmup-epochs = 900000', 47350",
  })
  void readsSamplesAndLayersOfAFile(String text, int enough) throws IOException {
    for (int epochs : new int[] {enough - enough / 1000, enough + enough / 1000}) {
      write("mine.toml", "[training]\nepochs = %d\n%s\n".formatted(epochs, text));
      assertEquals(epochs > enough, options("train", "mine.toml").contains(VECTORS));
    }
  }

  /** Sweeps and the like train many runs; other commands so little that starting takes longer. */
  @ParameterizedTest
  @MethodSource("commands")
  void takesThemForCommandsThatTrainMuch(String command) throws IOException {
    assertEquals(
        Set.of("resume", "sweep", "uncertainty").contains(command),
        options(command).contains(VECTORS));
    assertEquals(
        Set.of("train", "landscape", "resume", "sweep", "uncertainty").contains(command),
        options(command, "--epochs", "100000").contains(VECTORS));
    assertTrue(options(command, "--kernels", "vector").contains(VECTORS));
    assertFalse(options(command, "--epochs", "100000", "--kernels=plain").contains(VECTORS));
    assertFalse(options(command, "--epochs", "100000", "--help").contains(VECTORS));
  }

  @Test
  void takesThemForChecksOfLessons() throws IOException {
    assertTrue(options("learn", "2.6", "--check").contains(VECTORS));
    assertFalse(options("learn", "2.6").contains(VECTORS));
  }

  /** As for the program, {@link BaseFolder#CONFIG}. */
  @Test
  void looksForPresetsBelowHomeIfTheirFolderIsNotAbsolute() throws IOException {
    write(".config/overfit/presets/own.toml", "training.epochs = 16000");
    write("relative/overfit/presets/own.toml", "training.epochs = 1");
    configFolder = "relative";
    assertTrue(options("train", "own").contains(VECTORS));
  }

  private void write(String file, String text) throws IOException {
    Path path = folder.resolve(file);
    Files.createDirectories(path.getParent());
    Files.writeString(path, text);
  }
}
