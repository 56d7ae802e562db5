package overfit.record.film;

import java.io.IOException;

/** Takes a film, picture by picture, and makes one file of it. */
public interface FilmWriter {

  /**
   * A picture that differs from the one before.
   *
   * @param nanos since the film began
   */
  void frame(long nanos, Frame picture) throws IOException;

  /** The last picture stays until then. */
  void end(long nanos) throws IOException;
}
