package overfit.tui.fit;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import overfit.config.Config;
import overfit.config.DataFiles;
import overfit.config.DataSettings;
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

  /** What is around a notice in its line. */
  private static final int FRAME = 6;

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
          .sayingOfTraining(words(runs.get(0).settings(), files.notes()));
    } catch (InputException e) {
      return Update.of(model).failing(fitting(e.getMessage(), model, named));
    }
  }

  /** With the names of files alone where the line would be cut. */
  private static String fitting(String words, Model model, Overrides named) {
    return words.length() < model.view().size().width() - FRAME
        ? words
        : withoutFolders(words, model.config().with(named));
  }

  private static String withoutFolders(String words, Config config) {
    String shown = words;
    for (Setting<String> setting : DataSettings.FILES) {
      shown = shown.replace(config.get(setting), config.brief(setting));
    }
    return shown;
  }

  private static String words(Config config, List<String> notes) {
    if (config.get(Settings.POINTS).count() == 0) {
      return "samples are drawn from "
          + config.text(Settings.TARGET)
          + "; all runs restart; u restores";
    }
    String shown = config.brief(Settings.FILE);
    String points = shown + ": " + config.get(Settings.POINTS);
    String all =
        Stream.concat(Stream.of(points), notes.stream().map(note -> withoutFolders(note, config)))
            .map(
                words -> words.replaceFirst("^" + Pattern.quote(shown) + ": (?!\\d+ points?$)", ""))
            .collect(Collectors.joining("; "));
    return all + ", all runs restart; u restores";
  }
}
