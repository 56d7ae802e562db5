package overfit.plot;

import java.util.List;
import java.util.stream.IntStream;
import overfit.screen.Rect;

/**
 * Equal little pictures in rows, from left to right and from above. Those at the left have room for
 * labels beside them, and those with nothing below them have room for labels there.
 *
 * @param columns how many stand beside each other; 0 if none fits
 * @param places where they are, labels included
 * @param leftover how many have no place
 */
public record Tiles(int columns, List<Rect> places, int leftover) {

  /** Cells are twice as high as wide; so this is a picture half as wide again as high. */
  private static final double BEST_RATIO = 3;

  /** Between the columns. */
  private static final int GAP = 1;

  /**
   * What each tile needs, and what labels take.
   *
   * @param width the least columns of a tile, without labels
   * @param height the least rows of a tile, without labels
   * @param left the columns for labels at the left
   * @param bottom the rows for labels below
   */
  public record Needs(int width, int height, int left, int bottom) {}

  /** As large as they can be, in the rows and columns that give them the best shape. */
  public static Tiles of(Rect area, int count, Needs needs) {
    int most =
        Math.max(0, (area.width() - needs.left() + GAP) / (Math.max(1, needs.width()) + GAP));
    int mostRows = Math.max(0, (area.height() - needs.bottom()) / Math.max(1, needs.height()));
    int shown = (int) Math.min(Math.max(0, count), (long) most * mostRows);
    int columns = 0;
    double least = Double.POSITIVE_INFINITY;
    for (int tried = 1; tried <= Math.min(most, shown); tried++) {
      int rows = rows(shown, tried);
      double cost = cost(area, needs, tried, rows, shown);
      if (rows <= mostRows && cost < least) {
        columns = tried;
        least = cost;
      }
    }
    return new Tiles(columns, places(area, needs, columns, shown), Math.max(0, count) - shown);
  }

  /** Whether the tile stands at the left. */
  public boolean isLeft(int index) {
    return index % columns == 0;
  }

  /** Whether nothing stands below the tile. */
  public boolean isBottom(int index) {
    return index + columns >= places.size();
  }

  private static int rows(int count, int columns) {
    return (count + columns - 1) / columns;
  }

  private static int width(Rect area, Needs needs, int columns) {
    return (area.width() - needs.left() - GAP * (columns - 1)) / columns;
  }

  private static int height(Rect area, Needs needs, int rows) {
    return (area.height() - needs.bottom()) / rows;
  }

  /** 1 for twice or half of the best ratio, and 1 for as many empty places as tiles. */
  private static double cost(Rect area, Needs needs, int columns, int rows, int count) {
    double ratio = width(area, needs, columns) / (double) height(area, needs, rows);
    double empty = columns * rows - count;
    return Math.abs(StrictMath.log(ratio / BEST_RATIO)) / StrictMath.log(2) + empty / count;
  }

  private static List<Rect> places(Rect area, Needs needs, int columns, int shown) {
    if (columns == 0) {
      return List.of();
    }
    int width = width(area, needs, columns);
    int height = height(area, needs, rows(shown, columns));
    return IntStream.range(0, shown)
        .mapToObj(
            i -> {
              int left = i % columns == 0 ? 0 : needs.left();
              int bottom = i + columns >= shown ? needs.bottom() : 0;
              int x = area.x() + i % columns * (width + GAP) + left;
              int y = area.y() + i / columns * height;
              return new Rect(x, y, width + needs.left() - left, height + bottom);
            })
        .toList();
  }
}
