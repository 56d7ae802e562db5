package overfit.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import overfit.config.Overrides;
import overfit.config.preset.Presets;
import overfit.math.Kernels;
import overfit.train.Run;

/** The launcher, with a Java that prints its options. */
class LauncherTest {

  private static final String VECTORS = "--add-modules jdk.incubator.vector";

  @TempDir private Path folder;

  @BeforeEach
  void install() throws IOException {
    Files.copy(Path.of("src/main/launcher/overfit"), folder.resolve("overfit"));
    Files.createFile(folder.resolve("overfit.jar"));
    Files.createFile(folder.resolve("lanterna.jar"));
    Path java = Files.createDirectories(folder.resolve("bin")).resolve("java");
    Files.writeString(java, "#!/bin/sh\necho \"$@\"\n");
    Files.setPosixFilePermissions(java, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  private String options(String... args) throws IOException {
    List<String> command = new ArrayList<>(List.of("sh", folder.resolve("overfit").toString()));
    command.addAll(List.of(args));
    ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
    builder.environment().keySet().removeIf(name -> name.contains("JAVA"));
    builder.environment().put("JAVA_HOME", folder.toString());
    builder.environment().put("XDG_CONFIG_HOME", folder + "/config");
    builder.environment().put("XDG_CACHE_HOME", "/dev/null");
    Process launcher = builder.redirectErrorStream(true).start();
    return new String(launcher.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
  }

  private static Presets presets() {
    return Presets.of(Map.of("XDG_CONFIG_HOME", "/dev/null"));
  }

  static Stream<String> names() {
    return presets().names().stream();
  }

  /** The bundled presets, with their own settings. */
  @ParameterizedTest
  @MethodSource("names")
  void takesTheModuleOfVectorsIfTheEngineWantsItForARunOfThePreset(String name) throws IOException {
    assertTrue(Kernels.vector().isPresent());
    boolean wanted =
        presets().find(name).specs(Overrides.none()).stream()
            .anyMatch(spec -> Run.of(spec).kernels().startsWith("vector"));
    assertEquals(wanted, options("train", name).contains(VECTORS));
  }

  /** With words; in files, with the most that one of the runs has. */
  @ParameterizedTest
  @CsvSource({
    "train no-regularization --epochs 15000, false",
    "train no-regularization --epochs 16000, true",
    "train --epochs=16000, true",
    "--epochs 16000, true",
    "train --samples 200, false",
    "train --samples 300, true",
    "train l2 --samples 300, false",
    "train more-data --epochs 100, false",
    "train l2 --samples 1000 --hidden 64, false",
    "train l2 --samples 1000 --hidden 64x64x64x64, true",
    "train l2 --epochs 16000 --hidden none, false",
    "train l2 --epochs many, false",
    "train l2 --epochs 16000 --kernels plain, false",
    "train l2 --kernels vector, true",
    "train own, true",
    "presets own, false",
    "train mine, false",
    "train l2 --epochs 1000000000000, true",
    "train l2 --epochs 08, false",
    "train mine.toml, true",
    "train mine.toml --epochs 20, false",
    "train nested/mine.toml, false",
    "resume out, true",
    "learn --check, true",
    "learn, false"
  })
  void takesThemForManyMultiplications(String words, boolean wanted) throws IOException {
    String preset =
        """
        [training] # epochs = 1
        epochs = 5000 # many

        [runs.none]
        [runs.deep]
        network.hidden=[64, 64, 64, 64, 64]
        """;
    Files.writeString(folder.resolve("mine.toml"), preset);
    Path presets = Files.createDirectories(folder.resolve("config/overfit/presets"));
    Files.writeString(presets.resolve("own.toml"), preset);
    assertEquals(wanted, options(words.split(" ")).contains(VECTORS));
  }
}
