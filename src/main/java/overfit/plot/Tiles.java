package overfit.plot;

import java.util.List;
import java.util.stream.IntStream;
import overfit.screen.Rect;

/**
 * A layout of small plots of equal size in a grid, row by row. Plots in the first column have room
 * for labels on the left, and the lowest plot of each column has room for labels below.
 *
 * @param columns the number of columns; 0 if nothing fits
 * @param places the rectangles of the plots, including labels
 * @param leftover the number of plots that do not fit
 */
public record Tiles(int columns, List<Rect> places, int leftover) {

  /** The preferred ratio of columns to rows: 3:2 in size, as cells are twice as high as wide. */
  private static final double BEST_RATIO = 3;

  /** The greatest ratio of columns to rows for a square grid. */
  private static final int FLATTEST = 7;

  /** Columns between two tiles. */
  private static final int GAP = 1;

  /**
   * The minimum size of a tile, and the size of labels.
   *
   * @param width the minimum columns of a tile, without labels
   * @param height the minimum rows of a tile, without labels
   * @param left the columns for labels on the left
   * @param bottom the rows for labels below
   */
  public record Needs(int width, int height, int left, int bottom) {}

  /** As many columns as rows or one more, unless such tiles are too small or too flat. */
  public static Tiles square(Rect area, int count, Needs needs) {
    int columns = (int) Math.ceil(Math.sqrt(count));
    if (columns == 0) {
      return of(area, count, needs);
    }
    int width = width(area, needs, columns);
    int height = height(area, needs, rows(count, columns));
    boolean fits = width >= needs.width() && height >= needs.height();
    return fits && width <= FLATTEST * height
        ? new Tiles(columns, places(area, needs, columns, count), 0)
        : of(area, count, needs);
  }

  /** The layout with the best aspect ratio; tiles are as large as possible. */
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

  /** Whether a tile is in the first column. */
  public boolean isLeft(int index) {
    return index % columns == 0;
  }

  /** Whether there is no tile below. */
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

  /** 1 for twice or half the best ratio, plus 1 if there are as many empty places as tiles. */
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
