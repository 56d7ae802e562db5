package overfit.cli.option;

import java.nio.file.InvalidPathException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import overfit.cli.process.CommandName;
import overfit.config.Overrides;
import overfit.config.Preset;
import overfit.config.RunSpec;
import overfit.config.Suggestion;
import overfit.config.preset.Presets;
import overfit.file.InputException;

/** A word of the command line that is to be a preset: a name, or a file's path. */
public record PresetArgument(String word) {

  /** Throws {@link InputException} for a word that cannot be one. */
  public PresetArgument {
    if (word.isBlank()) {
      throw InputException.expected("a preset's name or file", "nothing");
    }
    if (CommandName.words().contains(word)) {
      throw new InputException(command(word));
    }
  }

  /** The reason why a command's name cannot stand where a preset's does. */
  public static String command(String name) {
    return "expected a preset, found the command "
        + name
        + "; a command is the first word: overfit "
        + name
        + " ...";
  }

  public Preset in(Presets presets) {
    return found(presets, () -> presets.find(word));
  }

  /** Its file as it is. */
  public String textIn(Presets presets) {
    return found(presets, () -> presets.text(word));
  }

  /** Its runs as they are; where they contradict themselves the message names the preset. */
  public List<RunSpec> specs(Preset preset) {
    try {
      return preset.specs(Overrides.none());
    } catch (InputException e) {
      throw e.at(word);
    }
  }

  private <T> T found(Presets presets, Supplier<T> search) {
    try {
      return search.get();
    } catch (InvalidPathException e) {
      throw InputException.expected(
          "a name that files can have in this locale", word + "; LC_ALL chooses another");
    } catch (InputException e) {
      throw presets.names().contains(word) ? e : new InputException(e.getMessage() + hint());
    }
  }

  /** A command or an option that was perhaps meant. */
  private String hint() {
    List<String> words = new ArrayList<>(CommandName.words());
    words.add("--help");
    words.add("--version");
    return Suggestion.of(word, words).replace("mean", "mean overfit");
  }
}
