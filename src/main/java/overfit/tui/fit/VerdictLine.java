package overfit.tui.fit;

import java.util.List;
import java.util.stream.Collectors;
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
 * @param untried the settings to try
 * @param next whether the key for advice applies the first of them
 */
record VerdictLine(Scores scores, List<Advice> untried, boolean next, Look look) {

  /** Marks the first setting to try with its key. */
  private static final String KEY = " (A)";

  /** The line in at most {@code width} characters; what does not fit is left out whole. */
  Label within(int width) {
    Verdict verdict = Verdict.of(scores);
    String words = verdict.words(scores);
    String rest = rest(verdict, width - words.length() - 2);
    String mark = rest.isEmpty() ? words : words + ":";
    return new Label(mark, Style.of(role(verdict)).withBold(), rest, Style.TEXT);
  }

  /** Reasons are left out before settings to try. */
  private String rest(Verdict verdict, int width) {
    List<String> why = verdict.reasons(scores);
    List<String> advice =
        untried.stream()
            .map(each -> each.setting().name() + " " + each.value() + key(each))
            .collect(Collectors.toList());
    for (int reasons = why.size(); reasons >= 0; reasons--) {
      for (int tries = advice.size(); tries >= Math.min(1, advice.size()); tries--) {
        String all = joined(why.subList(0, reasons), advice.subList(0, tries));
        if (all.length() <= width) {
          return all;
        }
      }
    }
    return "";
  }

  private String key(Advice remedy) {
    return next && remedy.equals(untried.get(0)) ? KEY : "";
  }

  private String joined(List<String> why, List<String> advice) {
    String because = String.join("; ", why);
    String tries = advice.isEmpty() ? "" : "try " + String.join(", ", advice);
    return because + (because.isEmpty() || tries.isEmpty() ? "" : look.separator()) + tries;
  }

  private static Role role(Verdict verdict) {
    return switch (verdict) {
      case STARTING, TOO_FEW_SAMPLES, FITTING_UNKNOWN_TARGET -> Role.TEXT;
      case LEARNING, GENERALIZING -> Role.GOOD;
      case UNDERFITTING, OVERFITTING, UNSTABLE -> Role.NOTICE;
      case DIVERGED -> Role.ERROR;
    };
  }
}
