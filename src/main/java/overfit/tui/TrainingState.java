package overfit.tui;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import overfit.config.Settings;
import overfit.screen.Role;
import overfit.screen.Style;
import overfit.train.RunSnapshot;
import overfit.train.RunStatus;
import overfit.train.Snapshot;
import overfit.tui.model.Model;
import overfit.tui.model.RunEntry;
import overfit.tui.widget.Label;
import overfit.tui.widget.Look;

/** The state of the whole experiment in words, whichever run is selected. */
record TrainingState(Model model, Snapshot snapshot) {

  /**
   * {@code running}, {@code paused}, {@code finished} or {@code past 7 of 20}; or what training was
   * asked to do.
   */
  Label status(Look look) {
    if (!model.asked().isEmpty()) {
      return sign(look.glyphs().pause(), Role.NOTICE, asked(model, look));
    }
    if (snapshot.visited().isPresent()) {
      String past = "past " + snapshot.visited().getAsLong() + " of " + snapshot.present();
      return sign(look.glyphs().pause(), Role.NOTICE, past);
    }
    if (count(RunStatus.DIVERGED) == runs().size()) {
      return sign("!", Role.ERROR, "diverged");
    }
    if (snapshot.ended()) {
      return sign(String.valueOf(look.glyphs().stop()), Role.FOCUS, "finished");
    }
    return snapshot.playing()
        ? sign(String.valueOf(look.glyphs().play()), Role.GOOD, "running")
        : sign(look.glyphs().pause(), Role.NOTICE, "paused");
  }

  /** {@code pausing…}, until training has done so. */
  static String asked(Model model, Look look) {
    return model.asked() + (look.plainWords() ? "..." : "…");
  }

  private static Label sign(String mark, Role role, String word) {
    return new Label(mark, Style.of(role).withBold(), word, Style.of(role));
  }

  private List<RunSnapshot> runs() {
    return snapshot.runs();
  }

  private long count(RunStatus status) {
    return runs().stream().filter(run -> run.status() == status).count();
  }

  /**
   * {@code epoch 20/500}: the furthest run and its goal; empty in the past.
   *
   * @param extended whether a goal beyond the settings is marked
   */
  Optional<Label> epoch(boolean extended) {
    return runs().stream()
        .filter(run -> snapshot.visited().isEmpty())
        .max(Comparator.comparingLong(RunSnapshot::epoch).thenComparing(RunSnapshot::goal))
        .map(run -> Label.of(epoch(run) + (extended ? extension(run) : ""), Style.TEXT));
  }

  private static String epoch(RunSnapshot run) {
    return "epoch " + run.epoch() + "/" + run.goal();
  }

  private static String extension(RunSnapshot run) {
    return run.goal() > run.config().get(Settings.EPOCHS) ? " (extended)" : "";
  }

  /** {@code 2 of 3 train}; empty if all do, or none. */
  Optional<Label> training() {
    long training = count(RunStatus.RUNNING);
    return snapshot.visited().isPresent() || training == 0 || training == runs().size()
        ? Optional.empty()
        : Optional.of(Label.of(training + " of " + runs().size() + " train", Style.TEXT));
  }

  /** {@code 1 of 3 diverged}; empty if none or all did. */
  Optional<Label> diverged() {
    long diverged = count(RunStatus.DIVERGED);
    return snapshot.visited().isPresent() || diverged == 0 || diverged == runs().size()
        ? Optional.empty()
        : Optional.of(
            Label.of(diverged + " of " + runs().size() + " diverged", Style.of(Role.ERROR)));
  }

  /** {@code seed 42}, if all runs have the same. */
  Optional<Label> seed() {
    long first = seed(model.runs().get(0));
    boolean same = model.runs().entries().stream().allMatch(run -> seed(run) == first);
    return same ? Optional.of(Label.of("seed " + first, Style.TEXT)) : Optional.empty();
  }

  private static long seed(RunEntry entry) {
    return entry.settings().get(Settings.SEED);
  }
}
