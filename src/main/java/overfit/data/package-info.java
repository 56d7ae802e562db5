/**
 * Training data: noisy samples of a known target function, so that overfitting can be measured, or
 * the user's own points, from the data files that people have; and the batches of an epoch.
 *
 * <p>A data file passes through {@code DecodedText}, which knows its encoding, {@code Head}, whose
 * lines decide the {@code TableForm}, {@code RecordText}, which FastCSV understands, and {@code
 * PointsReader}, which makes numbers of two fields of each record.
 */
package overfit.data;
