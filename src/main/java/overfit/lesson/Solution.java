package overfit.lesson;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import overfit.config.Overrides;
import overfit.config.Preset;
import overfit.config.RunOverrides;
import overfit.config.RunSpec;
import overfit.config.Settings;

/**
 * What fulfils a task: settings for runs of the experiment from which it starts, or another
 * experiment.
 *
 * @param lines as it is written in the lesson
 * @param changes one for each run that solves it; empty if it is another experiment
 * @param opening that experiment
 */
public record Solution(List<String> lines, List<Change> changes, Optional<Opening> opening) {

  public Solution {
    lines = List.copyOf(lines);
    changes = List.copyOf(changes);
  }

  /**
   * Settings for a run.
   *
   * @param run the name of the run among those from which the task starts
   * @param options the words of its line by their options, as in {@link Opening}
   */
  public record Change(String run, Map<String, List<String>> options, Overrides settings) {

    public Change {
      options = new LinkedHashMap<>(options);
    }

    /** The changed run, which keeps its name. */
    RunSpec of(Opening start) {
      return of(start, start.settings());
    }

    /** The same from an experiment with other settings, over which a run's own prevail. */
    private RunSpec of(Opening start, Overrides given) {
      Preset preset = start.preset();
      RunOverrides own = preset.runs().get(run);
      Overrides all = given.without(own.own().settings()).and(settings);
      return preset.only(run).specs(all).get(0);
    }
  }

  /**
   * All runs of the experiment once the task is solved: the changed ones in the places of those
   * that they change. A second change of one run is a run beside it.
   */
  public List<RunSpec> experiment(Opening start) {
    return opening
        .map(Opening::runs)
        .orElseGet(() -> changed(start, start.runs(), start.settings()));
  }

  /** The same with another seed. */
  public List<RunSpec> experiment(Opening start, long seed) {
    return opening
        .map(other -> other.runs(seed))
        .orElseGet(
            () -> changed(start, start.runs(seed), start.settings().with(Settings.SEED, seed)));
  }

  private List<RunSpec> changed(Opening start, List<RunSpec> before, Overrides given) {
    List<RunSpec> runs = new ArrayList<>(before);
    List<String> unchanged = new ArrayList<>(before.stream().map(RunSpec::name).toList());
    for (Change change : changes) {
      RunSpec solved = change.of(start, given);
      int place = unchanged.indexOf(solved.name());
      if (place < 0) {
        runs.add(new RunSpec(solved.name() + "-" + (runs.size() + 1), solved.config()));
      } else {
        runs.set(place, solved);
        unchanged.set(place, "");
      }
    }
    return runs;
  }
}
