package overfit.record.film;

import java.io.IOException;

/** Writes the frames of a film to a file. */
public interface FilmWriter {

  /**
   * Adds a frame, which differs from the previous one.
   *
   * @param nanos the time since the start of the film
   */
  void frame(long nanos, FilmFrame frame) throws IOException;

  /** Ends the film; the last frame is shown until then. */
  void end(long nanos) throws IOException;
}
