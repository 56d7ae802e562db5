package overfit.tui.learn;

import java.util.List;
import java.util.Optional;
import overfit.lesson.Answer;
import overfit.screen.Surface;
import overfit.terminal.input.KeyName;
import overfit.tui.model.Model;
import overfit.tui.model.Overlay;
import overfit.tui.model.Update;
import overfit.tui.widget.Label;
import overfit.tui.widget.Look;
import overfit.tui.widget.PromptLine;
import overfit.tui.widget.TextInput;

/**
 * The prompt for a number that answers a question.
 *
 * @param wrong whether the line was refused
 */
record AnswerPrompt(Answer.Number answer, TextInput line, boolean wrong) implements Overlay {

  /** What a number begins with. */
  private static final String FIRST = "0123456789.-";

  /** With the first character of a number typed; empty for another key. */
  static Optional<AnswerPrompt> begun(Answer.Number answer, KeyName key) {
    return Optional.of(key)
        .filter(first -> first.types() && FIRST.indexOf(first.character()) >= 0)
        .flatMap(TextInput.EMPTY::press)
        .map(line -> new AnswerPrompt(answer, line, false));
  }

  static AnswerPrompt of(Answer.Number answer) {
    return new AnswerPrompt(answer, TextInput.EMPTY, false);
  }

  @Override
  public Update press(Model model, KeyName key) {
    if (key.equals(KeyName.ESCAPE) || key.equals(KeyName.ENTER) && line.text().isBlank()) {
      return Update.of(model.withoutOverlay());
    }
    if (key.equals(KeyName.ENTER)) {
      return answer.parse(line.text()).isPresent()
          ? LessonSteps.answer(model.withoutOverlay(), List.of(line.text().strip()))
          : Update.of(model.withOverlay(new AnswerPrompt(answer, line, true)));
    }
    return line.press(key).map(next -> with(model, next)).orElse(Update.of(model));
  }

  private Update with(Model model, TextInput next) {
    return Update.of(model.withOverlay(new AnswerPrompt(answer, next, false)));
  }

  @Override
  public Optional<Update> paste(Model model, String text) {
    return Overlay.pasted(line, text, next -> with(model, next));
  }

  @Override
  public List<Label> keys(Model model) {
    return List.of();
  }

  @Override
  public void draw(Surface screen, Surface row, Look look) {
    String unit = answer.unit().isEmpty() ? "" : " (" + answer.unit() + ")";
    String hint =
        wrong ? "expected a number, found " + line.text().strip() : "a number; Enter answers";
    PromptLine.last(screen, look, "your answer" + unit + ": ", line, hint, wrong);
  }
}
