package overfit.tui.settings;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import overfit.config.Config;
import overfit.config.ConfigDifference;
import overfit.train.RunSnapshot;
import overfit.train.RunStatus;
import overfit.train.Snapshot;
import overfit.train.WantedRun;
import overfit.tui.model.Model;
import overfit.tui.model.RunEntry;
import overfit.tui.widget.Look;

/** What the list says of a run besides its losses: how it stands, and what differs in it. */
record RunNote(Model model, RunEntry entry) {

  /** One line, the most important first; whole parts are left out. */
  String line(int width, Look look) {
    return lines(width, look).get(0);
  }

  /**
   * All of it, in lines of at most {@code width} characters; first of all, without colours, how the
   * run's curve is drawn.
   */
  List<String> lines(int width, Look look) {
    String sample = look.pen(entry.colour(), false).sample(look.glyphs()) + "  ";
    String before = look.colour() || look.ascii() ? "" : sample;
    List<String> lines = words(width - before.length(), look);
    lines.set(0, before + lines.get(0));
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
    model.pictured(entry).flatMap(this::state).ifPresent(parts::add);
    comparison(width, look).ifPresent(parts::add);
    entry.branch().map(this::origin).ifPresent(parts::add);
    return parts;
  }

  private Optional<String> comparison(int width, Look look) {
    RunEntry compared = model.runs().compared();
    if (entry.id() == compared.id()) {
      String words = model.runs().isBaseline(entry) ? "baseline, pinned" : "baseline (first run)";
      return Optional.of(words.length() > width ? "baseline" : words)
          .filter(any -> model.runs().size() > 1);
    }
    ConfigDifference difference = new ConfigDifference(config(compared), config(entry));
    boolean same = difference.from().equals(difference.to());
    return same && entry.branch().isPresent()
        ? Optional.empty()
        : Optional.of(difference.within(width, look.arrow())).filter(any -> !any.isEmpty());
  }

  private Optional<String> state(RunSnapshot run) {
    if (run.status() == RunStatus.DIVERGED) {
      return Optional.of("diverged at " + run.epoch());
    }
    if (!isBehind()) {
      return Optional.empty();
    }
    boolean playing = model.snapshot().filter(Snapshot::playing).isPresent();
    String waiting = playing ? "catching up: epoch " : "behind: epoch ";
    return Optional.of(
        (run.status() == RunStatus.FINISHED ? "finished at " : waiting) + run.epoch());
  }

  /** Whether another run has had more epochs. */
  boolean isBehind() {
    long furthest =
        model.runs().entries().stream()
            .flatMap(other -> model.pictured(other).stream())
            .mapToLong(RunSnapshot::epoch)
            .max()
            .orElse(0);
    return model.pictured(entry).filter(run -> run.epoch() < furthest).isPresent();
  }

  /** {@code from none at 175}. */
  private String origin(WantedRun.Branch branch) {
    String parent = model.runs().find(branch.parent()).map(RunEntry::name).orElse("a deleted run");
    return "from " + parent + " at " + branch.epoch();
  }

  /** Its settings at the epoch that is shown. */
  private Config config(RunEntry of) {
    return model.inPast()
        ? model.pictured(of).map(RunSnapshot::config).orElse(of.settings())
        : of.settings();
  }
}
