package overfit.tui.page.step;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import overfit.nn.Activation;
import overfit.nn.LayerPass;
import overfit.nn.ParameterMatrix;
import overfit.train.NextUpdate;
import overfit.train.step.FollowedParameter;

/** The way back: the gradients of each layer's sums, weights and biases. */
record BackwardStage(StepSubject subject) {

  private static final int ROWS_OF_LAYER = 3;

  StageText text() {
    int layer = subject.followed().matrix().layer();
    return new StageText(
        "Backward: how the loss would change with each number, last layer first",
        new StepTable(1, rows()),
        (subject.layers() - 1 - layer) * ROWS_OF_LAYER + 2,
        notes(),
        subject.formula(parameter()) + " over " + subject.samples(),
        terms(),
        false);
  }

  private List<List<String>> rows() {
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("", "shape", "norm", "mean", "deviation", "first numbers"));
    for (int l = subject.layers() - 1; l >= 0; l--) {
      LayerPass layer = subject.update().layers().get(l);
      String sums = subject.gradient(l) + " = " + sums(l);
      rows.add(
          StepSubject.row(
              Stream.of(subject.formula(sums)), StepSubject.numbers(layer.gradients())));
      String weights = "dL/d" + subject.weights(l).symbol() + " = ";
      rows.add(row(weights + "(" + subject.gradient(l) + ")^T * " + subject.input(l), 2 * l));
      rows.add(row("dL/db" + (l + 1) + " = sum of " + subject.gradient(l), 2 * l + 1));
    }
    return rows;
  }

  /** The formula of the gradient of a layer's sums. */
  private String sums(int l) {
    if (subject.isLast(l)) {
      return outputs();
    }
    String mask = subject.drops() ? " o mask / (1 - p)" : "";
    String next = subject.gradient(l + 1) + " * " + subject.weights(l + 1).symbol();
    return next + mask + " o " + subject.step().activation(l).key() + "'(z" + (l + 1) + ")";
  }

  private String outputs() {
    return subject.lossOf(subject.step().loss().slopeFormula()) + " / n";
  }

  private List<String> row(String formula, int matrix) {
    NextUpdate update = subject.update();
    ParameterMatrix of = update.matrices().get(matrix);
    double[] gradient = update.lossGradient();
    double mean = StepSubject.part(of, gradient).average().orElse(Double.NaN);
    double square =
        StepSubject.part(of, gradient)
            .map(value -> (value - mean) * (value - mean))
            .average()
            .orElse(Double.NaN);
    Stream<String> cells =
        Stream.of(
            subject.formula(formula),
            StepSubject.shape(of),
            StepLetters.number(StepSubject.norm(of, gradient), 4),
            StepLetters.number(mean, 4),
            StepLetters.number(Math.sqrt(square), 4));
    List<String> first =
        IntStream.range(0, Math.min(8, of.count()))
            .mapToObj(i -> StepLetters.number(gradient[of.position(i)], 4))
            .toList();
    return StepSubject.row(cells, first);
  }

  private List<String> notes() {
    Set<String> notes = new LinkedHashSet<>();
    for (int l = 0; l < subject.layers() - 1; l++) {
      Activation activation = subject.step().activation(l);
      notes.add(subject.formula(activation.key() + "'(z) = " + activation.slopeFormula()));
    }
    if (subject.layers() > 1) {
      notes.add("The weights with the gradient of least norm: " + least());
    }
    return List.copyOf(notes);
  }

  private String least() {
    return subject.update().matrices().stream()
        .filter(ParameterMatrix::weights)
        .min(
            Comparator.comparingDouble(
                each -> StepSubject.norm(each, subject.update().lossGradient())))
        .orElseThrow()
        .symbol();
  }

  private String parameter() {
    return "dL/d"
        + subject.followed().name()
        + " = sum of "
        + (isWeight() ? input() + " * " : "")
        + sum();
  }

  private boolean isWeight() {
    return subject.followed().matrix().weights();
  }

  private String input() {
    FollowedParameter followed = subject.followed();
    int unit = followed.matrix().indices(followed.position()).get(1);
    return subject.input(followed.matrix().layer()) + "[" + unit + "]";
  }

  private String sum() {
    FollowedParameter followed = subject.followed();
    int unit = followed.matrix().indices(followed.position()).get(0);
    return subject.gradient(followed.matrix().layer()) + "[" + unit + "]";
  }

  private StepTable terms() {
    FollowedParameter followed = subject.followed();
    double[] products = followed.products();
    List<List<String>> rows = new ArrayList<>();
    String sum = subject.formula(sum());
    rows.add(
        isWeight()
            ? List.of("sample", input(), sum, subject.formula(input() + " * " + sum()))
            : List.of("sample", sum));
    for (int i = 0; i < products.length; i++) {
      String slope = StepLetters.number(followed.sums()[i]);
      String product = StepLetters.number(products[i]);
      rows.add(
          isWeight()
              ? List.of(i + 1 + "", StepLetters.number(followed.inputs()[i]), slope, product)
              : List.of(i + 1 + "", slope));
    }
    String all = StepLetters.number(followed.lossGradient());
    rows.add(isWeight() ? List.of("sum", "", "", all) : List.of("sum", all));
    return new StepTable(0, rows);
  }
}
