package overfit.tui;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import overfit.config.Config;
import overfit.config.NamedConfig;
import overfit.config.Preset;
import overfit.train.RunSnapshot;
import overfit.train.Snapshot;
import overfit.train.Speed;

/**
 * All that the screen shows. Immutable: a key makes a new one.
 *
 * @param preset the name of the preset that is open
 * @param original its runs as they were opened
 * @param plan its runs as they are to be now
 * @param snapshot the last picture of the training, once there is one
 * @param speed what training was last asked to do
 * @param run the selected run, an index into the plan
 * @param cursor the selected row of the settings pane, an index into {@link Rows}
 * @param hidden the runs whose curves are not drawn
 * @param logLoss whether the loss has a logarithmic axis
 * @param overlay what lies over the main view, or {@link Overlay#NONE}
 * @param notice one line about what the last key did; empty when there is nothing to say
 */
record Model(
    String preset,
    List<NamedConfig> original,
    List<NamedConfig> plan,
    Optional<Snapshot> snapshot,
    Speed speed,
    int run,
    int cursor,
    Set<Integer> hidden,
    boolean logLoss,
    Overlay overlay,
    String notice) {

  static Model of(Preset preset, List<NamedConfig> plan) {
    return new Model(
        preset.name(),
        List.copyOf(plan),
        List.copyOf(plan),
        Optional.empty(),
        Speed.DEFAULT,
        0,
        Rows.FIRST_RUN,
        Set.of(),
        true,
        Overlay.NONE,
        "");
  }

  Config config() {
    return plan.get(run).config();
  }

  /** The selected run in the last snapshot. */
  Optional<RunSnapshot> selected() {
    return snapshot.map(s -> s.runs().get(run));
  }

  boolean shows(int index) {
    return !hidden.contains(index);
  }

  Model withSnapshot(Snapshot next) {
    return new Model(
        preset,
        original,
        plan,
        Optional.of(next),
        speed,
        run,
        cursor,
        hidden,
        logLoss,
        overlay,
        notice);
  }

  Model withPlan(List<NamedConfig> next) {
    return new Model(
        preset,
        original,
        List.copyOf(next),
        snapshot,
        speed,
        run,
        cursor,
        hidden,
        logLoss,
        overlay,
        notice);
  }

  /** The selected run with another config. */
  Model withConfig(Config config) {
    List<NamedConfig> next = new ArrayList<>(plan);
    next.set(run, plan.get(run).withConfig(config));
    return withPlan(next);
  }

  Model withSpeed(Speed next) {
    return new Model(
        preset, original, plan, snapshot, next, run, cursor, hidden, logLoss, overlay, notice);
  }

  Model withSelection(int nextRun, int nextCursor) {
    return new Model(
        preset,
        original,
        plan,
        snapshot,
        speed,
        nextRun,
        nextCursor,
        hidden,
        logLoss,
        overlay,
        notice);
  }

  /** The selected run shown where it was hidden, and hidden where it was shown. */
  Model withRunToggled() {
    Set<Integer> next = new TreeSet<>(hidden);
    if (!next.remove(run)) {
      next.add(run);
    }
    return new Model(
        preset, original, plan, snapshot, speed, run, cursor, next, logLoss, overlay, notice);
  }

  Model withLogLoss(boolean next) {
    return new Model(
        preset, original, plan, snapshot, speed, run, cursor, hidden, next, overlay, notice);
  }

  Model withOverlay(Overlay next) {
    return new Model(
        preset, original, plan, snapshot, speed, run, cursor, hidden, logLoss, next, notice);
  }

  Model withNotice(String next) {
    return new Model(
        preset, original, plan, snapshot, speed, run, cursor, hidden, logLoss, overlay, next);
  }
}
