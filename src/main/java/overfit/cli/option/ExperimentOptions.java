package overfit.cli.option;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import overfit.config.DataFileSettings;
import overfit.config.Overrides;
import overfit.config.Preset;
import overfit.config.RunSpec;
import overfit.config.Section;
import overfit.config.Setting;
import overfit.config.Settings;
import overfit.config.preset.Presets;
import overfit.file.InputException;
import picocli.CommandLine.Model.ArgGroupSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** The experiment that a command is about: a preset, one run of it or all, and settings over it. */
public final class ExperimentOptions {

  private static final String RUN = "--run";
  private static final String DATA = "--data";

  private final CommandSpec spec;

  /** Read once: the file of points may be a pipe. */
  private Optional<Overrides> overrides = Optional.empty();

  private ExperimentOptions(CommandSpec spec) {
    this.spec = spec;
  }

  /** Gives a command the parameter and the options that choose it, and one for each setting. */
  public static ExperimentOptions addTo(CommandSpec spec) {
    spec.addPositional(
        PositionalParamSpec.builder()
            .index("0")
            .arity("0..1")
            .paramLabel("PRESET")
            .type(String.class)
            .description(
                "A preset by name, or a file of yours (default: "
                    + Presets.DEFAULT
                    + "); `overfit presets` lists the names.")
            .build());
    spec.addOption(
        OptionSpec.builder(RUN)
            .paramLabel("NAME")
            .type(String.class)
            .description("Only this run of the preset.")
            .build());
    spec.addOption(
        OptionSpec.builder(DATA)
            .paramLabel("FILE")
            .type(String.class)
            .description(
                "Train on the points of a file: two numbers a line, or the columns x and y. The"
                    + " target is then unknown, and x-min and x-max are those of the points, unless"
                    + " they are given too.")
            .build());
    int order = 0;
    for (Section section : Section.values()) {
      spec.addArgGroup(group(section, order++));
    }
    return new ExperimentOptions(spec);
  }

  private static ArgGroupSpec group(Section section, int order) {
    ArgGroupSpec.Builder group =
        ArgGroupSpec.builder()
            .heading("%n" + section.title() + ":%n")
            .order(order)
            .exclusive(false)
            .validate(false)
            .multiplicity("0..1");
    Settings.all().stream()
        .filter(setting -> setting.section() == section)
        .forEach(setting -> group.addArg(option(setting)));
    return group.build();
  }

  /** A setting that is true or false is an option without a value, with {@code no-} for false. */
  private static <T> OptionSpec option(Setting<T> setting) {
    OptionSpec.Builder option =
        OptionSpec.builder("--" + setting.name()).description(description(setting));
    return setting.initial() instanceof Boolean
        ? option.type(Boolean.class).arity("0").negatable(true).build()
        : option.type(String.class).paramLabel("VALUE").build();
  }

  /** {@code --l2 VALUE}, {@code --[no-]nesterov}. */
  public static String label(Setting<?> setting) {
    return setting.initial() instanceof Boolean
        ? "--[no-]" + setting.name()
        : "--" + setting.name() + " VALUE";
  }

  /** The same words as everywhere, as a sentence: what it is, what may be given, the default. */
  public static <T> String description(Setting<T> setting) {
    String initial = setting.domain().format(setting.initial());
    String help = setting.help();
    return help.substring(0, 1).toUpperCase(Locale.ROOT)
        + help.substring(1)
        + ": "
        + setting.domain().expected()
        + " (default: "
        + initial
        + ").";
  }

  /** Throws {@link InputException} for an option that is there more than once. */
  private Optional<String> given(String option) {
    OptionSpec found = spec.optionsMap().get(option);
    if (found.negatable()) {
      return Optional.ofNullable(found.getValue()).map(String::valueOf);
    }
    List<String> values = found.originalStringValues();
    if (values.size() > 1) {
      throw InputException.expected("once", String.join(" and ", values));
    }
    return values.stream().findFirst();
  }

  private PresetArgument name() {
    return new PresetArgument(word());
  }

  /** How the preset is asked for. */
  public String word() {
    return preset().orElse(Presets.DEFAULT);
  }

  private Optional<String> preset() {
    return Optional.ofNullable(spec.positionalParameters().get(0).getValue());
  }

  /** What of the selection was given, if anything: the preset, or else an option. */
  public Optional<String> firstGiven() {
    Stream<String> settings = Settings.all().stream().map(setting -> "--" + setting.name());
    Optional<String> option =
        Stream.concat(Stream.of(RUN, DATA), settings)
            .filter(name -> given(name).isPresent())
            .findFirst();
    return preset().or(() -> option);
  }

  /** Throws {@link InputException} where it cannot be found or read. */
  public Preset preset(Presets presets) {
    Preset found = name().in(presets);
    try {
      return given(RUN).map(found::only).orElse(found);
    } catch (InputException e) {
      throw e.at(RUN);
    }
  }

  /** The runs with the given settings. */
  public List<RunSpec> specs(Preset chosen) {
    Overrides overrides = overrides();
    return overrides.settings().isEmpty() ? name().specs(chosen) : chosen.specs(overrides);
  }

  /** What the given settings do not change; empty when they change all runs. */
  public String kept(Preset chosen) {
    return chosen.kept(overrides());
  }

  private Overrides overrides() {
    if (overrides.isEmpty()) {
      overrides = Optional.of(given());
    }
    return overrides.get();
  }

  /** What a file of points stands for lies under the settings that are given one by one. */
  private Overrides given() {
    Overrides given = settings();
    Optional<String> file = given(DATA);
    if (file.isPresent() && given.settings().contains(Settings.POINTS)) {
      throw InputException.expected("a file or --points", "both").at(DATA);
    }
    return file.map(DataFileSettings::read).orElse(Overrides.none()).and(given);
  }

  private Overrides settings() {
    Overrides overrides = Overrides.none();
    for (Setting<?> setting : Settings.all()) {
      String option = "--" + setting.name();
      try {
        Optional<String> text = given(option);
        overrides = text.isPresent() ? overrides.parsing(setting, text.get()) : overrides;
      } catch (InputException e) {
        throw e.at(option);
      }
    }
    return overrides;
  }
}
