package overfit.config;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A change of settings during a run.
 *
 * @param epoch the number of epochs trained before the change, from 1
 * @param changes the new values, at least one, of live settings only
 */
public record Edit(long epoch, Overrides changes) {

  /** The settings that can be changed in the middle of a run. */
  public static final List<Setting<?>> LIVE =
      Settings.all().stream()
          .filter(setting -> setting.change().live())
          .collect(Collectors.toUnmodifiableList());

  /** The settings of which a change in the middle of a run changes what it began with. */
  public static final List<Setting<?>> INITIAL = List.of(Settings.EPOCHS, Settings.BASELINE);

  private static final List<Setting<?>> POINTS = List.of(Settings.POINTS, Settings.HELD_OUT);

  /** Edits without those of points, which belong to other data. */
  public static List<Edit> withoutPoints(List<Edit> edits) {
    return edits.stream()
        .map(edit -> new Change(edit.epoch, edit.changes.without(POINTS)))
        .filter(change -> !change.values.settings().isEmpty())
        .map(change -> new Edit(change.epoch, change.values))
        .toList();
  }

  /** Perhaps of nothing. */
  private record Change(long epoch, Overrides values) {}

  public Edit {
    if (epoch < 1 || changes.settings().isEmpty() || !LIVE.containsAll(changes.settings())) {
      throw new IllegalArgumentException(
          "expected live settings from epoch 1 on, found epoch " + epoch + ", " + changes);
    }
  }
}
