package overfit.data.table;

import java.util.List;
import overfit.data.PointList;

/**
 * What was read from a file of points.
 *
 * @param x the title of the column of x; {@code x} or {@code column 2} if it has none
 * @param y the title of the column of y
 * @param columns what finds the same columns again: their names, or their numbers
 * @param notes what the user should know, each one line without a full stop: lines that were left
 *     out, dates that count as days
 */
public record PointsTable(
    PointList points, String x, String y, ColumnChoice columns, List<String> notes) {}
