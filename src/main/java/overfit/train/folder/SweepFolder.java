package overfit.train.folder;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import overfit.config.RunSpec;
import overfit.file.InputException;
import overfit.train.Clock;
import overfit.train.EngineChooser;
import overfit.train.Run;
import overfit.train.export.EpochLosses;
import overfit.train.sweep.KeptRun;
import overfit.train.sweep.SweepPlan;
import overfit.train.sweep.SweepSummary;
import overfit.train.sweep.Trial;
import overfit.train.sweep.TrialResult;
import overfit.train.sweep.TrialStore;
import overfit.train.sweep.TrialText;

/**
 * The folder of a sweep: its plan, and a run folder for each trial, such as {@code
 * none,l2=0.01/seed-42}. Several processes may train its trials at the same time.
 */
public final class SweepFolder implements TrialStore {

  /** The batch script, if Slurm trains the sweep. */
  private static final String SLURM = "sweep.slurm";

  /** File systems take 255 characters. */
  private static final int LONGEST_NAME = 200;

  private final Path folder;
  private final SweepPlan plan;
  private final Map<String, String> folders;
  private final Clock clock;

  /**
   * @param plan what is trained now
   * @param whole what was ever trained in the folder
   */
  private SweepFolder(Path folder, SweepPlan plan, SweepPlan whole, Clock clock) {
    this.folder = folder;
    this.plan = plan;
    this.clock = clock;
    folders = folders(whole);
  }

  /** The folders of cells by their names: {@code none,l2=0.01}, with _ for what is unusual. */
  private static Map<String, String> folders(SweepPlan plan) {
    List<String> files = new ArrayList<>(SweepPlanFiles.names(plan.cells().size()));
    files.add(SLURM);
    List<String> names = plan.cells().stream().map(cell -> plan.name(cell, ",", "=")).toList();
    List<String> usual = OutFolder.names(names.stream().map(SweepFolder::usual).toList(), files);
    Map<String, String> folders = new HashMap<>();
    for (int i = 0; i < names.size(); i++) {
      folders.put(names.get(i), usual.get(i));
    }
    return folders;
  }

  private static String usual(String name) {
    String usual = name.replaceAll("[^A-Za-z0-9._=+,-]", "_");
    return usual.substring(0, Math.min(usual.length(), LONGEST_NAME));
  }

  /**
   * Makes a folder for a plan, or opens one of a sweep that has the same cells, or others beside
   * them. Throws {@link InputException} for a folder of another sweep or of something else, and if
   * it cannot be written.
   */
  public static SweepFolder open(Path folder, SweepPlan plan, Clock clock) {
    OutFolder.mark(folder);
    Optional<SweepPlan> old = found(folder, plan);
    SweepPlan whole = old.map(found -> and(folder, found, plan)).orElse(plan);
    if (!old.equals(Optional.of(whole))) {
      SweepPlanFiles.write(folder, whole);
    }
    return new SweepFolder(folder, plan, whole, clock);
  }

  /**
   * The folder as {@link #open} would find it, but nothing is written; empty if it would be made.
   */
  public static Optional<SweepFolder> find(Path folder, SweepPlan plan, Clock clock) {
    if (Files.notExists(folder)) {
      return Optional.empty();
    }
    return found(folder, plan)
        .map(old -> new SweepFolder(folder, plan, and(folder, old, plan), clock));
  }

  /**
   * Empty if there is no plan yet; throws {@link InputException} if there is something else.
   *
   * @param plan what would be written then
   */
  private static Optional<SweepPlan> found(Path folder, SweepPlan plan) {
    RunFile sweep = SavedRun.file(folder, SweepPlanFiles.SWEEP);
    if (!sweep.exists()) {
      OutFolder.checkNothingElse(
          folder,
          sweep,
          file -> OutFolder.isMarker(file) || SweepPlanFiles.isBegun(file, plan),
          "a new folder, or that of a sweep");
    }
    return sweep.exists() ? Optional.of(SweepPlanFiles.read(folder)) : Optional.empty();
  }

  private static SweepPlan and(Path folder, SweepPlan old, SweepPlan plan) {
    try {
      return old.and(plan);
    } catch (InputException e) {
      throw e.at(folder.toString());
    }
  }

  /** Opens a folder to read. Throws {@link InputException} if it is not that of a sweep. */
  public static SweepFolder read(Path folder, Clock clock) {
    if (!SweepPlanFiles.areIn(folder)) {
      throw InputException.expected("the folder of a sweep", "none").at(folder.toString());
    }
    SweepPlan plan = SweepPlanFiles.read(folder);
    return new SweepFolder(folder, plan, plan, clock);
  }

  public SweepPlan plan() {
    return plan;
  }

  /** Writes the batch script for Slurm and returns its path. */
  public Path writeSlurmScript(String text) {
    RunFile script = SavedRun.file(folder, SLURM);
    script.write(text);
    return script.path();
  }

  /** The file of a preset with a run for each cell, or for as many as it can have. */
  public Path preset() {
    return folder.resolve(SweepPlanFiles.CELLS);
  }

  @Override
  public Optional<KeptRun> open(Trial trial, RunSpec spec, EngineChooser engines) {
    return RunFolder.openIfFree(path(trial), spec, engines, clock).map(InFolder::new);
  }

  private Path path(Trial trial) {
    String fold = trial.fold() == 0 ? "" : "-fold-" + trial.fold();
    String cell = plan.name(plan.cells().get(trial.cell()), ",", "=");
    return folder.resolve(folders.get(cell)).resolve("seed-" + trial.seed() + fold);
  }

  /** Whether the run of a trial has ended. Throws {@link InputException} if it is damaged. */
  public boolean hasEnded(Trial trial) {
    return saved(trial).isPresent();
  }

  /** The number of trials whose runs have not begun. */
  public long notBegun() {
    return plan.trials().stream().filter(trial -> !SavedRun.isIn(path(trial))).count();
  }

  private Optional<SavedRun> saved(Trial trial) {
    return Optional.of(path(trial))
        .filter(SavedRun::isIn)
        .map(SavedRun::read)
        .filter(SavedRun::isComplete);
  }

  /** The results of the trials that have ended. */
  public SweepSummary summary(TrialText text) {
    Map<Trial, TrialResult> results = new LinkedHashMap<>();
    for (Trial trial : plan.trials()) {
      saved(trial)
          .ifPresent(
              run ->
                  results.put(
                      trial, TrialResult.of(run.run(), text.of(trial, run.run(), run.seconds()))));
    }
    return SweepSummary.of(plan, results);
  }

  private record InFolder(RunFolder folder) implements KeptRun {

    @Override
    public Run run() {
      return folder.run();
    }

    @Override
    public double secondsBefore() {
      return folder.secondsBefore();
    }

    @Override
    public void stepped(double seconds) {
      folder.add(EpochLosses.of(folder.run()), seconds);
    }

    @Override
    public void ended(double seconds) {
      folder.end(seconds);
    }

    @Override
    public void close() {
      folder.close();
    }
  }
}
