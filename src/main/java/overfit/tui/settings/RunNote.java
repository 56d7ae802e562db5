package overfit.tui.settings;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import overfit.config.Config;
import overfit.config.ConfigDifference;
import overfit.config.Settings;
import overfit.train.RunSnapshot;
import overfit.train.RunStatus;
import overfit.train.Snapshot;
import overfit.train.WantedRun;
import overfit.tui.model.HiddenSettings;
import overfit.tui.model.Model;
import overfit.tui.model.RunEntry;
import overfit.tui.widget.Look;

/** The note of a run in the list: its state, and its differences from the baseline. */
record RunNote(Model model, RunEntry entry) {

  /** The first line: the most important parts that fit. */
  String line(int width, Look look) {
    return lines(width, look).get(0);
  }

  /**
   * The whole note in lines of at most {@code width} characters; without colours it begins with a
   * sample of the run's line style.
   */
  List<String> lines(int width, Look look) {
    String sample = look.pen(entry.colour(), false).sample(look.glyphs()) + "  ";
    String style = look.byLine(entry.colour()) ? sample : "";
    List<String> lines = words(width - style.length(), look);
    lines.set(0, style + lines.get(0));
    return lines;
  }

  private List<String> words(int width, Look look) {
    List<String> lines = new ArrayList<>();
    String line = "";
    for (String part : parts(width, look)) {
      String more = line.isEmpty() ? part : line + look.separator() + part;
      if (more.length() > width && !line.isEmpty()) {
        lines.add(line);
        more = part;
      }
      line = look.cut(more, width);
    }
    lines.add(line);
    return lines;
  }

  private List<String> parts(int width, Look look) {
    List<String> parts = new ArrayList<>();
    model.snapshotOf(entry).flatMap(this::state).ifPresent(parts::add);
    model.snapshotOf(entry).flatMap(RunNote::watched).ifPresent(parts::add);
    comparison(width, look).ifPresent(parts::add);
    entry.branch().map(this::origin).ifPresent(parts::add);
    return parts;
  }

  private Optional<String> comparison(int width, Look look) {
    RunEntry reference = model.runs().reference();
    if (entry.id() == reference.id()) {
      String words = model.runs().isBaseline(entry) ? "baseline, pinned" : "baseline (first run)";
      return Optional.of(words.length() > width ? "baseline" : words)
          .filter(any -> model.runs().size() > 1);
    }
    Config from = model.settings(reference);
    Config to = HiddenSettings.of(model).alike(from, model.settings(entry));
    ConfigDifference difference = new ConfigDifference(from, to);
    boolean hidden = !to.equals(model.settings(entry));
    return from.equals(to) && (hidden || entry.branch().isPresent())
        ? Optional.empty()
        : Optional.of(difference.within(width, look.arrow())).filter(any -> !any.isEmpty());
  }

  private Optional<String> state(RunSnapshot run) {
    if (run.status() == RunStatus.DIVERGED) {
      return Optional.of("diverged at " + run.epoch());
    }
    if (run.scores().restored().isPresent()) {
      long restored = run.scores().restored().getAsLong();
      return Optional.of("best " + restored + ", stopped " + run.epoch());
    }
    if (!model.isBehind(run)) {
      return Optional.empty();
    }
    boolean playing = model.snapshot().filter(Snapshot::playing).isPresent();
    String waiting = playing ? "catching up: epoch " : "behind: epoch ";
    return Optional.of(
        (run.status() == RunStatus.FINISHED ? "finished at " : waiting) + run.epoch());
  }

  /** The loss on which early stopping has stopped a run. */
  private static Optional<String> watched(RunSnapshot run) {
    return run.scores().restored().isPresent()
        ? Optional.of("stopped on " + run.config().text(Settings.STOP_ON) + " loss")
        : Optional.empty();
  }

  /** {@code from none at 175}, or {@code as none until 175} at an epoch before. */
  private String origin(WantedRun.Branch branch) {
    String parent = model.runs().find(branch.parent()).map(RunEntry::name).orElse("a deleted run");
    boolean before =
        model.snapshotOf(entry).filter(run -> run.epoch() < branch.epoch()).isPresent();
    return (before ? "as " + parent + " until " : "from " + parent + " at ") + branch.epoch();
  }
}
