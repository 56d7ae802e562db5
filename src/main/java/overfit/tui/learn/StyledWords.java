package overfit.tui.learn;

import java.util.ArrayList;
import java.util.List;
import overfit.lesson.Block;
import overfit.lesson.Span;
import overfit.screen.Role;
import overfit.screen.Style;
import overfit.tui.learn.LessonLine.Piece;

/** Wraps text in several styles into lines of at most {@code width} characters. */
record StyledWords(int width) {

  private static final int INDENT = 2;

  /** Bold, so that it stands out without colours. */
  static final Style CODE = Style.of(Role.KEY).withBold();

  /** The lines of blocks, with an empty line between paragraphs. */
  List<LessonLine> blocks(List<Block> blocks) {
    List<LessonLine> lines = new ArrayList<>();
    for (int i = 0; i < blocks.size(); i++) {
      if (i > 0 && !(isItem(blocks.get(i - 1)) && isItem(blocks.get(i)))) {
        lines.add(LessonLine.EMPTY);
      }
      lines.addAll(block(blocks.get(i)));
    }
    return lines;
  }

  private static boolean isItem(Block block) {
    return block instanceof Block.Item;
  }

  private List<LessonLine> block(Block block) {
    if (block instanceof Block.Item item) {
      String margin = " ".repeat(INDENT * item.level());
      String begin = margin + (item.marker().isEmpty() ? "  " : item.marker() + " ");
      return wrapped(pieces(item.spans()), begin, " ".repeat(begin.length()));
    }
    if (block instanceof Block.Code code) {
      return code.lines().stream().flatMap(line -> code(line).stream()).toList();
    }
    return wrapped(pieces(((Block.Paragraph) block).spans()), "", "");
  }

  private List<LessonLine> code(String line) {
    List<LessonLine> lines = new ArrayList<>();
    int room = Math.max(1, width - INDENT);
    for (int from = 0; from == 0 || from < line.length(); from += room) {
      String part = line.substring(from, Math.min(line.length(), from + room));
      lines.add(LessonLine.of(List.of(new Piece(" ".repeat(INDENT) + part, CODE))));
    }
    return lines;
  }

  private static List<Piece> pieces(List<Span> spans) {
    return spans.stream().map(StyledWords::piece).toList();
  }

  private static Piece piece(Span span) {
    return switch (span.style()) {
      case PLAIN -> new Piece(span.text(), Style.TEXT);
      case STRONG -> new Piece(span.text(), Style.TEXT.withBold());
      case EMPHASIS -> new Piece(span.text(), Style.of(Role.TITLE));
      case CODE -> new Piece(span.text(), CODE);
    };
  }

  /** The lines of words in one style. */
  List<LessonLine> plain(String text, Style style) {
    return wrapped(List.of(new Piece(text, style)), "", "");
  }

  /** The lines of a text whose first line begins with one margin, and the others with another. */
  List<LessonLine> wrapped(List<Piece> text, String first, String others) {
    List<LessonLine> lines = new ArrayList<>();
    Line line = new Line(first);
    for (List<Piece> word : words(text)) {
      if (!line.isBlank() && line.length() + 1 + length(word) > width) {
        lines.add(line.done());
        line = new Line(others);
      }
      line.add(word);
    }
    lines.add(line.done());
    return lines;
  }

  private static int length(List<Piece> word) {
    return word.stream().mapToInt(piece -> piece.text().length()).sum();
  }

  /** The words between spaces; a word may change its style within, and a long one is cut. */
  private List<List<Piece>> words(List<Piece> text) {
    List<List<Piece>> words = new ArrayList<>();
    List<Piece> word = new ArrayList<>();
    int longest = Math.max(1, width - 2 * INDENT);
    for (Piece piece : text) {
      StringBuilder letters = new StringBuilder();
      for (char c : piece.text().toCharArray()) {
        boolean blank = Character.isWhitespace(c);
        if (!blank) {
          letters.append(c);
        }
        if (blank || length(word) + letters.length() >= longest) {
          put(word, letters, piece.style());
          put(words, word);
          word = new ArrayList<>();
        }
      }
      put(word, letters, piece.style());
    }
    put(words, word);
    return words;
  }

  private static void put(List<Piece> word, StringBuilder letters, Style style) {
    if (letters.length() > 0) {
      word.add(new Piece(letters.toString(), style));
      letters.setLength(0);
    }
  }

  private static void put(List<List<Piece>> words, List<Piece> word) {
    if (!word.isEmpty()) {
      words.add(List.copyOf(word));
    }
  }

  /** A line that is being filled. */
  private static final class Line {

    private final List<Piece> pieces = new ArrayList<>();
    private boolean blank = true;

    Line(String margin) {
      pieces.add(new Piece(margin, Style.TEXT));
    }

    boolean isBlank() {
      return blank;
    }

    int length() {
      return StyledWords.length(pieces);
    }

    void add(List<Piece> word) {
      if (!blank) {
        pieces.add(new Piece(" ", word.get(0).style()));
      }
      pieces.addAll(word);
      blank = false;
    }

    LessonLine done() {
      return LessonLine.of(pieces);
    }
  }
}
