package overfit.record.tape;

import java.util.Optional;
import java.util.regex.Pattern;
import overfit.screen.Surface;

/** The part of the screen that {@code Wait} searches. */
public enum WaitRegion {
  SCREEN {
    @Override
    public boolean shows(Pattern pattern, Stage stage) {
      return BoundedSearch.found(pattern, stage.surface().toString());
    }
  },
  /** The row of the cursor; if there is no cursor, any row. */
  LINE {
    @Override
    public boolean shows(Pattern pattern, Stage stage) {
      Surface surface = stage.surface();
      int first = surface.cursor().map(cursor -> cursor.y()).orElse(0);
      int last = surface.cursor().map(cursor -> cursor.y()).orElse(surface.height() - 1);
      for (int y = first; y <= last; y++) {
        if (BoundedSearch.found(pattern, surface.row(y).stripTrailing())) {
          return true;
        }
      }
      return false;
    }
  },
  STATUS {
    @Override
    public boolean shows(Pattern pattern, Stage stage) {
      return BoundedSearch.found(pattern, stage.status());
    }
  };

  public abstract boolean shows(Pattern pattern, Stage stage);

  static Optional<WaitRegion> named(String word) {
    return switch (word) {
      case "Screen" -> Optional.of(SCREEN);
      case "Line" -> Optional.of(LINE);
      case "Status" -> Optional.of(STATUS);
      default -> Optional.empty();
    };
  }
}
