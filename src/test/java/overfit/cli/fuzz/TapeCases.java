package overfit.cli.fuzz;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import overfit.cli.Console;
import overfit.file.HostileTexts;

/** Tapes of any keys and commands, which open an experiment full of hostile names. */
final class TapeCases {

  private static final List<String> FORMATS = List.of(".txt", ".cast", ".svg", ".gif");

  private static final List<String> STEPS =
      List.of(
          "Down",
          "Up 3",
          "Tab",
          "Enter",
          "Escape",
          "Space",
          "Backspace@1ms 2",
          "Sleep 20ms",
          "Sleep 0.1",
          "Hide",
          "Show",
          "Ctrl+R",
          "Alt+x",
          "Shift+Tab",
          "Ctrl+",
          "Wait /./",
          "Wait+Screen@20ms /zz/",
          "Set TypingSpeed 1ms",
          "Set Theme light",
          "Set Padding 3",
          "Sleep 9999999999s",
          "Sleep -1s",
          "Source none.tape",
          "Require x",
          "ScrollUp 3",
          "Wait /(/",
          "Down 99999",
          "Type",
          "Type ''",
          "\"",
          "/",
          "@",
          "+",
          "1",
          "Screenshot",
          "Screenshot a.jpg",
          "Output",
          "# end");

  private static final List<String> COMMANDS =
      List.of(
          "set",
          "open",
          "preset",
          "rename",
          "save",
          "sweep",
          "sort",
          "goto",
          "export csv",
          "theme",
          "zz");

  private final Chance chance;
  private final Path folder;

  private TapeCases(Chance chance, Path folder) {
    this.chance = chance;
    this.folder = folder;
  }

  static FuzzCase any(Random random, Path folder) throws IOException {
    return new TapeCases(new Chance(random), folder).next();
  }

  private FuzzCase next() throws IOException {
    Files.writeString(folder.resolve("evil.toml"), preset());
    Files.writeString(
        folder.resolve("evil.csv"),
        "\"" + column() + "\"\t\"" + column() + "\"\n1\t2\n3\t4\n5\t6\n");
    Path film = Files.writeString(folder.resolve("film" + chance.of(FORMATS)), "before");
    byte[] tape = chance.damaged(tape());
    List<String> line = List.of("record", "-", "-o", film.toString());
    return new FuzzCase(line, tape, "standard input:", console -> check(console, film));
  }

  private static void check(Console console, Path film) {
    try {
      String text = new String(Files.readAllBytes(film), StandardCharsets.UTF_8);
      assertTrue(!text.isEmpty() && !text.equals("before"), "nothing was written");
      assertTrue(film.toString().endsWith(".gif") || HostileTexts.isClean(text), text);
      assertTrue(console.out().startsWith(film + ": "), console.out());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String preset() {
    String text =
        HostileTexts.any(chance.random()).replace("'''", "").replaceAll("[\\p{Cc}\\p{Cs}]", "\n");
    return "training.epochs = 3\nnetwork.hidden = [2]\ntitle = '''T'''\nabout = '''T'''\nwatch = '''T'''\n"
        .replace("T", text);
  }

  private String column() {
    return HostileTexts.any(chance.random()).replaceAll("[\"\t\r\n\\p{Cs}]", "_");
  }

  private String tape() {
    String size =
        "Set Cols " + (20 + chance.below(60)) + "\nSet Rows " + (5 + chance.below(20)) + "\n";
    String data = chance.oneIn(2) ? " --data " + folder.resolve("evil.csv") : "";
    String open = "Type \"overfit " + folder.resolve("evil.toml") + data + "\"\nEnter\n";
    return size + open + "Sleep 20ms\n" + chance.several(8, this::step);
  }

  private String step() {
    return switch (chance.below(6)) {
      case 0 -> chance.of(STEPS) + "\n";
      case 1 -> "Type \":" + chance.of(COMMANDS) + " " + typed() + "\" Enter Sleep 20ms\n";
      case 2 -> "Type \":" + typed() + "\" Enter Escape\n";
      default -> "Type \"" + chance.several(4, this::key) + "\" Sleep 10ms\n";
    };
  }

  private String typed() {
    return chance.value(chance.setting()).replaceAll("[\"\\p{Cc}\\p{Cs}]", "'");
  }

  private String key() {
    return String.valueOf((char) (' ' + 1 + chance.below('~' - ' '))).replace("\"", "'");
  }
}
