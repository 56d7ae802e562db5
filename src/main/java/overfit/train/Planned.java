package overfit.train;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import overfit.config.Config;
import overfit.config.NamedConfig;

/**
 * A run as it is wanted.
 *
 * @param id its own for as long as the program runs, whatever it is called and wherever it stands
 * @param branch where it leaves another run; nothing for one that begins with its first weights
 */
public record Planned(int id, NamedConfig plan, Optional<Branch> branch) {

  /**
   * Where a run leaves another.
   *
   * @param parent the other's id
   * @param epoch after so many epochs
   */
  public record Branch(int parent, long epoch) {}

  /** Runs with first weights of their own, with ids from 0. */
  public static List<Planned> of(List<NamedConfig> plan) {
    List<Planned> runs = new ArrayList<>();
    plan.forEach(run -> runs.add(new Planned(runs.size(), run, Optional.empty())));
    return List.copyOf(runs);
  }

  public String name() {
    return plan.name();
  }

  public Config config() {
    return plan.config();
  }

  /** With settings that it cannot go on with from where it left another, it is no branch. */
  public Planned withConfig(Config config) {
    Optional<Branch> left = branch.filter(from -> Run.lives(config(), config));
    return new Planned(id, plan.withConfig(config), left);
  }

  public Planned withName(String name) {
    return new Planned(id, new NamedConfig(name, config(), plan.edits()), branch);
  }
}
