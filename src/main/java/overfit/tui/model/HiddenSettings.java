package overfit.tui.model;

import java.util.List;
import java.util.Optional;
import overfit.config.Config;
import overfit.config.Setting;

/**
 * The settings whose values a lesson hides, as they are in the experiment that it opened: what the
 * learner sets instead is shown.
 */
public record HiddenSettings(Optional<LessonView> lesson) {

  /** Stands for a hidden value. */
  public static final String VALUE = "?";

  public static HiddenSettings of(Model model) {
    return new HiddenSettings(model.lesson());
  }

  /** Why what tells all settings of all runs is refused; empty if nothing is hidden. */
  public static Optional<String> refusal(Model model) {
    String preset = model.workspace().preset();
    return model
        .lesson()
        .filter(open -> open.lesson().hidden().stream().anyMatch(open::hides))
        .map(open -> "the lesson hides what the runs of " + preset + " are");
  }

  /** Whether the value of a setting in a run is hidden. */
  public boolean hides(Config run, Setting<?> setting) {
    return lesson
        .filter(open -> open.hides(setting))
        .flatMap(LessonView::opened)
        .filter(here -> here.runs().stream().anyMatch(own -> same(own.config(), run, setting)))
        .isPresent();
  }

  private static boolean same(Config one, Config other, Setting<?> setting) {
    return one.get(setting).equals(other.get(setting));
  }

  /** The settings of a run, but those that are hidden in one of two runs as the first has them. */
  public Config alike(Config first, Config second) {
    if (lesson.isEmpty()) {
      return second;
    }
    List<Setting<?>> hidden =
        first.differences(second).stream()
            .filter(setting -> hides(first, setting) || hides(second, setting))
            .toList();
    return second.with(first.values(hidden));
  }

  /** The text of a value, or what stands for it. */
  public String text(Config run, Setting<?> setting) {
    return hides(run, setting) ? VALUE : run.text(setting);
  }
}
