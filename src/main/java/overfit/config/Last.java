package overfit.config;

/**
 * The experiment that was left, and where.
 *
 * @param preset its runs, under the name of the preset that they came from
 * @param word how that preset is asked for: its name, or the path of its file
 * @param epoch how far it was trained
 * @param playing whether training went on by itself
 * @param speed in epochs per second; infinite is as fast as it goes
 */
public record Last(Preset preset, String word, long epoch, boolean playing, double speed) {}
