package overfit.tui.rate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import overfit.config.Config;
import overfit.config.Settings;
import overfit.file.InputException;
import overfit.screen.Paragraph;
import overfit.screen.Rect;
import overfit.screen.Size;
import overfit.screen.Style;
import overfit.screen.Surface;
import overfit.terminal.input.KeyName;
import overfit.train.Inspection;
import overfit.train.InspectionFailure;
import overfit.train.Snapshot;
import overfit.train.rate.RateCurve;
import overfit.train.rate.RateInspection;
import overfit.train.rate.RateRange;
import overfit.tui.model.Model;
import overfit.tui.model.Overlay;
import overfit.tui.model.SettingEdits;
import overfit.tui.model.Update;
import overfit.tui.widget.Dialog;
import overfit.tui.widget.Label;
import overfit.tui.widget.Look;

/**
 * The search for a learning rate of a run, over the page: a chart and what it shows.
 *
 * @param run the name of the run
 * @param config its settings
 * @param range the rates of the steps
 * @param curve what was found; empty while it is computed
 * @param failure why nothing was found, if it has failed
 */
public record RateDialog(
    String run,
    Config config,
    RateRange range,
    Optional<RateCurve> curve,
    Optional<InspectionFailure> failure)
    implements Overlay {

  private static final int WIDEST = 100;
  private static final int HIGHEST = 30;

  /** A lower chart has no room for a curve beside its legend and its axis. */
  private static final int LOWEST_CHART = 7;

  /** Opens it for the selected run. */
  public static Update open(Model model, RateRange range) {
    return Update.of(
        model.withOverlay(
            new RateDialog(
                model.entry().name(), model.config(), range, Optional.empty(), Optional.empty())));
  }

  @Override
  public List<Inspection> inspections() {
    return List.of(new RateInspection(range));
  }

  @Override
  public Overlay with(Snapshot snapshot) {
    Optional<InspectionFailure> failed =
        snapshot.failures().filter(each -> each.inspection() instanceof RateInspection).findFirst();
    return new RateDialog(
        run, config, range, snapshot.finding(RateCurve.class).or(() -> curve), failed);
  }

  private OptionalDouble setting() {
    return curve.map(RateWords::setting).orElse(OptionalDouble.empty());
  }

  @Override
  public Update press(Model model, KeyName key) {
    if (key.equals(KeyName.ENTER) && setting().isPresent()) {
      return set(model.withoutOverlay(), setting().getAsDouble());
    }
    return key.equals(KeyName.ENTER) && curve.isEmpty()
        ? Update.of(model)
        : Update.of(model.withoutOverlay());
  }

  private static Update set(Model model, double rate) {
    try {
      return SettingEdits.set(model, Settings.LEARNING_RATE, rate);
    } catch (InputException e) {
      return Update.of(model).failing(e.getMessage());
    }
  }

  @Override
  public List<Label> keys(Model model) {
    List<Label> keys = new ArrayList<>();
    setting()
        .ifPresent(
            rate -> keys.add(Label.key("Enter", "set learning-rate " + RateWords.rate(rate))));
    keys.add(Label.key(curve.isEmpty() ? "Esc" : "any other key", "close"));
    return keys;
  }

  @Override
  public void draw(Surface screen, Surface row, Look look) {
    Size room = Dialog.room(new Size(screen.width(), screen.height()));
    int width = Math.min(WIDEST, room.width());
    int height = Math.min(HIGHEST, room.height());
    String title = look.cut("Learning rate of " + run, width - 2);
    Surface inside = Dialog.draw(screen, look.glyphs(), title, width, height);
    List<String> words = words(inside.width());
    int top = Math.max(0, inside.height() - words.size());
    if (curve.isPresent() && top >= LOWEST_CHART) {
      Rect chart = new Rect(0, 0, inside.width(), top - 1);
      new RateChart(look, curve.get()).draw(inside.region(chart));
    }
    int first = curve.isPresent() && top >= LOWEST_CHART ? top : 0;
    for (int i = 0; i < words.size(); i++) {
      inside.text(0, first + i, words.get(i), Style.TEXT);
    }
  }

  private String missing() {
    return failure
        .map(failed -> "The search " + failed.sentence() + ".")
        .orElse("Taking " + range.steps() + " steps from the first weights.");
  }

  private List<String> words(int width) {
    return sentences().stream().flatMap(each -> Paragraph.wrap(each, width).stream()).toList();
  }

  private List<String> sentences() {
    if (curve.isEmpty()) {
      return List.of(missing());
    }
    List<String> all = new ArrayList<>(RateWords.of(curve.get(), config));
    if (setting().isPresent()) {
      all.add("Measured from first weights: after Enter, r restarts all runs from theirs.");
    }
    return all;
  }
}
