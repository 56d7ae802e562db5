package overfit.config.preset;

import java.util.Optional;
import overfit.config.Preset;

/**
 * A preset in a list.
 *
 * @param word what opens it: its name, or the path of its file if its name stands for something
 *     else
 * @param content empty if its file cannot be read
 * @param remark one line: why its name does not open it, or why it cannot be read; or ""
 */
public record ListedPreset(String name, String word, Optional<Preset> content, String remark) {

  /** A preset that its name opens. */
  public static ListedPreset of(Preset preset) {
    return new ListedPreset(preset.name(), preset.name(), Optional.of(preset), "");
  }

  /** Its title, or "". */
  public String title() {
    return content.map(Preset::title).orElse("");
  }

  /** Whether it can be opened. */
  public boolean valid() {
    return content.isPresent();
  }
}
