package overfit.lesson;

import java.util.Optional;
import overfit.config.preset.PresetFolder;
import overfit.config.preset.Presets;

/** Lessons that tests write. */
public final class Drafts {

  /** A whole lesson that passes its check within few epochs. */
  public static final String WHOLE =
      """
      +++
      chapter = "4.1"
      title = "Steps"
      about = "How far a step goes."
      opens = "no-regularization --hidden 4 --epochs 5 --learning-rate 0.001"
      hides = ["learning-rate"]
      waits = ["the norm of the gradient"]

      [question.falls]
      choices = ["falls", "rises"]
      answer = "falls"

      [task.longer]
      done = "learning-rate > 0.05 and train < 0.7 * seen[0]"
      solution = "--learning-rate 0.1"
      seeds = "42..45"
      opened = 0
      solved = 4

      [[claim]]
      says = "the loss falls"
      holds = "seen[last] < seen[0]"
      seeds = "42..45"
      count = 4
      +++
      ## Words

      One *step* at a time, `n` makes one.

      - **short** ones
      - long ones,
        and longer
        1. inside

      ## Down or up? {#falls}
      ### Answer
      It falls.

      ## Longer steps {#longer}
      Do it.

      ### Hint
      Which setting?

      ### Hint
      The learning rate.

      ### Solution
      `learning-rate` 0.1.

      ## Try
      ### Solution
      Nothing.

      ## But {#caveat}
      Only here.
      """;

  private Drafts() {}

  /** The lesson of a text, in a file {@code draft.md} of the working directory. */
  public static Lesson read(String text) {
    Presets presets = Presets.bundledAlone();
    return new LessonSource(
            "draft", "draft.md", "draft.md", text, Optional.of(PresetFolder.WORKING))
        .read(presets);
  }
}
