package overfit.tui;

import java.util.List;
import java.util.Optional;
import overfit.config.Last;
import overfit.config.NamedConfig;
import overfit.config.Overrides;
import overfit.config.Preset;
import overfit.train.Speed;

/**
 * What the screen opens with.
 *
 * @param word how the preset was asked for: its name, or the path of its file
 * @param left where the experiment was left, if it is opened again
 * @param notice one line to begin with, or empty
 */
public record Opening(
    String word, Preset preset, List<NamedConfig> plan, Optional<Last> left, String notice) {

  public static Opening of(String word, Preset preset, List<NamedConfig> plan, String notice) {
    return new Opening(word, preset, plan, Optional.empty(), notice);
  }

  /** The experiment that was left; throws {@code InputException} where its settings are no more. */
  public static Opening again(Last left, String notice) {
    List<NamedConfig> plan = left.preset().plan(Overrides.none());
    return new Opening(left.word(), left.preset(), plan, Optional.of(left), notice);
  }

  Model model() {
    Model model = Model.of(preset, plan).withNotice(notice);
    Desk desk = model.desk().withSource(Source.of(preset, word));
    return left.map(last -> asLeft(model.withDesk(desk), last)).orElse(model.withDesk(desk));
  }

  /** A name that no run has any more says nothing. */
  private static Model asLeft(Model model, Last left) {
    Plan plan = model.plan();
    Plan shown = plan.with(entry -> left.hidden().contains(entry.name()) ? entry.toggled() : entry);
    int selected = Math.max(0, index(plan, left.selected()));
    int baseline = index(plan, left.baseline());
    Plan pinned = baseline < 0 ? shown : shown.pinned(baseline);
    Desk desk = model.desk().withSpeed(new Speed(left.speed())).withPlan(pinned);
    return model.withDesk(desk).withSelection(selected, Rows.FIRST_RUN + selected);
  }

  private static int index(Plan plan, String name) {
    return plan.entries().stream().map(Entry::name).toList().indexOf(name);
  }
}
