package overfit.train.landscape;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What part of the loss landscape is looked at. */
public enum LandscapeKind {
  /** The straight line between two runs. */
  LINE,
  /** The plane along which the paths of the runs spread most. */
  PATH,
  /** A plane along two random directions, through a run. */
  RANDOM,
  /** All of it, for a network with one weight and one bias. */
  BOWL;

  /** As the user types it. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static List<String> words() {
    return Arrays.stream(values()).map(LandscapeKind::word).toList();
  }

  public static Optional<LandscapeKind> of(String word) {
    return Arrays.stream(values()).filter(kind -> kind.word().equals(word)).findFirst();
  }
}
