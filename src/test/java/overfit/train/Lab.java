package overfit.train;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.UnaryOperator;
import overfit.config.Config;
import overfit.config.Edit;
import overfit.config.NamedConfig;

/** An experiment that can be rewound, and the plan that it follows. */
final class Lab {

  final Experiment experiment;
  private final List<Planned> plan = new ArrayList<>();
  private int nextId;

  Lab(NamedConfig... runs) {
    plan.addAll(Planned.of(List.of(runs)));
    nextId = plan.size();
    experiment = new Experiment(plan, Engines.SERIAL, true);
  }

  static Edit edit(long epoch, String settings) {
    return new Edit(epoch, Plans.config("").changesTo(Plans.config(settings)));
  }

  Lab train(long epochs) {
    for (long i = 0; i < epochs; i++) {
      experiment.step();
    }
    return this;
  }

  /** All runs to their ends. */
  Lab finish() {
    while (!experiment.ended()) {
      experiment.step();
    }
    return this;
  }

  Run run(int index) {
    return experiment.runs().get(index);
  }

  RunSnapshot now(int index) {
    return experiment.snapshots().get(index);
  }

  RunSnapshot at(int index, long epoch) {
    return experiment.snapshots(OptionalLong.of(epoch), Watch.USUAL).get(index);
  }

  /** A run leaves another, with the settings that are seen there, and is the last of the list. */
  Lab branch(int parent, long epoch, UnaryOperator<Config> change) {
    Config config = change.apply(at(parent, epoch).config());
    Planned from = plan.get(parent);
    String name = from.name() + "-" + epoch;
    return add(
        new Planned(
            nextId,
            new NamedConfig(name, config),
            Optional.of(new Planned.Branch(from.id(), epoch))));
  }

  Lab branch(int parent, long epoch) {
    return branch(parent, epoch, config -> config);
  }

  Lab add(Planned run) {
    nextId = Math.max(nextId, run.id() + 1);
    plan.add(run);
    return follow();
  }

  /** What is wanted now differs by these settings. */
  Lab change(int index, String settings) {
    Config config = plan.get(index).config();
    for (String word : settings.split(" ")) {
      config = config.with(Plans.config("").changesTo(Plans.config(word)));
    }
    return with(index, plan.get(index).withConfig(config));
  }

  Lab with(int index, Planned run) {
    plan.set(index, run);
    return follow();
  }

  Planned remove(int index) {
    Planned gone = plan.remove(index);
    follow();
    return gone;
  }

  Planned planned(int index) {
    return plan.get(index);
  }

  Lab reorder(int... order) {
    List<Planned> next = new ArrayList<>();
    for (int index : order) {
      next.add(plan.get(index));
    }
    plan.clear();
    plan.addAll(next);
    return follow();
  }

  private Lab follow() {
    experiment.follow(List.of(), plan);
    return this;
  }
}
