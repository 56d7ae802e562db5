package overfit.train;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.UnaryOperator;
import overfit.config.Config;
import overfit.config.Edit;
import overfit.config.RunSpec;

/** A rewindable experiment together with its wanted runs. */
final class Lab {

  final Experiment experiment;
  private final List<WantedRun> wanted = new ArrayList<>();
  private int nextId;

  Lab(RunSpec... runs) {
    wanted.addAll(WantedRun.of(List.of(runs)));
    nextId = wanted.size();
    experiment = new Experiment(wanted, Specs.VECTORS, true);
  }

  static Edit edit(long epoch, String settings) {
    return new Edit(epoch, Specs.config("").changesTo(Specs.config(settings)));
  }

  Lab train(long epochs) {
    for (long i = 0; i < epochs; i++) {
      experiment.step();
    }
    return this;
  }

  /** Trains all runs to their goals. */
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
    return experiment.snapshots(OptionalLong.of(epoch), SnapshotRequest.USUAL).get(index);
  }

  /** Appends a branch of a run, with the settings at the branch point. */
  Lab branch(int parent, long epoch, UnaryOperator<Config> change) {
    Config config = change.apply(at(parent, epoch).config());
    WantedRun from = wanted.get(parent);
    String name = from.name() + "-" + epoch;
    return add(
        new WantedRun(
            nextId,
            new RunSpec(name, config),
            Optional.of(new WantedRun.Branch(from.id(), epoch))));
  }

  Lab branch(int parent, long epoch) {
    return branch(parent, epoch, config -> config);
  }

  Lab add(WantedRun run) {
    nextId = Math.max(nextId, run.id() + 1);
    wanted.add(run);
    return follow();
  }

  /** Changes settings of a wanted run. */
  Lab change(int index, String settings) {
    Config config = wanted.get(index).config();
    for (String word : settings.split(" ")) {
      config = config.with(Specs.config("").changesTo(Specs.config(word)));
    }
    return with(index, wanted.get(index).withConfig(config));
  }

  Lab with(int index, WantedRun run) {
    wanted.set(index, run);
    return follow();
  }

  /** Restarts all runs with their settings. */
  Lab restart() {
    nextId++;
    wanted.replaceAll(run -> run.withAttempt(nextId));
    return follow();
  }

  WantedRun remove(int index) {
    WantedRun gone = wanted.remove(index);
    follow();
    return gone;
  }

  WantedRun wanted(int index) {
    return wanted.get(index);
  }

  Lab reorder(int... order) {
    List<WantedRun> next = new ArrayList<>();
    for (int index : order) {
      next.add(wanted.get(index));
    }
    wanted.clear();
    wanted.addAll(next);
    return follow();
  }

  private Lab follow() {
    experiment.update(List.of(), wanted);
    return this;
  }
}
