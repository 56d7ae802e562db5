package overfit.tui.page.step;

import java.util.ArrayList;
import java.util.List;
import overfit.screen.Glyphs;
import overfit.train.step.NextStep;
import overfit.tui.model.StepStage;
import overfit.tui.widget.TextLine;

/** A step in words and numbers, stage by stage. */
public final class StepText {

  private final StepSubject subject;

  /**
   * @param parameter the position of the parameter to follow
   */
  public StepText(NextStep step, int parameter, Glyphs glyphs) {
    subject = StepSubject.of(step, parameter, new StepLetters(glyphs));
  }

  /** A stage of the step; its tables are cut to the height. */
  private List<TextLine> stage(StepStage stage, int width, int height) {
    return text(stage).lines(width, height, subject.letters().ellipsis());
  }

  /**
   * All that is shown of the step at once: of a straight line all stages, of other networks one.
   *
   * @param sample the first of the samples of a straight line, counted from 0
   */
  public List<TextLine> screen(StepStage stage, int sample, int width, int height) {
    return subject.step().isLinear()
        ? new LinearStep(subject, sample).lines(stage, width, height)
        : stage(stage, width, height);
  }

  /**
   * All stages of the step, one below the other.
   *
   * @param height that of each stage
   */
  public List<TextLine> all(int width, int height) {
    if (subject.step().isLinear()) {
      return screen(StepStage.CHECK, 0, width, height);
    }
    List<TextLine> lines = new ArrayList<>();
    for (StepStage stage : StepStage.values()) {
      if (stage != StepStage.CHECK) {
        lines.addAll(stage(stage, width, height));
        lines.add(TextLine.EMPTY);
      }
    }
    return lines.subList(0, lines.size() - 1);
  }

  private StageText text(StepStage stage) {
    return switch (stage) {
      case FORWARD -> new ForwardStage(subject).text();
      case LOSS -> new LossStage(subject).text();
      case BACKWARD -> new BackwardStage(subject).text();
      case UPDATE, CHECK -> new UpdateStage(subject).text();
    };
  }
}
