package overfit.cli.fuzz;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import overfit.config.Setting;
import overfit.config.Settings;
import overfit.file.HostileTexts;

/** Presets with any settings, texts and names, and with mistakes. */
final class PresetCases {

  private static final List<String> LITERALS =
      List.of(
          "1",
          "-1",
          "0",
          "1.5",
          "true",
          "[]",
          "[1, 2]",
          "[[1, 2], [3, 4]]",
          "{a = 1}",
          "inf",
          "nan",
          "1979-05-27",
          "''",
          "0x10",
          "[1, 'a']",
          "'2x3'",
          "\"auto\"",
          "1e400",
          "[[[]]]",
          "9223372036854775807");

  private final Chance chance;

  private PresetCases(Chance chance) {
    this.chance = chance;
  }

  static FuzzCase any(Random random, Path folder) throws IOException {
    return new PresetCases(new Chance(random)).next(folder);
  }

  private FuzzCase next(Path folder) throws IOException {
    byte[] text = chance.damaged(text());
    if (chance.oneIn(5)) {
      return new FuzzCase(
          line("-"),
          text,
          "(standard input|stdin: data\\.|.*: expected a file of points)",
          FuzzCase.NOTHING);
    }
    String name = chance.oneIn(3) ? "mine" : HostileTexts.anyName(chance.random());
    Path file = Files.createDirectories(folder.resolve("overfit/presets")).resolve(name + ".toml");
    Files.write(file, text);
    return name.equals("mine")
        ? new FuzzCase(
            line(file.toString()), "(" + file + "|mine: data\\.|.*: expected a file of points)")
        : new FuzzCase(chance.oneIn(20) ? List.of("presets") : line(file.toString()), "");
  }

  private List<String> line(String preset) {
    return switch (chance.below(8)) {
      case 0 -> List.of("presets", preset);
      case 1 -> List.of("presets", preset, "--toml");
      case 2 -> List.of("train", preset, "--plain");
      case 3 -> List.of("train", preset, "--json", "--history");
      case 4 -> List.of("train", preset, "--quiet");
      case 5 -> List.of("train", preset);
      default -> List.of("train", preset, "--json");
    };
  }

  private String text() {
    String head =
        Stream.of("title", "about", "watch")
            .map(key -> key + " = " + quoted(HostileTexts.any(chance.random())) + "\n")
            .reduce("", String::concat);
    String base = chance.oneIn(10) ? "" : "training.epochs = 1\nnetwork.hidden = [3]\n";
    return head + base + chance.several(3, this::setting) + chance.several(3, this::run);
  }

  private String run() {
    String name =
        chance.oneIn(2) ? "r" + chance.below(5) : quoted(HostileTexts.any(chance.random()));
    String header = "[runs." + name + "]\n" + chance.several(3, this::setting);
    String edit = "[[runs." + name + ".edits]]\nepoch = " + chance.below(4) + "\n" + setting();
    return chance.oneIn(3) ? header + edit : header;
  }

  private String setting() {
    Setting<?> setting = chance.setting();
    if (setting == Settings.EPOCHS || setting == Settings.HIDDEN) {
      return "";
    }
    String key = chance.oneIn(20) ? quoted(HostileTexts.any(chance.random())) : setting.key();
    String value = chance.oneIn(3) ? chance.of(LITERALS) : literal(chance.value(setting));
    return key + " = " + value + "\n";
  }

  private static String literal(String text) {
    return text.matches("-?\\d+(\\.\\d+)?|true|false") ? text : quoted(text);
  }

  /** A TOML string; half characters, which it cannot have, become question marks. */
  private static String quoted(String text) {
    StringBuilder quoted = new StringBuilder("\"");
    text.codePoints()
        .map(c -> Character.getType(c) == Character.SURROGATE ? '?' : c)
        .forEach(
            c ->
                quoted.append(
                    c < ' ' || c == '"' || c == '\\' || c == 127
                        ? String.format("\\u%04x", c)
                        : Character.toString(c)));
    return quoted.append('"').toString();
  }
}
