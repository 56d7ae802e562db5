package overfit.train.sweep;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import overfit.config.Config;
import overfit.config.DataFiles;
import overfit.config.Overrides;
import overfit.config.Preset;
import overfit.config.RunSpec;
import overfit.config.Setting;
import overfit.config.SettingGrid;
import overfit.config.Settings;
import overfit.file.InputException;

/**
 * What a sweep trains, in the order of its results: for each run of the preset the combinations of
 * settings, of each the seeds, and of each the folds.
 *
 * @param swept the settings that differ between cells, with more than one value
 */
public record SweepPlan(String preset, List<Setting<?>> swept, List<Cell> cells, Folds folds) {

  /** The results of more could not be kept in memory. */
  public static final int MOST_TRIALS = 100_000;

  public SweepPlan {
    swept = List.copyOf(swept);
    cells = List.copyOf(cells);
  }

  /**
   * The plan for a grid over a preset. A run that sets a swept setting for itself keeps its own
   * value, and is there once. Throws {@link InputException} for a value that has no effect, for
   * values that contradict each other, and for more than {@link #MOST_TRIALS}.
   *
   * @param seeds the seeds; empty for the seed of each run
   */
  public static SweepPlan of(Preset preset, SettingGrid grid, List<Long> seeds, DataFiles files) {
    long runs = (long) preset.runs().size() * Math.max(1, seeds.size());
    checkSize(runs <= Long.MAX_VALUE / grid.size() ? runs * grid.size() : Long.MAX_VALUE);
    Map<String, Set<Cell>> cells = new LinkedHashMap<>();
    preset.runs().keySet().forEach(run -> cells.put(run, new LinkedHashSet<>()));
    for (Overrides settings : grid.combinations()) {
      for (RunSpec spec : specs(preset, settings, seeds, files)) {
        cells.get(spec.name()).add(new Cell(spec, seeds(preset, spec, seeds)));
      }
    }
    List<Cell> all = cells.values().stream().flatMap(Set::stream).toList();
    return new SweepPlan(preset.name(), grid.swept(), all, Folds.NONE);
  }

  /**
   * The plan for runs as they are set, each with every seed. Throws {@link InputException} for more
   * than {@link #MOST_TRIALS}.
   */
  public static SweepPlan of(
      String preset, List<Setting<?>> swept, List<RunSpec> specs, List<Long> seeds) {
    checkSize((long) specs.size() * seeds.size());
    List<Cell> cells = specs.stream().map(spec -> new Cell(spec, seeds)).toList();
    return new SweepPlan(preset, swept, cells, Folds.NONE);
  }

  private static void checkSize(long trials) {
    if (trials > MOST_TRIALS) {
      throw InputException.expected(
          "at most " + MOST_TRIALS + " runs", trials == Long.MAX_VALUE ? "more" : trials + "");
    }
  }

  private static List<RunSpec> specs(
      Preset preset, Overrides settings, List<Long> seeds, DataFiles files) {
    return preset.specs(
        seeds.isEmpty() ? settings : settings.with(Settings.SEED, seeds.get(0)), files);
  }

  /** A run that sets its seed for itself keeps that. */
  private static List<Long> seeds(Preset preset, RunSpec spec, List<Long> seeds) {
    boolean own = preset.runs().get(spec.name()).own().settings().contains(Settings.SEED);
    return own || seeds.isEmpty() ? List.of(spec.config().get(Settings.SEED)) : seeds;
  }

  /**
   * The same with cross-validation of every cell. Throws {@link InputException}, without a
   * location, if the points cannot be held out in turn.
   *
   * @param count the number of folds
   */
  public SweepPlan inFolds(int count) {
    Folds chosen = new Folds(count);
    cells.forEach(cell -> chosen.check(cell.spec().config()));
    checkSize((long) trials().size() * count);
    return new SweepPlan(preset, swept, cells, chosen);
  }

  /**
   * The run of a cell and its values of the settings that are swept, such as {@code none l2=0.01}.
   *
   * @param between what stands between these
   * @param is what stands between a setting and its value
   */
  public String name(Cell cell, String between, String is) {
    Stream<String> values =
        swept.stream().map(setting -> setting.name() + is + cell.spec().config().text(setting));
    return Stream.concat(Stream.of(cell.run()), values).collect(Collectors.joining(between));
  }

  /**
   * This plan, then what another one has beyond it: further cells, and further seeds of the same
   * cells. Throws {@link InputException}, without a location, if they are not of one kind.
   */
  public SweepPlan and(SweepPlan other) {
    checkSame("preset", preset, other.preset);
    checkSame("swept settings", keys(swept), keys(other.swept));
    checkSame("folds", String.valueOf(folds.count()), String.valueOf(other.folds.count()));
    Map<String, Cell> all = new LinkedHashMap<>();
    cells.forEach(cell -> all.put(name(cell, " ", "="), cell));
    other.cells.forEach(cell -> all.merge(name(cell, " ", "="), cell, Cell::and));
    return new SweepPlan(preset, swept, List.copyOf(all.values()), folds);
  }

  private static void checkSame(String what, String own, String other) {
    if (!own.equals(other)) {
      throw InputException.expected(what + " " + other, own);
    }
  }

  private static String keys(List<Setting<?>> settings) {
    return settings.isEmpty()
        ? "none"
        : settings.stream().map(Setting::key).collect(Collectors.joining(", "));
  }

  /** Everything to train, in order. */
  public List<Trial> trials() {
    List<Trial> trials = new ArrayList<>();
    for (int cell = 0; cell < cells.size(); cell++) {
      for (long seed : cells.get(cell).seeds()) {
        for (int fold : folds.numbers()) {
          trials.add(new Trial(cell, seed, fold));
        }
      }
    }
    return trials;
  }

  /** What to train. */
  public RunSpec spec(Trial trial) {
    RunSpec cell = cells.get(trial.cell()).spec();
    Config seeded = cell.config().with(Settings.SEED, trial.seed());
    return folds.apply(cell.withConfig(seeded), trial.fold());
  }
}
