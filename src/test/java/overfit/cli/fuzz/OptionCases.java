package overfit.cli.fuzz;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import overfit.config.Setting;
import overfit.config.Settings;
import overfit.file.HostileTexts;

/** Command lines of any options, in any forms. */
final class OptionCases {

  /** With and without values, and of other commands. */
  private static final List<String> OTHERS =
      List.of(
          "--run",
          "--json",
          "--history",
          "--plain",
          "--quiet",
          "--kernels",
          "--threads",
          "--strict",
          "--theme",
          "--fps",
          "--toml",
          "--last",
          "--record",
          "--cast-version",
          "-o",
          "--debug",
          "-x",
          "--version",
          "--lr",
          "--",
          "-",
          "---",
          "--no-",
          "--=",
          "--no-json",
          "--jsn",
          "--help");

  private final Chance chance;
  private final Path folder;

  private OptionCases(Chance chance, Path folder) {
    this.chance = chance;
    this.folder = folder;
  }

  static FuzzCase any(Random random, Path folder) throws IOException {
    return new OptionCases(new Chance(random), folder).next();
  }

  private FuzzCase next() throws IOException {
    List<String> line = new ArrayList<>(start());
    int count = chance.below(4);
    for (int i = 0; i < count; i++) {
      line.addAll(option());
    }
    return new FuzzCase(line, "");
  }

  /** So that what is valid is quick. */
  private List<String> start() throws IOException {
    Path tiny =
        folder.resolve(
            chance.oneIn(2) ? "tiny.toml" : HostileTexts.anyName(chance.random()) + ".toml");
    Files.writeString(tiny, "training.epochs = 1\nnetwork.hidden = [2]\n");
    return switch (chance.below(8)) {
      case 0 -> List.of();
      case 1 -> List.of("presets");
      case 2 -> List.of("record");
      case 3 -> List.of("terminal");
      case 4 -> List.of(chance.value());
      case 5 -> List.of("train", chance.value() + ".toml");
      default -> List.of("train", tiny.toString());
    };
  }

  private List<String> option() throws IOException {
    return switch (chance.below(6)) {
      case 0 -> other();
      case 1 -> List.of("--data", data());
      case 2 -> List.of(chance.value());
      default -> setting();
    };
  }

  private String data() throws IOException {
    Path file = folder.resolve(HostileTexts.anyName(chance.random()));
    String x = HostileTexts.any(chance.random());
    String y = HostileTexts.any(chance.random());
    Files.write(file, chance.damaged(quoted(x) + "," + quoted(y) + "\n1,2\n3,4\n5,6\n"));
    return file.toString();
  }

  private static String quoted(String text) {
    return '"' + text.replace("\"", "\"\"") + '"';
  }

  private List<String> other() {
    String option = chance.of(OTHERS);
    return switch (chance.below(3)) {
      case 0 -> List.of(option);
      case 1 -> List.of(option + "=" + chance.value());
      default -> List.of(option, chance.value());
    };
  }

  private List<String> setting() {
    Setting<?> setting = chance.setting();
    if (setting == Settings.EPOCHS || setting == Settings.HIDDEN) {
      return List.of();
    }
    boolean flag = setting.initial() instanceof Boolean;
    String option = flag && chance.oneIn(2) ? "--no-" + setting.name() : setting.option();
    String value = chance.value(setting);
    return switch (chance.below(8)) {
      case 0 -> List.of(option + "=" + value);
      case 1 -> List.of(option);
      case 2 -> Stream.of(option, value, option, value).toList();
      case 3 -> List.of(option.substring(0, option.length() - 1), value);
      default -> flag ? List.of(option) : List.of(option, value);
    };
  }
}
