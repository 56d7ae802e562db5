package overfit.data.table;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;

/** Makes pairs of records: of a wide table, it takes only two columns. */
final class PairHandler extends AbstractBaseCsvCallbackHandler<Pair> {
  private final int offset;
  private final int xColumn;
  private final int yColumn;
  private int width;
  private String x = "";
  private String y = "";

  /**
   * @param line the number of the first line
   */
  PairHandler(int line, int xColumn, int yColumn) {
    this.offset = line - 1;
    this.xColumn = xColumn;
    this.yColumn = yColumn;
  }

  @Override
  protected void handleBegin(long line) {
    width = 0;
    x = "";
    y = "";
  }

  @Override
  protected void handleField(int index, char[] text, int start, int length, boolean inQuotes) {
    if (length > 0) {
      width = index + 1;
    }
    if (index == xColumn) {
      x = new String(text, start, length).strip();
    } else if (index == yColumn) {
      y = new String(text, start, length).strip();
    }
  }

  @Override
  protected Pair buildRecord() {
    return new Pair(offset + (int) getStartingLineNumber(), getFieldCount(), width, x, y);
  }
}
