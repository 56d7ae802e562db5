package overfit.tui.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import overfit.config.Settings;
import overfit.screen.Size;
import overfit.train.landscape.CoarseLandscape;
import overfit.train.landscape.Landscape;
import overfit.train.landscape.LandscapeInspection;
import overfit.train.landscape.LandscapeKind;
import overfit.train.landscape.Seeds;
import overfit.train.landscape.WholeLandscape;
import overfit.train.landscape.Window;

/**
 * The state of the page of the loss landscape.
 *
 * @param chosen what is looked at; empty for what suits the network
 * @param other the id of the run at the other end of the line; empty for the next in the list
 * @param seeds of the random directions
 * @param zoom how often the span of a plane is halved
 * @param stopped whether nothing is computed
 * @param kept what was found before that
 */
public record LandscapeView(
    Optional<LandscapeKind> chosen,
    OptionalInt other,
    Seeds seeds,
    int zoom,
    boolean stopped,
    Optional<Kept> kept) {

  /** What was found of a run. */
  record Kept(int run, Landscape landscape) {}

  static final LandscapeView INITIAL =
      new LandscapeView(
          Optional.empty(), OptionalInt.empty(), Seeds.INITIAL, 0, false, Optional.empty());

  /** The columns and rows of the page that are not of the plane. */
  private static final Size AROUND = new Size(9, 11);

  private static final Size LEAST = new Size(16, 8);
  private static final Size MOST = new Size(160, 60);

  public LandscapeView with(LandscapeKind kind) {
    return new LandscapeView(Optional.of(kind), other, seeds, zoom, false, Optional.empty());
  }

  public LandscapeView withOther(int id) {
    return new LandscapeView(chosen, OptionalInt.of(id), seeds, zoom, false, Optional.empty());
  }

  public LandscapeView with(Seeds next) {
    return new LandscapeView(chosen, other, next, zoom, false, Optional.empty());
  }

  public LandscapeView withZoom(int next) {
    return new LandscapeView(chosen, other, seeds, next, false, Optional.empty());
  }

  /** Keeps what is found so far, and computes nothing more. */
  public LandscapeView withStop(Model model) {
    Optional<Kept> next = found(model).map(found -> new Kept(model.entry().id(), found));
    return new LandscapeView(chosen, other, seeds, zoom, true, next);
  }

  public LandscapeView withoutStop() {
    return new LandscapeView(chosen, other, seeds, zoom, false, Optional.empty());
  }

  /** What can be looked at in the selected run. */
  public static List<LandscapeKind> kinds(Model model) {
    List<LandscapeKind> kinds = new ArrayList<>(List.of(LandscapeKind.values()));
    if (!linear(model)) {
      kinds.remove(LandscapeKind.BOWL);
    }
    return kinds;
  }

  private static boolean linear(Model model) {
    return model.config().get(Settings.HIDDEN).isEmpty();
  }

  public LandscapeKind kind(Model model) {
    LandscapeKind usual = linear(model) ? LandscapeKind.BOWL : LandscapeKind.PATH;
    return chosen.filter(kinds(model)::contains).orElse(usual);
  }

  /** The run at the other end of the line; the selected one if there is no other. */
  public RunEntry end(Model model) {
    List<RunEntry> runs = model.runs().entries();
    return runs.stream()
        .filter(run -> other.isPresent() && run.id() == other.getAsInt())
        .filter(run -> run.id() != model.entry().id())
        .findFirst()
        .orElseGet(() -> runs.get((model.run() + 1) % runs.size()));
  }

  /** What is to be computed for the page; empty while it is stopped. */
  Optional<LandscapeInspection> inspection(Model model) {
    LandscapeKind kind = kind(model);
    boolean line = kind == LandscapeKind.LINE;
    LandscapeInspection inspection =
        new LandscapeInspection(
            kind,
            line ? end(model).id() : 0,
            kind == LandscapeKind.PATH || kind == LandscapeKind.BOWL ? hidden(model) : Set.of(),
            kind == LandscapeKind.RANDOM ? seeds : Seeds.INITIAL,
            window(line ? new Size(0, 0) : model.view().size(), line ? 0 : zoom));
    return stopped ? Optional.empty() : Optional.of(inspection);
  }

  private static Set<Integer> hidden(Model model) {
    return model.runs().entries().stream()
        .filter(RunEntry::hidden)
        .map(RunEntry::id)
        .collect(Collectors.toUnmodifiableSet());
  }

  /** A point for each character of the plane. */
  private static Window window(Size screen, int zoom) {
    return new Window(
        within(LEAST.width(), screen.width() - AROUND.width(), MOST.width()),
        within(LEAST.height(), screen.height() - AROUND.height(), MOST.height()),
        Math.scalb(1.0, -zoom));
  }

  private static int within(int least, int wanted, int most) {
    return Math.max(least, Math.min(most, wanted));
  }

  /** What was found last; a whole picture rather than a coarse one. */
  public Optional<Landscape> found(Model model) {
    return stopped
        ? kept.filter(each -> each.run == model.entry().id()).map(Kept::landscape)
        : model
            .finding(WholeLandscape.class)
            .map(WholeLandscape::landscape)
            .or(() -> model.finding(CoarseLandscape.class).map(CoarseLandscape::landscape));
  }
}
