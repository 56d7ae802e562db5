package overfit.config.preset;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import overfit.config.Preset;
import overfit.file.CleanText;
import overfit.file.InputException;

/** All presets with what opens them; of several with the same name, the name opens the first. */
final class PresetListing {

  private final Presets presets;
  private final ConfigFolders folders;
  private final List<String> commands;

  /**
   * @param commands names that the command line does not take for presets
   */
  PresetListing(Presets presets, ConfigFolders folders, List<String> commands) {
    this.presets = presets;
    this.folders = folders;
    this.commands = commands;
  }

  List<ListedPreset> all() {
    List<ListedPreset> all = new ArrayList<>();
    BundledPresets.names().forEach(name -> all.add(ListedPreset.of(presets.find(name))));
    folders.listed().forEach(folder -> all.addAll(in(folder)));
    return all;
  }

  private List<ListedPreset> in(Path folder) {
    return folders.names(folder).stream()
        .map(name -> listed(name, folder.resolve(name + Presets.SUFFIX)))
        .toList();
  }

  private ListedPreset listed(String name, Path file) {
    String label = name + Presets.SUFFIX;
    Optional<String> other = meaningOf(name, file);
    String word = other.isEmpty() ? name : file.toString();
    String clean = CleanText.of(name);
    String shown = clean.isEmpty() ? CleanText.of(label) : clean;
    String origin = origin(file);
    try {
      Preset preset =
          PresetReader.read(label, name, TextFile.read(file, label), PresetFolder.of(file));
      String remark = other.map(meaning -> meaning + "; " + command(file) + " opens it").orElse("");
      return new ListedPreset(shown, word, origin, Optional.of(preset), remark);
    } catch (InputException broken) {
      return new ListedPreset(shown, word, origin, Optional.empty(), broken.getMessage());
    }
  }

  private String origin(Path file) {
    return file.startsWith(folders.own())
        ? "yours"
        : "in " + CleanText.of(presets.paths().place(file.getParent()));
  }

  /** What a name is on the command line, if not that of the preset in this file. */
  private Optional<String> meaningOf(String name, Path file) {
    if (BundledPresets.holds(name)) {
      return Optional.of("the name of a built-in preset");
    }
    if (commands.contains(name)) {
      return Optional.of("the name of a command");
    }
    boolean usable = !name.isBlank() && !name.startsWith("-") && !Presets.isPath(name);
    if (!usable) {
      return Optional.of("not a preset's name");
    }
    return folders
        .file(name)
        .filter(first -> !first.equals(file))
        .map(first -> "the name of one that is " + origin(first));
  }

  private String command(Path file) {
    return "`overfit " + ShellCommand.quoted(presets.paths().place(file)) + "`";
  }

  /** A note if there is another preset of the same name as a built-in one, or "". */
  String shadowNote(String name) {
    return Optional.of(name)
        .filter(BundledPresets::holds)
        .flatMap(folders::file)
        .map(file -> name + " is the built-in preset; " + whose(file) + ": " + command(file))
        .orElse("");
  }

  private String whose(Path file) {
    return file.startsWith(folders.own()) ? "yours" : "the shared one";
  }
}
