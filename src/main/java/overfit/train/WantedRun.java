package overfit.train;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import overfit.config.Config;
import overfit.config.RunSpec;

/**
 * A run as it is wanted.
 *
 * @param id its own for as long as the program runs, whatever it is called and wherever it stands
 * @param branch where it leaves another run; nothing for one that begins with its first weights
 */
public record WantedRun(int id, RunSpec spec, Optional<Branch> branch) {

  /**
   * Where a run leaves another.
   *
   * @param parent the other's id
   * @param epoch after so many epochs
   */
  public record Branch(int parent, long epoch) {}

  /** Runs with first weights of their own, with ids from 0. */
  public static List<WantedRun> of(List<RunSpec> specs) {
    List<WantedRun> runs = new ArrayList<>();
    specs.forEach(run -> runs.add(new WantedRun(runs.size(), run, Optional.empty())));
    return List.copyOf(runs);
  }

  public String name() {
    return spec.name();
  }

  public Config config() {
    return spec.config();
  }

  /** With settings that it cannot go on with from where it left another, it is no branch. */
  public WantedRun withConfig(Config config) {
    Optional<Branch> left = branch.filter(from -> Run.lives(config(), config));
    return new WantedRun(id, spec.withConfig(config), left);
  }

  public WantedRun withName(String name) {
    return new WantedRun(id, new RunSpec(name, config(), spec.edits()), branch);
  }
}
