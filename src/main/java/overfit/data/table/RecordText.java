package overfit.data.table;

import java.io.IOException;
import java.io.Reader;

/**
 * A text as a parser of RFC 4180 understands it: comments are left out, fields have no blanks
 * before them or after their quotes, and a run of blanks that separates fields is one blank. Every
 * line break stays, so that lines are counted right.
 *
 * <p>Throws {@link RecordException} where a quote is never closed, or followed by text, but not
 * before all that precedes it has been read.
 */
final class RecordText extends Reader {

  private static final int CHUNK = 1 << 13;
  private static final char COMMENT = '#';

  /** A missing value, though it begins like a comment. */
  private static final String NOT_AVAILABLE = "#N/A";

  /** Where the next character stands. */
  private enum Position {
    LINE_START,
    /** In what is a comment unless it turns out to be {@link #NOT_AVAILABLE}. */
    HASH,
    IN_COMMENT,
    FIELD_START,
    IN_FIELD,
    /** In blanks after a field, which separate it from the next one if there is one. */
    GAP,
    QUOTED,
    /** After a quote within quotes: the first of two, or the closing one. */
    QUOTE,
    /** In blanks after the closing quote. */
    CLOSED
  }

  private final Separator separator;
  private final Reader input;
  private final char[] chunk = new char[CHUNK];
  private final char[] output = new char[CHUNK + NOT_AVAILABLE.length() + 1];
  private int from;
  private int to;

  private Position position = Position.LINE_START;
  private int hashLength;
  private int line;
  private int recordLine;
  private int quoteLine;
  private char last;
  private boolean ended;
  private RecordException failure;

  /**
   * @param line the number of the first line
   */
  RecordText(Separator separator, Reader input, int line) {
    this.separator = separator;
    this.input = input;
    this.line = line;
    this.recordLine = line;
  }

  @Override
  public int read(char[] target, int offset, int length) throws IOException {
    while (from == to) {
      if (failure != null) {
        throw failure;
      }
      if (ended) {
        return -1;
      }
      refill();
    }
    int count = Math.min(length, to - from);
    System.arraycopy(output, from, target, offset, count);
    from += count;
    return count;
  }

  private void refill() throws IOException {
    int count = input.read(chunk);
    from = 0;
    to = 0;
    for (int i = 0; i < count && failure == null; i++) {
      accept(chunk[i]);
    }
    if (count < 0) {
      ended = true;
      end();
    }
  }

  private void end() {
    if (position == Position.HASH) {
      endHash();
    } else if (position == Position.QUOTED) {
      failure = new RecordException("a closing quote", "none", quoteLine, recordLine);
    }
  }

  private void accept(char c) {
    if (position == Position.IN_FIELD && c > ' ' && !separator.is(c)) { // most are
      emit(c);
      last = c;
    } else {
      acceptAny(c);
    }
  }

  private void acceptAny(char c) {
    boolean breaksLine = c == '\n' || c == '\r';
    if (breaksLine) {
      line += c == '\n' && last == '\r' ? 0 : 1;
    }
    last = c;
    if (breaksLine && position != Position.QUOTED) {
      endLine(c);
    } else {
      position = next(c);
    }
  }

  private void endLine(char c) {
    if (position == Position.HASH) {
      endHash();
    }
    emit(c);
    position = Position.LINE_START;
    recordLine = line;
  }

  private Position next(char c) {
    return switch (position) {
      case LINE_START -> c == COMMENT ? hash() : fieldStart(c, Position.LINE_START);
      case FIELD_START -> fieldStart(c, Position.FIELD_START);
      case HASH -> hash(c);
      case IN_COMMENT -> Position.IN_COMMENT;
      case IN_FIELD -> separator.is(c) ? fieldEnd() : emit(c);
      case GAP -> separator.is(c) ? Position.GAP : afterGap(c);
      case QUOTED -> quoted(c);
      case QUOTE -> c == '"' ? quoted() : closed(c);
      case CLOSED -> closed(c);
    };
  }

  private Position fieldStart(char c, Position start) {
    if (separator.isBlank(c)) {
      return start;
    }
    if (c == '"') {
      quoteLine = line;
      return quoted();
    }
    return separator.is(c) ? fieldEnd() : emit(c);
  }

  private Position fieldEnd() {
    if (separator == Separator.BLANKS) {
      return Position.GAP;
    }
    emit(separator.symbol());
    return Position.FIELD_START;
  }

  private Position afterGap(char c) {
    emit(separator.symbol());
    return fieldStart(c, Position.FIELD_START);
  }

  private Position quoted(char c) {
    emit(c);
    return c == '"' ? Position.QUOTE : Position.QUOTED;
  }

  private Position quoted() {
    emit('"');
    return Position.QUOTED;
  }

  private Position closed(char c) {
    if (separator.is(c)) {
      return fieldEnd();
    }
    if (!separator.isBlank(c)) {
      failure =
          new RecordException("a separator after a closing quote", "" + c, quoteLine, recordLine);
    }
    return Position.CLOSED;
  }

  private Position hash() {
    hashLength = 1;
    return Position.HASH;
  }

  private Position hash(char c) {
    if (hashLength == NOT_AVAILABLE.length() && (separator.is(c) || separator.isBlank(c))) {
      endHash();
      return separator.is(c) ? fieldEnd() : Position.IN_FIELD;
    }
    boolean fits = hashLength < NOT_AVAILABLE.length() && c == NOT_AVAILABLE.charAt(hashLength++);
    return fits ? Position.HASH : Position.IN_COMMENT;
  }

  private void endHash() {
    if (hashLength == NOT_AVAILABLE.length()) {
      NOT_AVAILABLE.chars().forEach(each -> emit((char) each));
    }
  }

  private Position emit(char c) {
    output[to++] = c;
    return Position.IN_FIELD;
  }

  /** Why a field is longer than any can be. */
  RecordException tooLong(int longest) {
    return position == Position.QUOTED
        ? new RecordException("a closing quote", "none", quoteLine, recordLine)
        : new RecordException(
            "fields of at most " + longest + " characters", "more", line, recordLine);
  }

  @Override
  public void close() throws IOException {
    input.close();
  }
}
