package overfit.config;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Settings that were changed while a run went on.
 *
 * @param epoch how many epochs had been done before, from 1
 * @param changes live settings only, at least one
 */
public record Edit(long epoch, Overrides changes) {

  /** What may be changed in the middle of a run. */
  public static final List<Setting<?>> LIVE =
      Settings.all().stream()
          .filter(setting -> setting.change().live())
          .collect(Collectors.toUnmodifiableList());

  public Edit {
    if (epoch < 1 || changes.settings().isEmpty() || !LIVE.containsAll(changes.settings())) {
      throw new IllegalArgumentException(
          "expected live settings from epoch 1 on, found epoch " + epoch + ", " + changes);
    }
  }
}
