package overfit.config.preset;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import overfit.config.Preset;
import overfit.file.CleanText;
import overfit.file.InputException;

/** All presets with what opens them; of two with the same name, the name opens the built-in one. */
final class PresetListing {

  private final Presets presets;
  private final List<String> commands;

  /**
   * @param commands names that the command line does not take for presets
   */
  PresetListing(Presets presets, List<String> commands) {
    this.presets = presets;
    this.commands = commands;
  }

  List<ListedPreset> all() {
    List<ListedPreset> all = new ArrayList<>();
    BundledPresets.names().forEach(name -> all.add(ListedPreset.of(presets.find(name))));
    presets.ownNames().forEach(name -> all.add(own(name)));
    return all;
  }

  private ListedPreset own(String name) {
    Path file = presets.file(name);
    String label = name + Presets.SUFFIX;
    Optional<String> other = meaningOf(name);
    String word = other.isEmpty() ? name : file.toString();
    String clean = CleanText.of(name);
    String shown = clean.isEmpty() ? CleanText.of(label) : clean;
    try {
      Preset preset =
          PresetReader.read(label, name, TextFile.read(file, label), PresetFolder.of(file));
      String remark =
          other.map(meaning -> "yours; " + meaning + "; " + command(file) + " opens it").orElse("");
      return new ListedPreset(shown, word, Optional.of(preset), remark);
    } catch (InputException broken) {
      return new ListedPreset(shown, word, Optional.empty(), broken.getMessage());
    }
  }

  /** What a name is on the command line, if not that of a preset of the user's. */
  private Optional<String> meaningOf(String name) {
    if (BundledPresets.holds(name)) {
      return Optional.of("the name of a built-in preset");
    }
    if (commands.contains(name)) {
      return Optional.of("the name of a command");
    }
    boolean usable = !name.isBlank() && !name.startsWith("-") && !Presets.isPath(name);
    return usable ? Optional.empty() : Optional.of("not a preset's name");
  }

  private String command(Path file) {
    return "`overfit " + ShellCommand.quoted(presets.paths().place(file)) + "`";
  }

  /** A note if the user has a preset of the same name as a built-in one, or "". */
  String shadowNote(String name) {
    Path file = presets.file(name);
    return BundledPresets.holds(name) && Presets.exists(file)
        ? name + " is the built-in preset; yours: " + command(file)
        : "";
  }
}
