package overfit.tui.page.step;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import overfit.nn.LayerPass;
import overfit.screen.Paragraph;
import overfit.screen.Role;
import overfit.screen.Style;
import overfit.train.GradientStage;
import overfit.train.NextUpdate;
import overfit.train.step.FollowedParameter;
import overfit.tui.model.StepStage;
import overfit.tui.widget.TextLine;

/**
 * The step of a straight line, all stages at once: it has two parameters, so every number of it is
 * there but for some samples.
 *
 * @param sample the first of the samples that are shown, counted from 0
 */
record LinearStep(StepSubject subject, int sample) {

  private static final int INDENT = 10;

  /** As many as have room beside each other in 80 columns. */
  private static final int DIGITS = 4;

  /** The titles, the first samples, an ellipsis, the last sample and the sum. */
  private static final int LEAST_SAMPLES = 5;

  /** Of what is beside the two parameters, in the rest of the row. */
  private static final int DIGITS_BESIDE = 5;

  /**
   * @param current the stage to highlight
   */
  List<TextLine> lines(StepStage current, int width, int height) {
    List<TextLine> before = new ArrayList<>();
    add(before, current, width, StepStage.FORWARD, forward());
    add(before, current, width, StepStage.LOSS, new LossStage(subject).mean());
    List<TextLine> after = new ArrayList<>();
    add(after, current, width, StepStage.BACKWARD, backward());
    add(after, current, width, StepStage.UPDATE, update());
    List<List<String>> parameters = parameters(true);
    int rows = before.size() + LEAST_SAMPLES + after.size() + parameters.size();
    List<List<String>> shown = rows <= height ? parameters : parameters(false);
    addRows(after, new StepTable(1, shown).around(1, width, height, ""));
    int most = Math.max(LEAST_SAMPLES, height - before.size() - after.size());
    addRows(
        before,
        new StepTable(0, samples()).from(sample, width, most, subject.letters().ellipsis()));
    return Stream.concat(before.stream(), after.stream()).toList();
  }

  private static void add(
      List<TextLine> lines, StepStage current, int width, StepStage stage, String... texts) {
    Style style = stage == current ? Style.of(Role.FOCUS).withBold() : Style.TEXT;
    String title = stage.title();
    for (String text : texts) {
      for (String line : Paragraph.wrap(text, width - INDENT - 2)) {
        String indent = title + " ".repeat(INDENT - title.length());
        lines.add(new TextLine(" " + indent + line, style));
        title = "";
      }
    }
  }

  private static void addRows(List<TextLine> lines, List<String> rows) {
    for (int i = 0; i < rows.size(); i++) {
      lines.add(new TextLine(rows.get(i), i == 0 ? Style.DIM : Style.TEXT));
    }
  }

  private String forward() {
    return subject.formula("yhat = x * w + b")
        + ", w = W1[0][0] = "
        + StepLetters.number(subject.update().before()[0])
        + ", b = b1[0] = "
        + StepLetters.number(subject.update().before()[1]);
  }

  private String[] backward() {
    double[] gradient = subject.update().lossGradient();
    String slope = subject.lossOf(subject.step().loss().slopeFormula());
    return new String[] {
      subject.formula("dL/dyhat = " + slope + " / n"),
      subject.formula("dL/dw = sum of x * dL/dyhat = ")
          + StepLetters.number(gradient[0])
          + ", "
          + subject.formula("dL/db = sum of dL/dyhat = ")
          + StepLetters.number(gradient[1])
    };
  }

  /** Penalties and clipping, the optimizer's formulas, and the values of their letters. */
  private String[] update() {
    List<String> notes = new UpdateStage(subject).notes();
    return notes.toArray(String[]::new);
  }

  private List<List<String>> samples() {
    NextUpdate update = subject.update();
    LayerPass layer = update.layers().get(0);
    List<List<String>> rows = new ArrayList<>();
    rows.add(
        Stream.of("sample", "x", "yhat", "y", "yhat - y", "loss", "dL/dyhat", "x * dL/dyhat")
            .map(subject::formula)
            .toList());
    for (int i = 0; i < layer.sums().kept(); i++) {
      double x = layer.inputs().first()[i][0];
      double output = layer.sums().first()[i][0];
      double error = output - update.targets()[i];
      double slope = layer.gradients().first()[i][0];
      Stream<Double> numbers =
          Stream.of(
              x,
              output,
              update.targets()[i],
              error,
              subject.step().loss().of(error),
              slope,
              x * slope);
      rows.add(
          StepSubject.row(
              Stream.of(i + 1 + ""),
              numbers.map(value -> StepLetters.number(value, DIGITS)).toList()));
    }
    double[] gradient = update.lossGradient();
    rows.add(
        List.of(
            "sum",
            "",
            "",
            "",
            "",
            "",
            StepLetters.number(gradient[1], DIGITS),
            StepLetters.number(gradient[0], DIGITS)));
    return rows;
  }

  /** The way of both parameters through the update. */
  private List<List<String>> parameters(boolean hasRoomForCorrected) {
    FollowedParameter w = subject.step().follow(0);
    FollowedParameter b = subject.step().follow(1);
    List<List<String>> rows = new ArrayList<>();
    rows.add(
        w.memories().isEmpty()
            ? List.of("", "w", "b")
            : List.of("", "w", "b", "w before", "b before"));
    rows.add(row("before", w.value(), b.value()));
    for (Map.Entry<GradientStage, Double> each : w.gradients().entrySet()) {
      rows.add(
          row(UpdateStage.name(each.getKey()), each.getValue(), b.gradients().get(each.getKey())));
    }
    w.memories().keySet().forEach(letter -> rows.add(memory(letter, w, b)));
    if (hasRoomForCorrected) {
      w.corrected()
          .forEach(
              (letter, value) ->
                  rows.add(row("corrected " + letter, value, b.corrected().get(letter))));
    }
    rows.add(row("change", w.change(), b.change()));
    rows.add(row("after", w.after(), b.after()));
    return rows;
  }

  private static List<String> memory(String letter, FollowedParameter w, FollowedParameter b) {
    List<String> row =
        new ArrayList<>(
            row("memory " + letter, w.memories().get(letter), b.memories().get(letter)));
    row.add(StepLetters.number(w.memoriesBefore().get(letter), DIGITS_BESIDE));
    row.add(StepLetters.number(b.memoriesBefore().get(letter), DIGITS_BESIDE));
    return row;
  }

  private static List<String> row(String name, double w, double b) {
    return List.of(name, StepLetters.number(w, 9), StepLetters.number(b, 9));
  }
}
