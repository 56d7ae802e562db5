package overfit.config.preset;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import overfit.config.Config;
import overfit.config.Edit;
import overfit.config.FileFormat;
import overfit.config.Overrides;
import overfit.config.Preset;
import overfit.config.RunOverrides;
import overfit.config.RunSpec;
import overfit.config.Section;
import overfit.config.Setting;

/** Writes presets as TOML that reads back as an equal preset, https://toml.io/en/v1.0.0. */
final class PresetWriter {

  private static final String BARE_KEY = "[A-Za-z0-9_-]+";

  private final StringBuilder toml = new StringBuilder();
  private final Preset preset;

  private PresetWriter(Preset preset) {
    this.preset = preset;
  }

  /** The TOML of a preset; read back under the same name, it gives an equal preset. */
  static String toToml(Preset preset) {
    return new PresetWriter(preset).text();
  }

  private String text() {
    String format = TomlText.quoted(FileFormat.CURRENT.since());
    toml.append(FileFormat.KEY).append(" = ").append(format).append('\n');
    if (!preset.title().isEmpty()) {
      toml.append("title = ").append(TomlText.quoted(preset.title())).append('\n');
    }
    if (!preset.about().isEmpty()) {
      toml.append("about = ").append(TomlText.paragraphs(preset.about())).append('\n');
    }
    if (!preset.watch().isEmpty()) {
      toml.append("watch = ").append(TomlText.quoted(preset.watch())).append('\n');
    }
    for (Section section : Section.values()) {
      table(section);
    }
    if (hasOnlyRun()) {
      edits("edits", preset.runs().values().iterator().next());
    } else {
      preset.runs().forEach(this::run);
    }
    return toml.toString();
  }

  /** Whether there is only the default run of a preset without a runs table. */
  private boolean hasOnlyRun() {
    Map<String, RunOverrides> runs = preset.runs();
    return runs.keySet().equals(Set.of(RunSpec.nameOfOnlyRun(preset.name())))
        && runs.values().iterator().next().own().settings().isEmpty();
  }

  private void table(Section section) {
    List<Setting<?>> settings =
        preset.base().inOrder().stream()
            .filter(setting -> setting.section() == section)
            .collect(Collectors.toList());
    if (!settings.isEmpty()) {
      toml.append("\n[").append(section.key()).append("]\n");
      settings.forEach(setting -> line(setting.name(), preset.base(), setting));
    }
  }

  private void run(String name, RunOverrides run) {
    String table = "runs." + (name.matches(BARE_KEY) ? name : TomlText.quoted(name));
    toml.append("\n[").append(table).append("]\n");
    lines(run.own());
    edits(table + ".edits", run);
  }

  private void edits(String table, RunOverrides run) {
    for (Edit edit : run.edits()) {
      toml.append("\n[[").append(table).append("]]\n");
      toml.append("epoch = ").append(edit.epoch()).append('\n');
      lines(edit.changes());
    }
  }

  private void lines(Overrides overrides) {
    overrides.inOrder().forEach(setting -> line(setting.key(), overrides, setting));
  }

  private void line(String key, Overrides overrides, Setting<?> setting) {
    Object literal = Config.INITIAL.with(overrides).literal(setting);
    toml.append(key).append(" = ").append(TomlText.value(literal, key.length() + 3)).append('\n');
  }
}
