package overfit;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ReadmeTest {

  private static final int MOST_LINES = 200;

  @Test
  void isShort() throws IOException {
    assertTrue(Files.readAllLines(Path.of("README.md")).size() <= MOST_LINES);
  }

  @Test
  void showsTheScreenAsItIs() throws IOException {
    String screen =
        Files.readString(Path.of("src/test/resources/screens/finished-100x30-braille.txt"));
    assertTrue(Files.readString(Path.of("README.md")).contains(screen.stripTrailing()));
  }
}
