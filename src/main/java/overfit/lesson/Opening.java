package overfit.lesson;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import overfit.config.Overrides;
import overfit.config.Preset;
import overfit.config.RunSpec;
import overfit.config.Settings;
import overfit.file.InputException;

/**
 * An experiment as a lesson opens it: what a command line with a preset, one of its runs and
 * settings opens.
 *
 * @param line as it is written in the lesson, {@code regularization --run l2 --seed 7}
 * @param word what finds the preset: its name, or the path of its file
 * @param options the words after that by their options: {@code --l2} and {@code 1} of {@code --l2}
 * @param preset the preset, or only the run of it that was chosen
 * @param settings those that override the preset's
 * @param runs the runs of the preset with the settings
 */
public record Opening(
    String line,
    String word,
    Map<String, List<String>> options,
    Preset preset,
    Overrides settings,
    List<RunSpec> runs) {

  public Opening {
    options = new LinkedHashMap<>(options);
    runs = List.copyOf(runs);
  }

  /** The runs with another seed. Throws {@link InputException} if all of them have their own. */
  public List<RunSpec> runs(long seed) {
    return preset.specs(settings.with(Settings.SEED, seed));
  }
}
