package overfit.config.preset;

import static java.util.stream.Collectors.joining;

import java.util.Optional;
import java.util.stream.Stream;
import overfit.config.Preset;

/**
 * A preset in a list.
 *
 * @param word what opens it: its name, or the path of its file if its name stands for something
 *     else
 * @param origin where it is from, {@code yours} or {@code in /etc/xdg/overfit/presets}; "" for the
 *     bundled ones
 * @param content empty if its file cannot be read
 * @param remark one line: why its name does not open it, or why it cannot be read; or ""
 */
public record ListedPreset(
    String name, String word, String origin, Optional<Preset> content, String remark) {

  /** A bundled preset. */
  public static ListedPreset of(Preset preset) {
    return new ListedPreset(preset.name(), preset.name(), "", Optional.of(preset), "");
  }

  /** Its title, or "". */
  public String title() {
    return content.map(Preset::title).orElse("");
  }

  /** Its origin and the remark, {@code yours; the name of a command; …}; or "". */
  public String note() {
    return Stream.of(origin, remark).filter(part -> !part.isEmpty()).collect(joining("; "));
  }

  /** Whether it can be opened. */
  public boolean valid() {
    return content.isPresent();
  }
}
