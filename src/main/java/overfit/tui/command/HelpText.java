package overfit.tui.command;

import java.util.ArrayList;
import java.util.List;
import overfit.screen.Paragraph;

/** The lines of the help: the keys of the actions, the commands, then the glossary. */
final class HelpText {

  static final int WIDTH = 74;

  private static final int WORD_WIDTH = 17;

  static final List<Line> LINES = lines();

  /** A line of the help; that of a heading is emphasized. */
  record Line(String text, boolean heading) {

    private static final Line EMPTY = new Line("", false);
  }

  private HelpText() {}

  private static List<Line> lines() {
    List<Line> lines = new ArrayList<>();
    for (KeyGroup group : KeyGroup.values()) {
      lines.add(new Line("Keys: " + group.title(), true));
      group.actions().forEach(action -> add(lines, action));
      if (!group.inPane().isEmpty()) {
        lines.add(new Line("  while this pane has the focus (Tab):", false));
        group.inPane().forEach(action -> add(lines, action));
      }
      lines.add(Line.EMPTY);
    }
    lines.add(new Line("Commands, after :", true));
    CommandHelp.all().forEach(command -> add(lines, command.usage(), command.help()));
    lines.add(Line.EMPTY);
    for (Glossary part : Glossary.values()) {
      lines.add(new Line(part.title(), true));
      part.words().forEach((word, meaning) -> add(lines, word, meaning));
      lines.add(Line.EMPTY);
    }
    return List.copyOf(lines.subList(0, lines.size() - 1));
  }

  private static void add(List<Line> lines, Action action) {
    add(lines, action.keyLabels(), action.help());
  }

  /** Adds a word and its meaning, wrapped. */
  private static void add(List<Line> lines, String word, String meaning) {
    String begin = "  " + word + " ".repeat(Math.max(1, WORD_WIDTH - word.length()));
    for (String piece : Paragraph.wrap(meaning, WIDTH - begin.length())) {
      lines.add(new Line(begin + piece, false));
      begin = " ".repeat(WORD_WIDTH + 2);
    }
  }
}
