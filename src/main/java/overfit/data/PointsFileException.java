package overfit.data;

/** A file of points cannot be used. The message is one line: file, line, expected, found. */
public final class PointsFileException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  PointsFileException(String place, String reason) {
    super(place + ": " + reason);
  }
}
