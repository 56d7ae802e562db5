package overfit.train.folder;

import java.nio.file.Path;
import java.util.ArrayList;
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
import overfit.train.sweep.Cell;
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
  private final List<String> cells;
  private final Clock clock;

  private SweepFolder(Path folder, SweepPlan plan, Clock clock) {
    this.folder = folder;
    this.plan = plan;
    this.clock = clock;
    List<String> files = new ArrayList<>(SweepPlanFiles.names(plan.cells().size()));
    files.add(SLURM);
    cells = OutFolder.names(plan.cells().stream().map(this::name).toList(), files);
  }

  /** {@code none,l2=0.01}, with _ for what is unusual in the names of files. */
  private String name(Cell cell) {
    String name = plan.name(cell, ",", "=").replaceAll("[^A-Za-z0-9._=+,-]", "_");
    return name.substring(0, Math.min(name.length(), LONGEST_NAME));
  }

  /**
   * Makes a folder for a plan, or opens one that was made for it. Throws {@link InputException} for
   * a folder of another plan or of something else, and if it cannot be written.
   */
  public static SweepFolder open(Path folder, SweepPlan plan, Clock clock) {
    OutFolder.mark(folder);
    RunFile sweep = SavedRun.file(folder, SweepPlanFiles.SWEEP);
    if (!sweep.exists()) {
      OutFolder.checkNothingElse(folder, sweep, List.of(OutFolder.MARKER, SweepPlanFiles.CELLS));
      SweepPlanFiles.write(folder, plan);
    }
    if (!SweepPlanFiles.read(folder).equals(plan)) {
      throw InputException.expected(
              "the folder of this sweep, or a new one", "that of a sweep with other settings")
          .at(folder.toString());
    }
    return new SweepFolder(folder, plan, clock);
  }

  /** Opens a folder to read. Throws {@link InputException} if it is not that of a sweep. */
  public static SweepFolder read(Path folder, Clock clock) {
    if (!SweepPlanFiles.areIn(folder)) {
      throw InputException.expected("the folder of a sweep", "none").at(folder.toString());
    }
    return new SweepFolder(folder, SweepPlanFiles.read(folder), clock);
  }

  public SweepPlan plan() {
    return plan;
  }

  /** Where the batch script for Slurm is, if there is one. */
  public Path slurmScript() {
    return folder.resolve(SLURM);
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
    return folder.resolve(cells.get(trial.cell())).resolve("seed-" + trial.seed() + fold);
  }

  /** Whether the run of a trial has ended. Throws {@link InputException} if it is damaged. */
  public boolean hasEnded(Trial trial) {
    return saved(trial).isPresent();
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
