package overfit.cli.option;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import overfit.config.DataFiles;
import overfit.config.Origins;
import overfit.config.Overrides;
import overfit.config.Preset;
import overfit.config.RunSpec;
import overfit.config.Section;
import overfit.config.Setting;
import overfit.config.SettingGrid;
import overfit.config.Settings;
import overfit.config.preset.Presets;
import overfit.file.InputException;
import overfit.file.InputFiles;
import picocli.CommandLine.Model.ArgGroupSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** The selected experiment: a preset, one or all of its runs, and settings that override it. */
public final class ExperimentOptions {

  private static final String RUN = "--run";
  private static final String STRICT = "--strict";

  /** The value of an option, if it is given. */
  private final Function<String, Optional<String>> values;

  private final Supplier<Optional<String>> preset;

  private ExperimentOptions(
      Function<String, Optional<String>> values, Supplier<Optional<String>> preset) {
    this.values = values;
    this.preset = preset;
  }

  /** Only the PRESET parameter, if it is given, and no options. */
  public static ExperimentOptions ofPreset(Optional<String> preset) {
    return new ExperimentOptions(option -> Optional.empty(), () -> preset);
  }

  /**
   * Adds the PRESET parameter, after those that the command has, --run, --strict and one option for
   * each setting to a command.
   */
  public static ExperimentOptions addTo(CommandSpec spec) {
    return addTo(spec, ExperimentOptions::option);
  }

  /** The same, but each setting can have several values. */
  public static ExperimentOptions addGridTo(CommandSpec spec) {
    return addTo(spec, ExperimentOptions::optionWithValues);
  }

  private static ExperimentOptions addTo(
      CommandSpec spec, Function<Setting<?>, OptionSpec> options) {
    PositionalParamSpec preset =
        PositionalParamSpec.builder()
            .index(String.valueOf(spec.positionalParameters().size()))
            .arity("0..1")
            .paramLabel("PRESET")
            .type(String.class)
            .description(
                "Name of a preset, or a TOML file, or - for standard input (default: "
                    + Presets.DEFAULT
                    + "); `overfit presets` lists the names.")
            .build();
    spec.addPositional(preset);
    spec.addOption(
        OptionSpec.builder(RUN)
            .paramLabel("NAME")
            .type(String.class)
            .description("Use only this run of the preset.")
            .build());
    spec.addOption(
        OptionSpec.builder(STRICT)
            .arity("0")
            .type(Boolean.class)
            .description(
                "Refuse a file of points with missing values, instead of leaving them out.")
            .build());
    int order = 0;
    for (Section section : Section.values()) {
      spec.addArgGroup(group(section, order++, options));
    }
    return new ExperimentOptions(
        option -> value(spec.findOption(option)), () -> Optional.ofNullable(preset.getValue()));
  }

  private static ArgGroupSpec group(
      Section section, int order, Function<Setting<?>, OptionSpec> options) {
    ArgGroupSpec.Builder group =
        ArgGroupSpec.builder()
            .heading("%n" + section.title() + ":%n")
            .order(order)
            .exclusive(false)
            .validate(false)
            .multiplicity("0..1");
    Settings.all().stream()
        .filter(setting -> setting.section() == section)
        .forEach(setting -> group.addArg(options.apply(setting)));
    return group.build();
  }

  /** A boolean setting is a flag without a value; the prefix {@code no-} negates it. */
  private static <T> OptionSpec option(Setting<T> setting) {
    OptionSpec.Builder option =
        OptionSpec.builder(setting.options().toArray(String[]::new))
            .description(description(setting));
    return setting.initial() instanceof Boolean
        ? option.type(Boolean.class).arity("0").negatable(true).build()
        : option
            .type(String.class)
            .paramLabel(setting.domain().label())
            .completionCandidates(() -> setting.domain().choices().iterator())
            .build();
  }

  private static OptionSpec optionWithValues(Setting<?> setting) {
    OptionSpec option = option(setting);
    return option.negatable()
        ? OptionSpec.builder(option).preprocessor(new FlagValues()).build()
        : option;
  }

  /** {@code --l2 VALUE}, {@code --[no-]nesterov}. */
  public static String label(Setting<?> setting) {
    return setting.initial() instanceof Boolean
        ? "--[no-]" + setting.name()
        : String.join(", ", setting.options()) + " " + setting.domain().label();
  }

  /** The help of a setting as a sentence, with its allowed values and its default. */
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

  /** The value of an option, if set. Throws {@link InputException} if it is set more than once. */
  private static Optional<String> value(OptionSpec option) {
    if (option.arity().max() == 0) {
      return Optional.ofNullable(option.getValue()).map(String::valueOf);
    }
    List<String> values = option.originalStringValues();
    if (values.size() > 1) {
      throw InputException.expected("once", String.join(" and ", values));
    }
    return values.stream().findFirst();
  }

  private PresetArgument argument() {
    return new PresetArgument(word());
  }

  /** The name or file of the preset, as on the command line, or the default. */
  public String word() {
    return preset().orElse(Presets.DEFAULT);
  }

  private Optional<String> preset() {
    return preset.get();
  }

  /** The preset if there is one, else the first option that is set, if any. */
  public Optional<String> firstArgument() {
    Stream<String> settings = Settings.all().stream().map(Setting::option);
    Optional<String> option =
        Stream.concat(Stream.of(RUN), settings)
            .filter(name -> values.apply(name).isPresent())
            .findFirst();
    return preset().or(() -> option);
  }

  /** The selected preset. Throws {@link InputException} if it cannot be found or read. */
  public Preset preset(Presets presets) {
    return chosen(whole(presets));
  }

  /** The same with all its runs. */
  public Preset whole(Presets presets) {
    return argument().in(presets);
  }

  /** The preset, or only the selected run of it. */
  public Preset chosen(Preset found) {
    try {
      return values.apply(RUN).map(found::only).orElse(found);
    } catch (InputException e) {
      throw e.at(RUN);
    }
  }

  /** Reads the files of points that settings name, from the given inputs. */
  public DataFiles files(InputFiles inputs) {
    return new DataFiles(inputs, values.apply(STRICT).isPresent());
  }

  /** The runs of a preset, with the settings of the command line. */
  public List<RunSpec> specs(Preset chosen, DataFiles files) {
    return chosen.specs(settings(), files);
  }

  /** Where the settings of a run come from. */
  public Origins origins(Preset whole, RunSpec run) {
    return new Origins(whole, settings(), run, values.apply(RUN).isPresent());
  }

  /** A note on the runs that keep their own settings; empty if the options change all runs. */
  public String kept(Preset chosen) {
    return chosen.kept(settings());
  }

  /** Throws {@link InputException} for an invalid value, or for two kinds of points. */
  private Overrides settings() {
    Overrides settings =
        parsed(
            Settings.all(),
            Overrides.none(),
            (found, setting, text) -> found.parsing(setting, text));
    checkPoints(settings.settings());
    return settings;
  }

  /**
   * The values of all settings but the seed, where each can have several. Throws {@link
   * InputException} for an invalid value, or for two kinds of points.
   */
  public SettingGrid grid() {
    List<Setting<?>> all = Settings.all().stream().filter(each -> each != Settings.SEED).toList();
    SettingGrid grid =
        parsed(all, SettingGrid.none(), (found, setting, text) -> found.parsing(setting, text));
    checkPoints(grid.settings());
    return grid;
  }

  /** The text of a setting's option, if it is set. */
  public Optional<String> text(Setting<?> setting) {
    return values.apply(setting.option());
  }

  private static void checkPoints(Set<Setting<?>> given) {
    if (given.contains(Settings.POINTS)) {
      for (Setting<?> ofFile : List.of(Settings.FILE, Settings.X, Settings.Y)) {
        if (given.contains(ofFile)) {
          throw InputException.expected("a file or --points", "both").at(ofFile.option());
        }
      }
    }
  }

  /** Adds the text of a setting's option to the settings before it. */
  private interface Parser<T> {
    T adding(T found, Setting<?> setting, String text);
  }

  private <T> T parsed(List<Setting<?>> settings, T none, Parser<T> parser) {
    T found = none;
    for (Setting<?> setting : settings) {
      try {
        Optional<String> text = text(setting);
        found = text.isPresent() ? parser.adding(found, setting, text.get()) : found;
      } catch (InputException e) {
        throw e.at(setting.option());
      }
    }
    return found;
  }
}
