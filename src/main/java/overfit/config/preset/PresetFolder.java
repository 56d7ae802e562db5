package overfit.config.preset;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import overfit.config.Config;
import overfit.config.DataFiles;
import overfit.config.Overrides;
import overfit.config.Setting;
import overfit.config.Settings;
import overfit.file.InputException;

/**
 * The folder of a preset or a lesson, beside or below which are the files that it names: of points,
 * or of presets.
 */
public record PresetFolder(Path folder) {

  /** That of presets from a pipe. */
  public static final PresetFolder WORKING = new PresetFolder(Path.of(""));

  /** The folder of the preset in a file. */
  public static PresetFolder of(Path file) {
    Path parent = file.getParent();
    return parent == null ? WORKING : new PresetFolder(parent);
  }

  /** Whether a file is named that has to be read: its points are not beside its name. */
  static boolean isRead(Overrides layer, Setting<String> file) {
    Setting<?> points = file == Settings.FILE ? Settings.POINTS : Settings.HELD_OUT;
    return layer.settings().contains(file)
        && !layer.settings().contains(points)
        && !Config.INITIAL.with(layer).get(file).equals(DataFiles.NO_FILE);
  }

  /** The path from the working directory; throws {@link InputException} if it leaves the folder. */
  public String path(String file) {
    try {
      Path path = Path.of(file).normalize();
      boolean within =
          !path.isAbsolute()
              && !path.startsWith("..")
              && !file.equals("-")
              && !file.startsWith("~");
      if (within) {
        return folder.resolve(path).toString();
      }
    } catch (InvalidPathException e) {
      // Not a path: the same message.
    }
    throw InputException.expected("a file beside or below this one", '"' + file + '"');
  }
}
