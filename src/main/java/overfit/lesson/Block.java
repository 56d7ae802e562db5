package overfit.lesson;

import java.util.List;
import java.util.stream.Collectors;

/** A part of a text that stands by itself. */
public sealed interface Block {

  /** Words that are wrapped. */
  record Paragraph(List<Span> spans) implements Block {

    public Paragraph {
      spans = List.copyOf(spans);
    }
  }

  /**
   * A paragraph of a list, indented.
   *
   * @param level the number of lists around its list
   * @param marker {@code -}, {@code 2.}, or "" if it goes on with the item before
   */
  record Item(int level, String marker, List<Span> spans) implements Block {

    public Item {
      spans = List.copyOf(spans);
    }
  }

  /** Lines that are kept as they are. */
  record Code(List<String> lines) implements Block {

    public Code {
      lines = List.copyOf(lines);
    }
  }

  /** The words of spans, without their styles. */
  static String plain(List<Span> spans) {
    return spans.stream().map(Span::text).collect(Collectors.joining());
  }
}
