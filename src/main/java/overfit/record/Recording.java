package overfit.record;

import java.util.List;
import overfit.file.InputFiles;
import overfit.record.film.AsciicastVersion;
import overfit.record.film.OutputTarget;
import overfit.record.raster.BitmapGlyph;
import overfit.record.svg.SvgPage;
import overfit.record.svg.SvgText;
import overfit.record.tape.Stage;
import overfit.record.tape.Tape;

/** Records films of tapes. */
public final class Recording {

  /** A sentence for the help on the size of cells in films and stills. */
  public static final String CELLS =
      "A cell is "
          + pixels(SvgText.CELL_WIDTH, SvgText.CELL_HEIGHT)
          + " in .svg, with a margin of "
          + SvgPage.MARGIN
          + " pixels, and "
          + pixels(BitmapGlyph.WIDTH, BitmapGlyph.HEIGHT)
          + " in .gif and .png, regardless of Width and Height.";

  /**
   * A summary of the files written.
   *
   * @param frames the number of frames that differ from the previous one
   * @param films the names of the film files
   * @param stills the names of the screenshots
   */
  public record Film(int frames, double seconds, List<String> films, List<String> stills) {}

  private Recording() {}

  private static String pixels(int width, int height) {
    return width + "x" + height + " pixels";
  }

  /**
   * Writes all outputs and screenshots of the tape. They appear once all of them are complete, so a
   * tape that fails writes none; if one cannot replace its target then, those before it stay.
   * Throws InputException if the tape fails or a file cannot be written; exceptions of the program
   * are passed on.
   */
  public static Film make(
      Tape tape,
      List<OutputTarget> outputs,
      AsciicastVersion version,
      Program program,
      InputFiles inputs) {
    try (Stage stage = program.open(tape.opening());
        FilmRecorder recorder = new FilmRecorder(inputs, version, tape.settings(), stage.theme())) {
      return recorder.record(tape, outputs, stage);
    }
  }
}
