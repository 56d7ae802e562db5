package overfit;

import static java.util.stream.Collectors.toCollection;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** META-INF/licenses in the jar has the licence of every bundled library. */
class LicensesTest {

  private static final String FOLDER = "META-INF/licenses/";
  private static final String TEXTS = "  texts: ";

  /** The licence texts of each library, by the name of its jar. */
  private static Map<String, List<String>> listed() throws IOException {
    Map<String, List<String>> listed = new TreeMap<>();
    Stream<String> entries = Arrays.stream(text("LIBRARIES.txt").split("\n\n")).skip(1);
    entries.forEach(
        entry ->
            listed.put(
                entry.lines().findFirst().orElseThrow().replace(' ', '-') + ".jar",
                entry
                    .lines()
                    .filter(line -> line.startsWith(TEXTS))
                    .flatMap(line -> Stream.of(line.substring(TEXTS.length()).split(" ")))
                    .toList()));
    return listed;
  }

  private static String text(String name) throws IOException {
    try (var in = LicensesTest.class.getClassLoader().getResourceAsStream(FOLDER + name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  /** The jars of the runtime class path, from a file that the build writes. */
  static List<Path> libraries() throws IOException {
    return Files.readAllLines(Path.of("target/runtime-libraries")).stream()
        .filter(line -> line.endsWith(".jar"))
        .map(Path::of)
        .toList();
  }

  @Test
  void everyLibraryInTheJarIsListedWithItsVersion() throws IOException {
    TreeSet<String> jars =
        libraries().stream()
            .map(jar -> jar.getFileName().toString())
            .collect(toCollection(TreeSet::new));
    assertEquals(jars, listed().keySet(), "src/main/licenses/LIBRARIES.txt lists them");
  }

  @ParameterizedTest
  @MethodSource("libraries")
  void itsTextsAreThoseThatItBringsAlong(Path library) throws IOException {
    List<String> names = listed().get(library.getFileName().toString());
    assertFalse(names.isEmpty());
    TreeSet<String> texts = new TreeSet<>();
    for (String name : names) {
      texts.add(text(name));
    }
    try (JarFile jar = new JarFile(library.toFile())) {
      for (var entry : jar.stream().toList()) {
        if (entry.getName().matches("META-INF/[^/]*(LICENSE|NOTICE)[^/]*")) {
          byte[] bytes = jar.getInputStream(entry).readAllBytes();
          assertTrue(texts.contains(new String(bytes, StandardCharsets.UTF_8)), entry.getName());
        }
      }
    }
  }

  @Test
  void noTextIsThereForNothing() throws IOException {
    TreeSet<String> expected =
        listed().values().stream().flatMap(List::stream).collect(toCollection(TreeSet::new));
    expected.add("LIBRARIES.txt");
    try (Stream<Path> files = Files.list(Path.of("src/main/licenses"))) {
      assertEquals(
          expected,
          files.map(file -> file.getFileName().toString()).collect(toCollection(TreeSet::new)));
    }
  }

  @Test
  void oursIsThereToo() throws IOException {
    assertEquals(Files.readString(Path.of("LICENSE")), text("LICENSE"));
  }
}
