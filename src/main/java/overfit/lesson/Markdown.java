package overfit.lesson;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.commonmark.node.BulletList;
import org.commonmark.node.Code;
import org.commonmark.node.Emphasis;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Link;
import org.commonmark.node.ListBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;
import overfit.file.CleanText;
import overfit.file.InputException;

/**
 * Reads the part of Markdown, https://spec.commonmark.org/0.31.2, that lessons can have: headings,
 * paragraphs, lists, code, emphasis and links.
 */
final class Markdown {

  private static final String KNOWN = "words, a list or code";

  /** Of a line; no one reads longer ones, and deep nesting needs them. */
  private static final int LONGEST_LINE = 1000;

  /** Of lines without an empty one between them. */
  private static final int LONGEST_BLOCK = 4000;

  private static final Parser PARSER =
      Parser.builder().includeSourceSpans(IncludeSourceSpans.BLOCKS).build();

  private final String file;
  private final int before;
  private final List<Part> parts = new ArrayList<>();

  /**
   * A heading, and the blocks up to the next one.
   *
   * @param level that of the heading, from 1; 0 before the first
   * @param place file and line of the heading
   */
  record Part(int level, String heading, String place, List<Block> blocks) {}

  private Markdown(String file, int before) {
    this.file = file;
    this.before = before;
  }

  /**
   * The parts of a text. Throws {@link InputException} for what lessons cannot have.
   *
   * @param file the name of the file in messages
   * @param before the number of lines of the file before these
   */
  static List<Part> parts(String file, String text, int before) {
    Markdown markdown = new Markdown(file, before);
    markdown.checkLength(text);
    markdown.parts.add(new Part(0, "", file + ":" + (before + 1), new ArrayList<>()));
    Node document = PARSER.parse(text);
    for (Node node = document.getFirstChild(); node != null; node = node.getNext()) {
      markdown.add(node);
    }
    return markdown.parts;
  }

  /** Nested emphasis and lists are read by recursion. */
  private void checkLength(String text) {
    List<String> lines = text.lines().toList();
    int block = 0;
    for (int i = 0; i < lines.size(); i++) {
      int length = lines.get(i).length();
      block = lines.get(i).isBlank() ? 0 : block + length;
      String place = file + ":" + (before + i + 1);
      if (length > LONGEST_LINE) {
        throw tooLong("a line", LONGEST_LINE, length).at(place);
      }
      if (block > LONGEST_BLOCK) {
        throw tooLong("a paragraph", LONGEST_BLOCK, block).at(place);
      }
    }
  }

  private static InputException tooLong(String what, int most, int found) {
    return InputException.expected(
        what + " of up to " + most + " characters", String.valueOf(found));
  }

  private void add(Node node) {
    if (node instanceof Heading heading) {
      String text = Block.plain(spans(heading, place(node)));
      parts.add(new Part(heading.getLevel(), text, place(node), new ArrayList<>()));
    } else {
      parts.get(parts.size() - 1).blocks().addAll(blocks(node));
    }
  }

  private List<Block> blocks(Node node) {
    if (node instanceof Paragraph) {
      return List.of(new Block.Paragraph(spans(node, place(node))));
    }
    if (node instanceof ListBlock list) {
      return items(list, 0);
    }
    if (node instanceof FencedCodeBlock code) {
      return List.of(code(code.getLiteral()));
    }
    if (node instanceof IndentedCodeBlock code) {
      return List.of(code(code.getLiteral()));
    }
    throw InputException.expected(KNOWN, kind(node)).at(place(node));
  }

  private static Block code(String text) {
    return new Block.Code(text.lines().map(line -> line.replace("\t", "    ")).toList());
  }

  private List<Block> items(ListBlock list, int level) {
    List<Block> items = new ArrayList<>();
    int number = list instanceof OrderedList ordered ? ordered.getMarkerStartNumber() : 0;
    for (Node item = list.getFirstChild(); item != null; item = item.getNext()) {
      String marker = list instanceof BulletList ? "-" : number++ + ".";
      items.addAll(item((ListItem) item, level, marker));
    }
    return items;
  }

  private List<Block> item(ListItem item, int level, String marker) {
    List<Block> blocks = new ArrayList<>();
    for (Node node = item.getFirstChild(); node != null; node = node.getNext()) {
      if (node instanceof Paragraph) {
        String own = blocks.isEmpty() ? marker : "";
        blocks.add(new Block.Item(level, own, spans(node, place(node))));
      } else if (node instanceof ListBlock inner) {
        blocks.addAll(items(inner, level + 1));
      } else {
        throw InputException.expected("words in a list", kind(node)).at(place(node));
      }
    }
    return blocks;
  }

  private List<Span> spans(Node parent, String place) {
    List<Span> spans = new ArrayList<>();
    addSpans(parent, Span.Style.PLAIN, place, spans);
    return spans;
  }

  private static void addSpans(Node parent, Span.Style style, String place, List<Span> spans) {
    for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
      if (node instanceof Text text) {
        add(spans, text.getLiteral(), style);
      } else if (node instanceof SoftLineBreak || node instanceof HardLineBreak) {
        add(spans, " ", style);
      } else if (node instanceof Code code) {
        add(spans, code.getLiteral(), Span.Style.CODE);
      } else if (node instanceof StrongEmphasis) {
        addSpans(node, Span.Style.STRONG, place, spans);
      } else if (node instanceof Emphasis) {
        addSpans(node, Span.Style.EMPHASIS, place, spans);
      } else if (node instanceof Link link) {
        addSpans(node, style, place, spans);
        add(spans, " (" + link.getDestination() + ")", style);
      } else {
        throw InputException.expected("words, emphasis, code or a link", kind(node)).at(place);
      }
    }
  }

  /** Adds text that is safe to show; neighbours of one style become one. */
  private static void add(List<Span> spans, String text, Span.Style style) {
    String visible = text.isBlank() ? " " : clean(text);
    Span last = spans.isEmpty() ? null : spans.get(spans.size() - 1);
    if (last != null && last.style() == style) {
      spans.set(spans.size() - 1, new Span(last.text() + visible, style));
    } else {
      spans.add(new Span(visible, style));
    }
  }

  /** Clean, with its blanks at both ends. */
  private static String clean(String text) {
    String start = Character.isWhitespace(text.charAt(0)) ? " " : "";
    String end = Character.isWhitespace(text.charAt(text.length() - 1)) ? " " : "";
    return start + CleanText.of(text) + end;
  }

  /** {@code a block quote}, {@code an image}. */
  private static String kind(Node node) {
    String words =
        node.getClass()
            .getSimpleName()
            .replaceAll("(?<=[a-z])(?=[A-Z])", " ")
            .toLowerCase(Locale.ROOT);
    return (words.matches("[aeiou].*") ? "an " : "a ") + words;
  }

  private String place(Node node) {
    int line = node.getSourceSpans().isEmpty() ? 0 : node.getSourceSpans().get(0).getLineIndex();
    return file + ":" + (before + line + 1);
  }
}
