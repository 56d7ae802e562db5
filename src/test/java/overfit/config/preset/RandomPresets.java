package overfit.config.preset;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import overfit.config.Config;
import overfit.config.Edit;
import overfit.config.Overrides;
import overfit.config.Preset;
import overfit.config.RunOverrides;
import overfit.config.RunSpec;
import overfit.config.Setting;
import overfit.config.Settings;
import overfit.file.CleanText;
import overfit.file.InputException;

/** Random presets and runs, with all settings and all syntax that presets support. */
public final class RandomPresets {

  /** Settings that name files, which there are none of, or columns in them. */
  private static final List<Setting<?>> NAMING_FILES =
      List.of(Settings.FILE, Settings.X, Settings.Y, Settings.TEST);

  private static final String NAMES = "abcXYZ019._-";
  private static final String TEXT =
      "ab c  .,\"\"'\\#=[]\n\t\r\u0001\u007f\u0085\u00e4\u03c0\u2028";

  private final Random random;

  public RandomPresets(long seed) {
    random = new Random(seed);
  }

  /** Its settings do not contradict each other. */
  Preset preset() {
    while (true) {
      try {
        Preset preset = anyPreset();
        preset.specs(Overrides.none());
        return preset;
      } catch (InputException e) {
        // Settings that contradict each other: try others.
      }
    }
  }

  private Preset anyPreset() {
    Map<String, RunOverrides> runs = new LinkedHashMap<>();
    if (random.nextInt(3) == 0) {
      runs.put("wiggly", new RunOverrides(Overrides.none(), edits()));
    } else {
      names(1 + random.nextInt(5))
          .forEach(n -> runs.put(n, new RunOverrides(settings(4), edits())));
    }
    return new Preset(
        "wiggly",
        CleanText.of(text(40)),
        CleanText.paragraphs(text(400)),
        CleanText.of(text(80)),
        settings(20),
        runs);
  }

  /** Runs whose settings do not contradict each other. */
  List<RunSpec> specs() {
    List<RunSpec> specs = new ArrayList<>();
    Config shared = config(Config.INITIAL, 6);
    for (String name : names(1 + random.nextInt(4))) {
      Config own = config(shared, 3);
      specs.add(new RunSpec(name, own, edits(own)));
    }
    return specs;
  }

  /** Whose settings do not contradict each other or those before them. */
  private List<Edit> edits(Config before) {
    while (true) {
      List<Edit> edits = edits();
      try {
        Config config = before;
        for (Edit edit : edits) {
          config = config.with(edit.changes()).checked();
        }
        return edits;
      } catch (InputException e) {
        // Settings that contradict each other: try others.
      }
    }
  }

  /** With some other settings, which do not contradict each other. */
  public Config config(Config from, int most) {
    while (true) {
      try {
        Config config = from.with(settings(most)).checked();
        if (config.text(Settings.TARGET).equals("unknown")) {
          continue; // edits may remove the points
        }
        return config;
      } catch (InputException e) {
        // Settings that contradict each other: try others.
      }
    }
  }

  private List<String> names(int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> i + letters(NAMES, random.nextInt(12)))
        .collect(Collectors.toList());
  }

  private List<Edit> edits() {
    List<Edit> edits = new ArrayList<>();
    long epoch = 1 + random.nextInt(3);
    for (int i = random.nextInt(4); i > 0; i--) {
      Setting<?> setting = Edit.LIVE.get(random.nextInt(Edit.LIVE.size()));
      edits.add(new Edit(epoch, value(Overrides.none(), setting)));
      epoch += random.nextInt(1000);
    }
    return edits;
  }

  Overrides settings(int most) {
    Overrides settings = Overrides.none();
    for (int i = random.nextInt(most + 1); i > 0; i--) {
      Setting<?> setting = Settings.all().get(random.nextInt(Settings.all().size()));
      settings = NAMING_FILES.contains(setting) ? settings : value(settings, setting);
    }
    return settings;
  }

  private Overrides value(Overrides settings, Setting<?> setting) {
    while (true) {
      try {
        return settings.parsing(setting, word(setting));
      } catch (InputException e) {
        // A word of another domain: try the next one.
      }
    }
  }

  private String word(Setting<?> setting) {
    List<String> choices = setting.domain().choices();
    return switch (random.nextInt(7)) {
      case 0 -> choices.isEmpty() ? "1" : choices.get(random.nextInt(choices.size()));
      case 1 -> String.join(",", List.of(word(setting), word(setting)));
      case 2 -> String.valueOf(random.nextGaussian());
      case 3 -> String.valueOf(Math.pow(10, random.nextInt(40) - 20) * random.nextInt(100));
      case 4 -> String.valueOf(random.nextInt(20) - 5);
      case 5 -> random.nextInt(70) + "x" + random.nextInt(70);
      default -> pairs(1 + random.nextInt(30));
    };
  }

  private String pairs(int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> random.nextInt(9) + ":" + random.nextGaussian())
        .collect(Collectors.joining(","));
  }

  private String text(int most) {
    return letters(TEXT, random.nextInt(most + 1));
  }

  private String letters(String of, int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> String.valueOf(of.charAt(random.nextInt(of.length()))))
        .collect(Collectors.joining());
  }
}
