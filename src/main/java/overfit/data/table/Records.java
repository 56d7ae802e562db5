package overfit.data.table;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvCallbackHandler;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import java.io.Reader;
import java.util.Iterator;
import overfit.file.InputException;

/**
 * The records of a text, split by FastCSV. Quotes follow RFC 4180,
 * https://www.rfc-editor.org/rfc/rfc4180; empty lines are left out.
 *
 * @param <T> what the handler makes of a record
 */
final class Records<T> implements Iterator<T> {

  /** In characters. */
  private static final int LONGEST_FIELD = 1 << 20;

  private final RecordText text;
  private final Iterator<T> records;

  private Records(RecordText text, Iterator<T> records) {
    this.text = text;
    this.records = records;
  }

  /**
   * Records of a text whose first line has the given number; throws what the reader throws, and
   * {@link RecordException}.
   */
  static <T> Records<T> of(
      Reader text, int line, Separator separator, CsvCallbackHandler<T> handler) {
    RecordText clean = new RecordText(separator, text, line);
    return new Records<>(
        clean,
        CsvReader.builder()
            .fieldSeparator(separator.symbol())
            .commentStrategy(CommentStrategy.NONE)
            .allowExtraFields(true)
            .allowMissingFields(true)
            .maxBufferSize(LONGEST_FIELD)
            .build(handler, clean)
            .iterator());
  }

  @Override
  public boolean hasNext() {
    try {
      return records.hasNext();
    } catch (CsvParseException e) {
      throw e.getCause() instanceof RecordException || e.getCause() instanceof InputException
          ? (RuntimeException) e.getCause()
          : text.tooLong(LONGEST_FIELD);
    }
  }

  @Override
  public T next() {
    return records.next();
  }
}
