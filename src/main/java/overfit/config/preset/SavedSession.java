package overfit.config.preset;

import java.util.List;
import overfit.config.Preset;

/**
 * The state of an experiment when it was last saved, while open or at the end.
 *
 * @param preset its runs, under the name of the preset they came from
 * @param word the name of that preset, or the path of its file
 * @param changed whether the runs are no longer those of that preset
 * @param epoch the number of epochs trained
 * @param goal the epoch at which training ends
 * @param playing whether training was running, not paused
 * @param speed in epochs per second; infinity means unlimited
 * @param selected the name of the selected run
 * @param baseline the name of the baseline run, or empty
 * @param hidden the names of the hidden runs
 */
public record SavedSession(
    Preset preset,
    String word,
    boolean changed,
    long epoch,
    long goal,
    boolean playing,
    double speed,
    String selected,
    String baseline,
    List<String> hidden) {}
