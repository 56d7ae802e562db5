/**
 * Reading points from the data files that people have.
 *
 * <p>A file passes through {@code DecodedText}, which knows its encoding, {@code Head}, whose lines
 * decide the {@code TableForm}, {@code RecordText}, which FastCSV understands, and {@code
 * PointsReader}, which makes numbers of two fields of each record.
 */
package overfit.data.table;
