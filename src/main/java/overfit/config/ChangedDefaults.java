package overfit.config;

import java.util.ArrayList;
import java.util.List;
import overfit.data.Standardize;

/** Tells where a run of an older file is trained otherwise now, since a default has changed. */
final class ChangedDefaults {

  private ChangedDefaults() {}

  /**
   * One line, or "".
   *
   * @param preset the settings of a run in its file
   * @param now the same with the command line's
   */
  static String note(FileFormat format, Config preset, Config now) {
    boolean ownPoints = preset.get(Settings.POINTS).equals(now.get(Settings.POINTS));
    if (format != FileFormat.FIRST || !ownPoints || preset.get(Settings.POINTS).count() == 0) {
      return "";
    }
    List<String> changes = new ArrayList<>();
    List<String> values = new ArrayList<>();
    if (now.standardizes() && now.get(Settings.STANDARDIZE) == Standardize.AUTO) {
      changes.add("are standardized");
      values.add(Settings.STANDARDIZE.name() + " off");
    }
    if (Holdout.count(now) > 0 && now.get(Settings.HOLDOUT).isEmpty()) {
      changes.add("a fifth of them is held out for testing");
      values.add(Settings.HOLDOUT.name() + " 0");
    }
    return changes.isEmpty()
        ? ""
        : "own points "
            + String.join(" and ", changes)
            + "; with "
            + String.join(" and ", values)
            + " they are not, as in overfit "
            + FileFormat.FIRST.since();
  }
}
