package overfit.file;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UserPathsTest {

  @ParameterizedTest
  @CsvSource({
    "~, /home/ada",
    "~/, /home/ada",
    "~/x.toml, /home/ada/x.toml",
    "~/my data/x y.csv, /home/ada/my data/x y.csv",
    "~/../bob/x.csv, /home/ada/../bob/x.csv",
    "~bob/x.csv, ~bob/x.csv",
    "~x, ~x",
    "x~, x~",
    "a/~/b, a/~/b",
    "./~/b, ./~/b",
    "/~, /~",
    "x.toml, x.toml",
  })
  void aLeadingTildeIsTheHomeDirectory(String typed, String path) {
    assertEquals(Path.of(path), new UserPaths("/home/ada", Path.of("")).path(typed));
  }

  @Test
  void withoutAHomeDirectoryItStays() {
    assertEquals(Path.of("~/x.toml"), UserPaths.HOMELESS.path("~/x.toml"));
  }
}
