package overfit.config.preset;

import java.util.Optional;
import java.util.SortedSet;
import overfit.file.BundledFiles;

/** The presets that are bundled with the program. */
final class BundledPresets {

  private static final BundledFiles FILES = new BundledFiles("/overfit/presets/", Presets.SUFFIX);

  private BundledPresets() {}

  static boolean holds(String name) {
    return FILES.holds(name);
  }

  /** The file of a preset, unchanged. */
  static Optional<String> text(String name) {
    return FILES.text(name);
  }

  static SortedSet<String> names() {
    return FILES.names();
  }
}
