package overfit.tui.page.multiples;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import overfit.screen.NumberText;
import overfit.screen.Role;
import overfit.screen.Style;
import overfit.train.RunSnapshot;
import overfit.train.Scores;
import overfit.train.verdict.Verdict;
import overfit.tui.widget.Label;

/** The scores in the title of a tile, from the longest form to the shortest. */
enum TileScores {
  TEST_AND_SINCE(
      scores -> List.of(test(scores), verdict(scores, Verdict.of(scores).words(scores)))),
  TEST_AND_VERDICT(scores -> List.of(test(scores), verdict(scores, Verdict.of(scores).word()))),
  NUMBER_AND_VERDICT(scores -> List.of(number(scores), verdict(scores, Verdict.of(scores).word()))),
  NUMBER(scores -> List.of(number(scores))),
  NONE(scores -> List.of());

  private static final int GAP = 2;

  private final Function<Scores, List<Label>> labels;

  TileScores(Function<Scores, List<Label>> labels) {
    this.labels = labels;
  }

  /**
   * The longest form in which the scores of all runs fit, so that all tiles show the same.
   *
   * @param room the columns for each title, from which its name is taken
   */
  static TileScores fitting(List<RunSnapshot> runs, int room) {
    return Arrays.stream(values())
        .filter(form -> runs.stream().allMatch(run -> form.width(run) <= room))
        .findFirst()
        .orElse(NONE);
  }

  private int width(RunSnapshot run) {
    int width = labels(run).stream().mapToInt(label -> GAP + label.width()).sum();
    return width + run.name().length();
  }

  /** A diverged run has no test loss. */
  List<Label> labels(RunSnapshot run) {
    boolean diverged = this != NONE && Verdict.of(run.scores()) == Verdict.DIVERGED;
    return diverged ? List.of(number(run.scores())) : labels.apply(run.scores());
  }

  private static Label test(Scores scores) {
    return Label.of("test " + NumberText.loss(scores.testLoss()), Style.TEXT);
  }

  /** Only the test loss, or that the run diverged. */
  static Label number(Scores scores) {
    return Verdict.of(scores) == Verdict.DIVERGED
        ? verdict(scores, Verdict.DIVERGED.word())
        : Label.of(NumberText.loss(scores.testLoss()), Style.TEXT);
  }

  private static Label verdict(Scores scores, String words) {
    boolean diverged = Verdict.of(scores) == Verdict.DIVERGED;
    return Label.of(words, Style.of(diverged ? Role.ERROR : Role.TEXT));
  }
}
