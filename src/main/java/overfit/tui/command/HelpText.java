package overfit.tui.command;

import java.util.ArrayList;
import java.util.List;
import overfit.screen.Paragraph;

/** The lines of the help: the keys of the actions, the commands, then the glossary. */
final class HelpText {

  static final int WIDTH = 74;

  private static final int WORD_WIDTH = 17;

  static final List<String> LINES = lines();

  private HelpText() {}

  private static List<String> lines() {
    List<String> lines = new ArrayList<>();
    for (KeyGroup group : KeyGroup.values()) {
      lines.add("Keys: " + group.title());
      group.actions().forEach(action -> add(lines, action));
      if (!group.inPane().isEmpty()) {
        lines.add("  while this pane has the focus (Tab):");
        group.inPane().forEach(action -> add(lines, action));
      }
      lines.add("");
    }
    lines.add("Commands, after :");
    CommandHelp.all().forEach(command -> add(lines, command.usage(), command.help()));
    lines.add("");
    for (Glossary part : Glossary.values()) {
      lines.add(part.title());
      part.words().forEach((word, meaning) -> add(lines, word, meaning));
      lines.add("");
    }
    return List.copyOf(lines.subList(0, lines.size() - 1));
  }

  private static void add(List<String> lines, Action action) {
    add(lines, action.keyLabels(), action.help());
  }

  /** Adds a word and its meaning, wrapped. */
  private static void add(List<String> lines, String word, String meaning) {
    String begin = "  " + word + " ".repeat(Math.max(1, WORD_WIDTH - word.length()));
    for (String piece : Paragraph.wrap(meaning, WIDTH - begin.length())) {
      lines.add(begin + piece);
      begin = " ".repeat(WORD_WIDTH + 2);
    }
  }
}
