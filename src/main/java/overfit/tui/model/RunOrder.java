package overfit.tui.model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import overfit.config.Setting;
import overfit.config.Settings;
import overfit.train.RunSnapshot;
import overfit.train.RunStatus;

/**
 * The order in which runs are listed, on every page. It is a part of the view: training, saved
 * presets and the baseline know only the given order.
 *
 * @param setting the setting to sort by, if any
 */
public record RunOrder(boolean byTest, Optional<Setting<?>> setting) {

  public static final RunOrder GIVEN = new RunOrder(false, Optional.empty());

  public static final RunOrder TEST = new RunOrder(true, Optional.empty());

  public static RunOrder by(Setting<?> setting) {
    return new RunOrder(false, Optional.of(setting));
  }

  /** {@code by test}; empty for the given order. */
  public String words() {
    return byTest ? "by test" : setting.map(by -> "by " + by.name()).orElse("");
  }

  /** The settings in which the runs differ. */
  public static List<Setting<?>> differing(Model model) {
    List<Setting<?>> all = new ArrayList<>();
    List<RunEntry> entries = model.runs().entries();
    HiddenSettings hidden = HiddenSettings.of(model);
    for (Setting<?> setting : Settings.all()) {
      boolean told = entries.stream().noneMatch(run -> hidden.hides(run.settings(), setting));
      if (told && entries.stream().map(entry -> value(entry, setting)).distinct().count() > 1) {
        all.add(setting);
      }
    }
    return all;
  }

  /** The given order, by test, and by each setting that differs. */
  private static List<RunOrder> all(Model model) {
    List<RunOrder> all = new ArrayList<>(List.of(GIVEN, TEST));
    differing(model).forEach(setting -> all.add(by(setting)));
    return all;
  }

  RunOrder next(Model model) {
    List<RunOrder> all = all(model);
    return all.get((all.indexOf(this) + 1) % all.size());
  }

  /** The runs of a model in this order. */
  RunList sorted(Model model) {
    Comparator<RunEntry> order = (one, other) -> 0;
    if (byTest) {
      order = Comparator.comparingDouble(entry -> test(model, entry));
    } else if (setting.isPresent()) {
      order = (one, other) -> compare(value(one, setting.get()), value(other, setting.get()));
    }
    return model.runs().sorted(order);
  }

  /** Runs without a test loss are last. */
  private static double test(Model model, RunEntry entry) {
    return model
        .snapshotOf(entry)
        .filter(run -> run.status() != RunStatus.DIVERGED)
        .map(RunSnapshot::testLoss)
        .orElse(Double.NaN);
  }

  private static Object value(RunEntry entry, Setting<?> setting) {
    return entry.settings().literal(setting);
  }

  /** Numbers by size, lists entry by entry, and everything else by its text. */
  private static int compare(Object one, Object other) {
    if (one instanceof Number a && other instanceof Number b) {
      return Double.compare(a.doubleValue(), b.doubleValue());
    }
    if (one instanceof List<?> a && other instanceof List<?> b) {
      for (int i = 0; i < Math.min(a.size(), b.size()); i++) {
        int compared = compare(a.get(i), b.get(i));
        if (compared != 0) {
          return compared;
        }
      }
      return Integer.compare(a.size(), b.size());
    }
    return one.toString().compareTo(other.toString());
  }
}
