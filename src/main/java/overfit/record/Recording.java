package overfit.record;

import java.nio.file.Path;
import java.util.List;
import overfit.record.film.AsciicastVersion;
import overfit.record.film.OutputTarget;
import overfit.record.raster.BitmapGlyph;
import overfit.record.svg.SvgPage;
import overfit.record.svg.SvgText;
import overfit.record.tape.Stage;
import overfit.record.tape.Tape;

/** Plays tapes and writes their films. */
public final class Recording {

  /** How large the cells of the screen are in films and stills: a sentence for the help. */
  public static final String CELLS =
      "A cell has "
          + pixels(SvgText.CELL_WIDTH, SvgText.CELL_HEIGHT)
          + " in .svg, with a margin of "
          + SvgPage.MARGIN
          + ", and "
          + pixels(BitmapGlyph.WIDTH, BitmapGlyph.HEIGHT)
          + " in .gif and .png, whatever Width and Height say.";

  /**
   * What was made.
   *
   * @param frames pictures that differ from the one before
   * @param films the files that have all of them
   * @param stills the files that have one
   */
  public record Film(int frames, double seconds, List<String> films, List<String> stills) {}

  private Recording() {}

  private static String pixels(int width, int height) {
    return width + "x" + height + " pixels";
  }

  /**
   * All of the outputs and the screenshots of the tape are written, or none. Throws InputException
   * if the tape cannot be played to its end, or a film not be written; what the program throws goes
   * through.
   */
  public static Film make(
      Tape tape, List<OutputTarget> outputs, AsciicastVersion version, Program program) {
    return make(tape, outputs, version, program, Path.of(""));
  }

  /** Relative paths of outputs begin at {@code folder}. */
  static Film make(
      Tape tape,
      List<OutputTarget> outputs,
      AsciicastVersion version,
      Program program,
      Path folder) {
    try (Stage stage = program.open(tape.opening());
        FilmRecorder recorder = new FilmRecorder(folder, version, tape.settings(), stage.theme())) {
      return recorder.record(tape, outputs, stage);
    }
  }
}
