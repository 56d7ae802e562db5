package overfit.record.raster;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import overfit.record.film.CellRow;
import overfit.record.film.DefaultColours;
import overfit.record.film.FilmFrame;
import overfit.record.film.FilmWriter;

/** Writes a film as GIF: for each frame, the rectangle that changed. */
public final class GifWriter implements FilmWriter {

  private static final long NANOS_PER_HUNDREDTH = 10_000_000;

  /** The shortest time of a frame; browsers slow down shorter ones to a tenth of a second. */
  private static final long MIN_HUNDREDTHS = 2;

  private final GifStream gif;
  private final DefaultColours defaults;
  private final double loopOffset;
  private final List<TimedFrame> frames = new ArrayList<>();

  /** A frame and its start, in hundredths of a second. */
  private record TimedFrame(long time, FilmFrame frame) {}

  public GifWriter(OutputStream out, DefaultColours defaults, double loopOffset) {
    this.gif = new GifStream(out);
    this.defaults = defaults;
    this.loopOffset = loopOffset;
  }

  @Override
  public void frame(long nanos, FilmFrame frame) {
    add(new TimedFrame(hundredths(nanos), frame.withCursorDrawn()));
  }

  /** Adds a frame; if the previous one would be too short, replaces it. */
  private void add(TimedFrame frame) {
    int last = frames.size() - 1;
    if (last >= 0 && frame.time() - frames.get(last).time() < MIN_HUNDREDTHS) {
      frames.set(last, new TimedFrame(frames.get(last).time(), frame.frame()));
    } else {
      frames.add(frame);
    }
  }

  @Override
  public void end(long nanos) throws IOException {
    long length = hundredths(nanos);
    List<TimedFrame> film = rotated(length);
    FilmFrame before = film.get(0).frame();
    PixelCanvas canvas = new PixelCanvas(defaults, before.width(), before.height());
    gif.begin(canvas.width(), canvas.height(), PixelCanvas.palette());
    for (int i = 0; i < film.size(); i++) {
      long until = i + 1 < film.size() ? film.get(i + 1).time() : length;
      int hundredths = (int) Math.max(MIN_HUNDREDTHS, until - film.get(i).time());
      List<Cell> cells = changed(before, film.get(i).frame(), i == 0);
      write(canvas, film.get(i).frame(), cells, hundredths);
      before = film.get(i).frame();
    }
    gif.end();
  }

  private record Cell(int x, int y) {}

  /** The frames rotated by the loop offset: the start of the film comes last. */
  private List<TimedFrame> rotated(long length) {
    long offset = Math.round(length * loopOffset);
    List<TimedFrame> rotated = new ArrayList<>();
    List<TimedFrame> wrapped = new ArrayList<>();
    for (int i = 0; i < frames.size(); i++) {
      TimedFrame frame = frames.get(i);
      long until = i + 1 < frames.size() ? frames.get(i + 1).time() : length;
      if (until > offset) {
        rotated.add(new TimedFrame(Math.max(0, frame.time() - offset), frame.frame()));
      }
      if (frame.time() < offset) {
        wrapped.add(new TimedFrame(frame.time() - offset + length, frame.frame()));
      }
    }
    rotated.addAll(wrapped);
    return rotated.isEmpty() ? frames : rotated;
  }

  private static List<Cell> changed(FilmFrame old, FilmFrame now, boolean all) {
    List<Cell> cells = new ArrayList<>();
    for (int y = 0; y < now.height(); y++) {
      CellRow before = old.rows().get(y);
      CellRow after = now.rows().get(y);
      for (int x = 0; (all || after != before) && x < now.width(); x++) {
        if (all || !after.sameAt(x, before)) {
          cells.add(new Cell(x, y));
        }
      }
    }
    return cells.isEmpty() ? List.of(new Cell(0, 0)) : cells;
  }

  /** Writes the bounding rectangle of the cells; all other pixels in it are transparent. */
  private void write(PixelCanvas canvas, FilmFrame frame, List<Cell> cells, int hundredths)
      throws IOException {
    int left = cells.stream().mapToInt(Cell::x).min().orElseThrow();
    int right = cells.stream().mapToInt(Cell::x).max().orElseThrow() + 1;
    int top = cells.get(0).y();
    int bottom = cells.get(cells.size() - 1).y() + 1;
    int width = (right - left) * BitmapGlyph.WIDTH;
    byte[] pixels = new byte[width * (bottom - top) * BitmapGlyph.HEIGHT];
    Arrays.fill(pixels, GifStream.TRANSPARENT);
    for (Cell cell : cells) {
      int at =
          (cell.y() - top) * BitmapGlyph.HEIGHT * width + (cell.x() - left) * BitmapGlyph.WIDTH;
      canvas.draw(cell.x(), cell.y(), frame.rows().get(cell.y()));
      canvas.copy(cell.x(), cell.y(), pixels, at, width);
    }
    gif.frame(
        left * BitmapGlyph.WIDTH,
        top * BitmapGlyph.HEIGHT,
        width,
        (bottom - top) * BitmapGlyph.HEIGHT,
        pixels,
        hundredths);
  }

  private static long hundredths(long nanos) {
    return (nanos + NANOS_PER_HUNDREDTH / 2) / NANOS_PER_HUNDREDTH;
  }
}
