package overfit.tui.fit;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import overfit.config.Config;
import overfit.config.DataFiles;
import overfit.config.Overrides;
import overfit.config.Setting;
import overfit.config.Settings;
import overfit.file.InputException;
import overfit.tui.model.FitView;
import overfit.tui.model.Model;
import overfit.tui.model.RunList;
import overfit.tui.model.Update;

/** Trains on the points of files. */
public final class DataActions {

  private DataActions() {}

  /**
   * Trains all runs on the points of the files, and in the columns, that settings name; an error
   * becomes the notice.
   */
  public static Update open(Model model, DataFiles files, Overrides named) {
    if (model.inPast()) {
      return SamplePoints.refused(model);
    }
    try {
      RunList runs =
          model
              .runs()
              .with(entry -> entry.withSettings(files.changed(entry.settings(), named).checked()));
      FitView fit = model.view().fit().withoutCrosshair();
      return Update.changing(FitActions.with(model, fit), runs)
          .sayingOfTraining(withoutFolder(words(runs.get(0).settings(), files.notes()), named));
    } catch (InputException e) {
      return Update.of(model).failing(withoutFolder(e.getMessage(), named));
    }
  }

  /** With the name of the file alone, since a line of the screen is short. */
  private static String withoutFolder(String words, Overrides named) {
    String shown = words;
    for (Setting<String> setting : List.of(Settings.FILE, Settings.TEST)) {
      String file = Config.INITIAL.with(named).get(setting);
      shown = shown.replace(file, file.substring(file.lastIndexOf('/') + 1));
    }
    return shown;
  }

  private static String words(Config config, List<String> notes) {
    String points = config.get(Settings.FILE) + ": " + config.get(Settings.POINTS);
    return Stream.concat(Stream.of(points), notes.stream())
        .collect(Collectors.joining("; ", "", ", all runs restart; u restores"));
  }
}
