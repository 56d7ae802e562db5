package overfit.train;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import overfit.config.NamedConfig;

/**
 * Runs that are stepped together. Equal data and seed settings give equal data and equal first
 * weights, so a difference between two runs is the difference of their settings.
 */
public final class Experiment {

  private final List<Run> runs;
  private final Engines engines;

  public Experiment(List<NamedConfig> plan) {
    this(plan, Engines.SERIAL);
  }

  /** The same experiment, computed with what {@code engines} chooses. */
  public Experiment(List<NamedConfig> plan, Engines engines) {
    this.engines = engines;
    runs =
        plan.stream()
            .map(run -> Run.of(run, engines))
            .collect(Collectors.toCollection(ArrayList::new));
  }

  public List<Run> runs() {
    return List.copyOf(runs);
  }

  public boolean ended() {
    return runs.stream().noneMatch(Run::running);
  }

  /**
   * The runs whose turn it is: those that are furthest behind. A restarted run catches up alone.
   */
  public List<Run> due() {
    long epoch = runs.stream().filter(Run::running).mapToLong(Run::epoch).min().orElse(0);
    return runs.stream()
        .filter(run -> run.running() && run.epoch() == epoch)
        .collect(Collectors.toList());
  }

  /** One epoch of all runs that are due. */
  public void step() {
    due().forEach(Run::step);
  }

  /** Another run in the place of one, to be trained as long if their settings say as long. */
  void replace(int index, NamedConfig plan) {
    runs.set(index, Run.instead(runs.get(index), plan, engines));
  }

  /** As many epochs again. */
  void extend() {
    runs.forEach(Run::extend);
  }

  void extend(long epochs) {
    runs.forEach(run -> run.extend(epochs));
  }

  /** A picture of every run. */
  public List<RunSnapshot> snapshots() {
    return runs.stream().map(Run::snapshot).collect(Collectors.toList());
  }
}
