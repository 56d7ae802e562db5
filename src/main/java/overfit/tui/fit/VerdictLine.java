package overfit.tui.fit;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import overfit.screen.Role;
import overfit.screen.Style;
import overfit.train.Scores;
import overfit.train.verdict.Advice;
import overfit.train.verdict.Verdict;
import overfit.tui.widget.Label;
import overfit.tui.widget.Look;

/**
 * One line about a run: the verdict, the reasons, and settings to try.
 *
 * @param name the name of the run; empty if it is the only one
 * @param untried the settings to try
 * @param next whether the key for advice applies the first of them
 */
record VerdictLine(String name, Scores scores, List<Advice> untried, boolean next, Look look) {

  /** What the key for advice does. */
  private static final String KEY = "press A: ";

  /** The line in at most {@code width} characters; what does not fit is left out whole. */
  Label within(int width) {
    Verdict verdict = Verdict.of(scores);
    String words = verdict.words(scores);
    String named = name.isEmpty() ? words : name + ": " + words;
    return Stream.of(named, words, verdict.word())
        .filter(each -> each.length() <= width)
        .findFirst()
        .map(each -> label(verdict, each, width))
        .orElse(Label.of("", Style.TEXT));
  }

  private Label label(Verdict verdict, String words, int width) {
    String rest = rest(verdict, width - words.length() - look.separator().length());
    String mark = rest.isEmpty() ? words : words + look.separator().stripTrailing();
    return new Label(mark, Style.of(role(verdict)).withBold(), rest, Style.TEXT);
  }

  /** The first reason is left out last: settings to try are in the footer too. */
  private String rest(Verdict verdict, int width) {
    List<String> why = verdict.reasons(scores);
    for (int reasons = why.size(); reasons >= 0; reasons--) {
      for (int tries = untried.size(); tries >= 0; tries--) {
        String all = joined(why.subList(0, reasons), untried.subList(0, tries));
        if (all.length() <= width) {
          return all;
        }
      }
    }
    return "";
  }

  private String joined(List<String> why, List<Advice> advice) {
    String because = String.join("; ", why);
    String values = advice.stream().map(Advice::change).collect(Collectors.joining(", "));
    String tries = values.isEmpty() ? "" : (next ? KEY : "try ") + values;
    return because + (because.isEmpty() || tries.isEmpty() ? "" : look.separator()) + tries;
  }

  private static Role role(Verdict verdict) {
    return switch (verdict) {
      case STARTING, TOO_FEW_SAMPLES, CONSTANT_X, CONSTANT_Y, FITTING_UNKNOWN_TARGET -> Role.TEXT;
      case LEARNING, GENERALIZING -> Role.GOOD;
      case UNDERFITTING, OVERFITTING, NOT_EXTRAPOLATING, UNSTABLE -> Role.NOTICE;
      case DIVERGED -> Role.ERROR;
    };
  }
}
