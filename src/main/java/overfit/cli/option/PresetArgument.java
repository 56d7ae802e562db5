package overfit.cli.option;

import java.nio.file.InvalidPathException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import overfit.cli.process.CommandName;
import overfit.config.Preset;
import overfit.config.Suggestion;
import overfit.config.preset.Presets;
import overfit.file.InputException;

/** A command line argument that names a preset: its name, or the path of a file. */
public record PresetArgument(String word) {

  /** Throws {@link InputException} for blank text and for the name of a command. */
  public PresetArgument {
    if (word.isBlank()) {
      throw InputException.expected("a preset's name or file", "nothing");
    }
    if (CommandName.words().contains(word)) {
      throw new InputException(command(word));
    }
  }

  /** The error message for the name of a command in place of a preset. */
  public static String command(String name) {
    return "expected a preset, found the command "
        + name
        + "; a command must come first: overfit "
        + name
        + " ...";
  }

  public Preset in(Presets presets) {
    return found(presets, () -> presets.find(word));
  }

  /** The text of its file, unchanged. */
  public String textIn(Presets presets) {
    return found(presets, () -> presets.text(word));
  }

  private <T> T found(Presets presets, Supplier<T> search) {
    try {
      return search.get();
    } catch (InvalidPathException e) {
      throw InputException.expected(
          "a file name that this locale can encode", word + "; LC_ALL sets the locale");
    } catch (InputException e) {
      throw presets.names().contains(word) ? e : new InputException(e.getMessage() + suggestion());
    }
  }

  /** A similar command or option, since it may be a misspelled one. */
  private String suggestion() {
    if (word.matches(".*\\.(csv|tsv|txt|dat)")) {
      return "; --data " + word + " trains on points";
    }
    List<String> words = new ArrayList<>(CommandName.words());
    words.remove(CommandName.REHEARSE.word()); // the launcher's
    words.add("--help");
    words.add("--version");
    return Suggestion.of(word, words).replace("mean", "mean overfit");
  }
}
