package overfit.data.table;

/**
 * Two fields of a record.
 *
 * @param line the number of the first line of the record
 * @param size the number of its fields
 * @param width the same without empty ones at the end
 */
record Pair(int line, int size, int width, String x, String y) {}
