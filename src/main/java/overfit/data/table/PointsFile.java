package overfit.data.table;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import overfit.data.PointList;
import overfit.file.InputException;

/**
 * Reads points from the text files that people have: columns of numbers or dates, with or without
 * names, separated by tabs, semicolons, commas, bars or blanks. Lines that begin with # are
 * comments, and prose before the table is skipped.
 */
public final class PointsFile {

  /** In bytes: enough for the maximum number of points with 17 digits, plus some more columns. */
  public static final int LARGEST_FILE = 128 << 20;

  private PointsFile() {}

  /** Reads at least one point; throws {@link InputException} at the first error. */
  public static PointList read(Path file) {
    try (InputStream in = Files.newInputStream(file)) {
      return read(file.toString(), in, ColumnChoice.GUESSED, false).points();
    } catch (NoSuchFileException e) {
      throw InputException.expected("a file of points", "none").at(file.toString());
    } catch (AccessDeniedException e) {
      throw InputException.expected("a file of points", "one that cannot be read")
          .at(file.toString());
    } catch (IOException e) {
      throw unreadable(e).at(file.toString());
    }
  }

  /**
   * Reads at least one point; throws {@link InputException}, with file and line, at the first
   * error.
   *
   * @param label the name of the file in messages
   * @param strict whether a missing value is an error; otherwise its line is left out
   */
  public static PointsTable read(
      String label, InputStream in, ColumnChoice columns, boolean strict) {
    try {
      return new PointsReader(new SourceName(label), in, columns, strict).table();
    } catch (UncheckedIOException e) {
      throw unreadable(e.getCause()).at(label);
    } catch (IOException e) {
      throw unreadable(e).at(label);
    }
  }

  private static InputException unreadable(IOException e) {
    return new InputException("cannot be read: " + e.getMessage());
  }
}
