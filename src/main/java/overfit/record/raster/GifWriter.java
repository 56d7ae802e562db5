package overfit.record.raster;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import overfit.record.film.DefaultColours;
import overfit.record.film.FilmWriter;
import overfit.record.film.Frame;
import overfit.record.film.FrameRow;

/** A film as GIF: of each picture the rectangle in which it differs from the one before. */
public final class GifWriter implements FilmWriter {

  private static final long NANOS_PER_HUNDREDTH = 10_000_000;

  /** Browsers show what is shorter for a tenth of a second. */
  private static final long SHORTEST = 2;

  private final GifStream gif;
  private final DefaultColours paper;
  private final double loopOffset;
  private final List<Shot> shots = new ArrayList<>();

  /** A picture and when it comes, in hundredths of a second. */
  private record Shot(long time, Frame picture) {}

  public GifWriter(OutputStream out, DefaultColours paper, double loopOffset) {
    this.gif = new GifStream(out);
    this.paper = paper;
    this.loopOffset = loopOffset;
  }

  @Override
  public void frame(long nanos, Frame picture) {
    add(new Shot(hundredths(nanos), picture.withCursorDrawn()));
  }

  /** Of two that come too soon one after the other only the second is shown. */
  private void add(Shot shot) {
    int last = shots.size() - 1;
    if (last >= 0 && shot.time() - shots.get(last).time() < SHORTEST) {
      shots.set(last, new Shot(shots.get(last).time(), shot.picture()));
    } else {
      shots.add(shot);
    }
  }

  @Override
  public void end(long nanos) throws IOException {
    long length = hundredths(nanos);
    List<Shot> film = rotated(length);
    Frame before = film.get(0).picture();
    PixelCanvas raster = new PixelCanvas(paper, before.width(), before.height());
    gif.begin(raster.width(), raster.height(), PixelCanvas.palette());
    for (int i = 0; i < film.size(); i++) {
      long until = i + 1 < film.size() ? film.get(i + 1).time() : length;
      int hundredths = (int) Math.max(SHORTEST, until - film.get(i).time());
      List<Cell> cells = changed(before, film.get(i).picture(), i == 0);
      write(raster, film.get(i).picture(), cells, hundredths);
      before = film.get(i).picture();
    }
    gif.end();
  }

  private record Cell(int x, int y) {}

  /** The film as it is when it begins later, and its beginning comes last. */
  private List<Shot> rotated(long length) {
    long offset = Math.round(length * loopOffset);
    List<Shot> rotated = new ArrayList<>();
    List<Shot> wrapped = new ArrayList<>();
    for (int i = 0; i < shots.size(); i++) {
      Shot shot = shots.get(i);
      long until = i + 1 < shots.size() ? shots.get(i + 1).time() : length;
      if (until > offset) {
        rotated.add(new Shot(Math.max(0, shot.time() - offset), shot.picture()));
      }
      if (shot.time() < offset) {
        wrapped.add(new Shot(shot.time() - offset + length, shot.picture()));
      }
    }
    rotated.addAll(wrapped);
    return rotated.isEmpty() ? shots : rotated;
  }

  private static List<Cell> changed(Frame old, Frame now, boolean all) {
    List<Cell> cells = new ArrayList<>();
    for (int y = 0; y < now.height(); y++) {
      FrameRow before = old.rows().get(y);
      FrameRow after = now.rows().get(y);
      for (int x = 0; (all || after != before) && x < now.width(); x++) {
        if (all || !after.sameAt(x, before)) {
          cells.add(new Cell(x, y));
        }
      }
    }
    return cells.isEmpty() ? List.of(new Cell(0, 0)) : cells;
  }

  /** The rectangle around some cells; all others in it are clear. */
  private void write(PixelCanvas raster, Frame picture, List<Cell> cells, int hundredths)
      throws IOException {
    int left = cells.stream().mapToInt(Cell::x).min().orElseThrow();
    int right = cells.stream().mapToInt(Cell::x).max().orElseThrow() + 1;
    int top = cells.get(0).y();
    int bottom = cells.get(cells.size() - 1).y() + 1;
    int width = (right - left) * BitmapGlyph.WIDTH;
    byte[] pixels = new byte[width * (bottom - top) * BitmapGlyph.HEIGHT];
    Arrays.fill(pixels, GifStream.CLEAR);
    for (Cell cell : cells) {
      int at =
          (cell.y() - top) * BitmapGlyph.HEIGHT * width + (cell.x() - left) * BitmapGlyph.WIDTH;
      raster.draw(cell.x(), cell.y(), picture.rows().get(cell.y()));
      raster.copy(cell.x(), cell.y(), pixels, at, width);
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
