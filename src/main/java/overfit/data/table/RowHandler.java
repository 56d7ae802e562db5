package overfit.data.table;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import java.util.ArrayList;
import java.util.List;

/** Makes rows of the records at the beginning of a file. */
final class RowHandler extends AbstractBaseCsvCallbackHandler<Row> {
  private final Separator separator;
  private final int offset;
  private List<String> fields = List.of();
  private boolean quoted;

  /**
   * @param line the number of the first line
   */
  RowHandler(Separator separator, int line) {
    this.separator = separator;
    this.offset = line - 1;
  }

  @Override
  protected void handleBegin(long line) {
    fields = new ArrayList<>();
  }

  @Override
  protected void handleField(int index, char[] text, int start, int length, boolean inQuotes) {
    fields.add(new String(text, start, length).strip());
    quoted = index == 0 ? inQuotes : quoted;
  }

  @Override
  protected Row buildRecord() {
    int data = (int) fields.stream().filter(separator::isData).count();
    return new Row(offset + (int) getStartingLineNumber(), List.copyOf(fields), quoted, data);
  }
}
