package overfit.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import overfit.data.Target;
import overfit.file.InputException;

/** Files of points in layers of settings: the base of a preset, options, and the runs' own. */
class DataFilesTest {

  @TempDir private Path folder;

  @BeforeEach
  void writeFiles() {
    write("a.csv", "x,y,z\n0,1,5\n2,3,6\n");
    write("b.csv", "x,y,z\n-4,0,1\n4,0,1\n6,1,1\n");
  }

  private void write(String name, String text) {
    try {
      Files.writeString(folder.resolve(name), text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Files by name; settings are separated by blanks, layers by bars. */
  private Config config(String layers) {
    String[] each = layers.split("\\|", -1);
    Map<String, RunOverrides> runs = new LinkedHashMap<>();
    runs.put("only", new RunOverrides(parsed(each[2]), List.of()));
    return new Preset("p", "", "", parsed(each[0]), runs).specs(parsed(each[1])).get(0).config();
  }

  private Overrides parsed(String settings) {
    Overrides parsed = Overrides.none();
    for (String each : settings.isBlank() ? new String[0] : settings.strip().split(" ")) {
      String[] parts = each.split("=");
      String value = parts[1].endsWith(".csv") ? folder.resolve(parts[1]).toString() : parts[1];
      parsed = parsed.parsing(Settings.find(parts[0]).orElseThrow(), value);
    }
    return parsed;
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "file=a.csv || ; 0:1,2:3; unknown; 0; 2",
        "| file=a.csv | ; 0:1,2:3; unknown; 0; 2",
        "|| file=a.csv; 0:1,2:3; unknown; 0; 2",
        "file=a.csv | y=z | ; 0:5,2:6; unknown; 0; 2",
        "file=a.csv | file=b.csv | ; -4:0,4:0,6:1; unknown; -4; 6",
        "file=a.csv | points=1:1 | ; 1:1; sin; -3; 3",
        "points=1:1 | file=a.csv | ; 0:1,2:3; unknown; 0; 2",
        "target=cos x-max=9 | file=a.csv | ; 0:1,2:3; unknown; 0; 2",
        "target=cos x-max=9 file=a.csv || ; 0:1,2:3; cos; 0; 9",
        "file=a.csv | target=cos | ; 0:1,2:3; cos; 0; 2",
        "file=a.csv | x-max=9 | y=z; 0:5,2:6; unknown; 0; 9",
        "file=a.csv target=cos x-max=9 | y=z | ; 0:5,2:6; cos; 0; 9",
        "file=a.csv || x-max=9; 0:1,2:3; unknown; 0; 9",
        "file=a.csv points=7:7 || ; 7:7; sin; -3; 3",
        "file=a.csv points=7:7 target=unknown | y=z | ; 0:5,2:6; unknown; 0; 2",
        "file=a.csv | file=none | ; drawn; sin; -3; 3",
      })
  void whatIsNamedInAStrongerLayerReplacesWhatIsInWeakerOnes(
      String layers, String points, String target, double min, double max) {
    Config config = config(layers);
    assertEquals(points, config.text(Settings.POINTS));
    assertEquals(target, config.text(Settings.TARGET));
    assertEquals(min, config.get(Settings.X_MIN));
    assertEquals(max, config.get(Settings.X_MAX));
  }

  @Test
  void columnsHaveTheNamesThatTheyWereFoundBy() {
    Config config = config("file=a.csv || ");
    assertEquals("x y", config.text(Settings.X) + " " + config.text(Settings.Y));
    assertEquals("z", config("file=a.csv y=3 || ").text(Settings.Y));
    write("n.csv", "1,2\n3,4\n");
    assertEquals("1", config("file=n.csv || ").text(Settings.X));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "file=a.csv | test=b.csv | ; -4:0,4:0,6:1; -4; 6",
        "file=a.csv test=b.csv || ; -4:0,4:0,6:1; -4; 6",
        "file=a.csv test=b.csv | test=none | ; auto; 0; 2",
        "file=a.csv test=b.csv | y=z | ; -4:1,4:1,6:1; -4; 6",
        "file=a.csv test=b.csv held-out=auto || ; -4:0,4:0,6:1; -4; 6",
        "file=a.csv held-out=1:1 || ; 1:1; 0; 2",
        "| test=b.csv | ; -4:0,4:0,6:1; -3; 3",
        "held-out=1:1 | test=b.csv | ; -4:0,4:0,6:1; -3; 3",
        "test=b.csv | held-out=1:1 | ; 1:1; -3; 3",
      })
  void pointsToTestOnComeFromAFileOfTheirOwn(
      String layers, String heldOut, double min, double max) {
    Config config = config(layers);
    assertEquals(heldOut, config.text(Settings.HELD_OUT));
    assertEquals(min, config.get(Settings.X_MIN));
    assertEquals(max, config.get(Settings.X_MAX));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "| file=a.csv samples=9 | ; --samples: expected none beside --data a.csv, found 9",
        "| file=a.csv noise=0.1 | ; --noise: expected none beside --data a.csv, found 0.1",
        "file=a.csv | noise=0.1 | ; --noise: expected none beside file a.csv, found 0.1",
        "file=a.csv samples=9 || ; p: data.samples: expected none beside file a.csv, found 9",
        "| file=a.csv | samples=9; p: data.samples: expected none beside --data a.csv, found 9",
        "| points=1:1 samples=9 | ; --samples: expected none beside 1 point, found 9",
        "points=1:1 | samples=9 | ; --samples: expected none beside 1 point, found 9",
        "| y=z | ; --y: expected a file with the column z, found none",
        "y=z | y=auto | ; p: data.y: expected a file with the column z, found none",
        "points=1:1 | y=z | ; --y: expected a file with the column z, found none",
        "| file=a.csv y=w | ; a.csv: y: expected one of the columns x, y, z or a number from 1 to"
            + " 3, found w",
        "| file=a.csv x=y y=y | ; a.csv: expected two different columns, found y twice",
        "| test=b.csv holdout=0.3 | ; --holdout: expected none beside --test b.csv, found 0.3",
        "| test=b.csv holdout-by=end | ; --holdout-by: expected none beside --test b.csv, found end",
        "| file=c.csv | ; c.csv: expected a file of points, found none",
        "| file=a.csv test=c.csv | ; c.csv: expected a file of points, found none",
        "| file=a.csv test=a.csv | ; a.csv: expected other points than those to train on, found the"
            + " same file",
        "| file=a.csv x-min=2 | ; --x-min: expected a number below x-max 2, found 2",
      })
  void whatWouldBeIgnoredIsRefused(String layers, String message) {
    InputException e = assertThrows(InputException.class, () -> config(layers));
    assertEquals(message, e.getMessage().replace(folder + "/", ""));
  }

  @Test
  void noiseIsUsedBesidePointsOfAKnownTarget() {
    Config config = config("| file=a.csv target=cos noise=0.1 | ");
    assertEquals(0.1, config.get(Settings.NOISE));
  }

  @ParameterizedTest
  @CsvSource({
    "'1 5\n-2 6\n4 7', -2, 4",
    "'2 5\n2 6', 1, 3",
    "'1e15 0', 999999999999999, 1e15",
    "'-1e15 0', -1e15, -999999999999999",
    "'1 0\n1.0000000001 0', 1, 1.0000000001",
    "'1e9 0\n1000000000.5 1', 1e9, 1000000000.5",
  })
  void theRangeIsThatOfThePointsAndHasRoom(String text, double min, double max) {
    write("c.csv", text);
    Config config = config("file=c.csv || ");
    assertEquals(min, config.get(Settings.X_MIN));
    assertEquals(max, config.get(Settings.X_MAX));
    assertEquals(Target.UNKNOWN, config.get(Settings.TARGET));
    assertEquals(text.lines().count(), config.get(Settings.POINTS).count());
  }

  @Test
  void aFileIsReadOnceForAllRuns() {
    DataFiles files = DataFiles.plain();
    Preset preset =
        new Preset(
            "p",
            "",
            "",
            parsed("file=a.csv"),
            Map.of("a", RunOverrides.PLAIN, "b", RunOverrides.PLAIN));
    write("a.csv", "x,y\n0,1\nNA,3\n5,6\n");
    List<RunSpec> specs = preset.specs(Overrides.none(), files);
    assertEquals(1, files.notes().size(), files.notes().toString());
    assertEquals(
        specs.get(0).config().get(Settings.POINTS), specs.get(1).config().get(Settings.POINTS));
  }

  @Test
  void editsOfPointsBelongToTheirData() {
    Edit edit =
        new Edit(7, Overrides.none().parsing(Settings.POINTS, "1:1").with(Settings.L2, 1.0));
    Edit points = new Edit(9, Overrides.none().parsing(Settings.HELD_OUT, "1:1"));
    RunOverrides edited = new RunOverrides(Overrides.none(), List.of(edit, points));
    Preset preset = new Preset("p", "", "", parsed("file=a.csv"), Map.of("a", edited));
    DataFiles files = DataFiles.plain();
    assertEquals(List.of(edit, points), preset.specs(parsed("l2=0.5"), files).get(0).edits());
    assertEquals(List.of(), files.notes());
    for (String other : List.of("file=b.csv", "y=z", "holdout=0.5", "test=b.csv", "points=1:2")) {
      DataFiles reader = DataFiles.plain();
      assertEquals(
          List.of(new Edit(7, Overrides.none().with(Settings.L2, 1.0))),
          preset.specs(parsed(other), reader).get(0).edits(),
          other);
      assertEquals(
          List.of("a: its edited points are left out, since they are of other data"),
          reader.notes());
    }
  }

  @Test
  void aroundAKnownTargetTheNoiseIsThatOfThePoints() {
    write("c.csv", "x,y\n0,1.5\n0,0.5\n");
    assertEquals(0.5, config("| file=c.csv target=cos | ").get(Settings.NOISE));
    assertEquals(0.1, config("noise=0.1 file=c.csv target=cos | | ").get(Settings.NOISE));
    assertEquals(0.3, config("| file=c.csv | ").get(Settings.NOISE));
  }

  @Test
  void otherColumnsToTestOnAreNoticed() {
    write("t.csv", "hours,celsius\n1,2\n2,3\n");
    write("u.csv", "minutes,celsius\n1,2\n2,3\n");
    DataFiles files = DataFiles.plain();
    Preset preset =
        new Preset("p", "", "", parsed("file=t.csv test=u.csv"), Map.of("a", RunOverrides.PLAIN));
    preset.specs(Overrides.none(), files);
    assertEquals(
        List.of(folder + "/u.csv: minutes and celsius are taken for hours and celsius"),
        files.notes());
  }

  @Test
  void anotherFileOrColumnOnTheScreenReplacesThePoints() {
    DataFiles files = DataFiles.plain();
    Config drawn = Config.INITIAL.with(Settings.SAMPLES, 9L);
    Config opened = files.changed(drawn, parsed("file=a.csv x=auto y=auto"));
    assertEquals("0:1,2:3", opened.text(Settings.POINTS));
    assertEquals("0:5,2:6", files.changed(opened, parsed("y=z")).text(Settings.POINTS));
    Config tested = files.changed(opened, parsed("test=b.csv"));
    assertEquals("-4:0,4:0,6:1", tested.text(Settings.HELD_OUT));
    Config without = files.changed(tested, parsed("file=none x=auto y=auto test=none"));
    assertEquals(drawn, without);
    Config other = files.changed(tested, parsed("file=b.csv x=auto y=auto test=none"));
    assertEquals("auto", other.text(Settings.HELD_OUT));
    assertEquals(-4, other.get(Settings.X_MIN));
  }
}
