package overfit.config;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import overfit.data.ColumnChoice;
import overfit.data.PointList;
import overfit.data.PointsFile;
import overfit.data.Target;
import overfit.file.InputException;
import overfit.file.InputFiles;
import overfit.file.UserPaths;

/** The settings for training on a file of points. */
public final class DataFileSettings {

  private DataFileSettings() {}

  /** The settings for a regular file: the screen must not wait for the writer of a pipe. */
  public static Overrides read(UserPaths paths, String file) {
    return read(InputFiles.of(paths).withoutWaiting(), file);
  }

  /**
   * Sets the points, the range of x that they cover, and an unknown target. Throws {@link
   * InputException} with file and line.
   */
  public static Overrides read(InputFiles inputs, String file) {
    byte[] bytes = inputs.read(file, "a file of points", PointsFile.LARGEST_FILE);
    InputStream in = new ByteArrayInputStream(bytes);
    return of(PointsFile.read(inputs.label(file), in, ColumnChoice.GUESSED, false).points());
  }

  /** If all points have the same x, the range extends by 1 on both sides. */
  static Overrides of(PointList points) {
    double min = points.leastX();
    double max = points.greatestX();
    double margin = (float) min < (float) max ? 0 : 1;
    return Overrides.none()
        .with(Settings.POINTS, points)
        .with(Settings.TARGET, Target.UNKNOWN)
        .with(Settings.X_MIN, Math.max(-PointList.LARGEST, min - margin))
        .with(Settings.X_MAX, Math.min(PointList.LARGEST, max + margin));
  }
}
