package overfit.config.preset;

import java.util.List;
import overfit.config.Preset;

/**
 * The experiment that was left, and where.
 *
 * @param preset its runs, under the name of the preset that they came from
 * @param word how that preset is asked for: its name, or the path of its file
 * @param epoch how far it was trained
 * @param goal where training was to end
 * @param playing whether training went on by itself
 * @param speed in epochs per second; infinite is as fast as it goes
 * @param selected the name of the selected run
 * @param baseline the name of the run that others were compared with, or empty
 * @param hidden the names of the runs that were hidden
 */
public record SavedSession(
    Preset preset,
    String word,
    long epoch,
    long goal,
    boolean playing,
    double speed,
    String selected,
    String baseline,
    List<String> hidden) {}
