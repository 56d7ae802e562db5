package overfit.train;

import java.util.List;
import java.util.stream.Stream;
import overfit.config.Config;
import overfit.config.Section;
import overfit.config.Setting;
import overfit.config.Settings;
import overfit.train.baseline.BaselineData;
import overfit.train.baseline.DegreeCurve;

/** The losses of polynomials on the samples of the selected run, over their degree. */
public record DegreesInspection() implements Inspection {

  /** With more samples, it would take too long on the screen. */
  public static final int MOST_SAMPLES = 128;

  /** The data and the loss function, not the network. */
  @Override
  public Object dependsOn(List<InspectedState> runs) {
    Config config = runs.get(0).config();
    return Stream.concat(
            Settings.all().stream().filter(DegreesInspection::choosesData),
            Stream.of(Settings.SEED, Settings.LOSS))
        .<Object>map(config::get)
        .toList();
  }

  private static boolean choosesData(Setting<?> setting) {
    return setting.section() == Section.DATA && setting != Settings.BASELINE;
  }

  /** A {@link DegreeCurve}, if there is a test loss and it would not take too long. */
  @Override
  public void inspect(List<InspectedRun> runs, Findings findings) {
    BaselineData data = runs.get(0).run().baselineData();
    if (data.tested() && data.samples() <= MOST_SAMPLES) {
      DegreeCurve.of(List.of(data), findings::wanted).ifPresent(findings::found);
    }
  }
}
