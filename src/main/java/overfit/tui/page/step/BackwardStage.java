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
import overfit.nn.NormPass;
import overfit.nn.ParameterMatrix;
import overfit.nn.ParameterMatrix.Kind;
import overfit.nn.RecordedMatrix;
import overfit.train.NextUpdate;
import overfit.train.step.FollowedParameter;

/** The way back: the gradients of each layer's sums, weights and biases. */
record BackwardStage(StepSubject subject) {

  StageText text() {
    List<List<String>> rows = rows();
    String gradient = subject.formula("dL/d" + subject.followed().matrix().symbol() + " = ");
    return new StageText(
        "Backward: how the loss would change with each number, last layer first",
        new StepTable(1, rows),
        StepSubject.rowOf(rows, 0, gradient),
        notes(),
        subject.formula(parameter()) + " over " + subject.samples(),
        terms(),
        false);
  }

  private List<List<String>> rows() {
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("", "shape", "norm", "mean", "deviation", "first numbers"));
    for (int l = subject.layers() - 1; l >= 0; l--) {
      addLayer(l, rows);
    }
    return rows;
  }

  private void addLayer(int l, List<List<String>> rows) {
    LayerPass layer = subject.update().layers().get(l);
    layer.norm().ifPresent(norm -> addNorm(l, norm, rows));
    String z = subject.gradient(l);
    String sums = layer.norm().isPresent() ? "N(dL/du" + (l + 1) + " o g" + (l + 1) + ")" : last(l);
    rows.add(row(z + " = " + sums, layer.gradients()));
    rows.add(row("(" + z + ")^T * " + subject.input(l), l, Kind.WEIGHTS));
    rows.add(row("sum of " + z, l, Kind.BIASES));
  }

  private void addNorm(int l, NormPass norm, List<List<String>> rows) {
    String u = "dL/d" + subject.activated(l);
    rows.add(row(u + " = " + last(l), norm.gradients()));
    rows.add(row("sum of " + u + " o " + StepSubject.standardized(l), l, Kind.NORM_WEIGHTS));
    rows.add(row("sum of " + u, l, Kind.NORM_BIASES));
  }

  private List<String> row(String formula, RecordedMatrix matrix) {
    return StepSubject.row(Stream.of(subject.formula(formula)), StepSubject.numbers(matrix));
  }

  /** The formula of the gradient of the last that a layer computes before its activation. */
  private String last(int l) {
    if (subject.isLast(l)) {
      return outputs();
    }
    String mask = subject.drops() ? " o mask / (1 - p)" : "";
    String next = subject.gradient(l + 1) + " * " + subject.weights(l + 1).symbol();
    return next
        + mask
        + " o "
        + subject.step().activation(l).key()
        + "'("
        + subject.activated(l)
        + ")";
  }

  private String outputs() {
    return subject.lossOf(subject.step().loss().slopeFormula()) + " / n";
  }

  /** The gradient of parameters. */
  private List<String> row(String formula, int layer, Kind kind) {
    NextUpdate update = subject.update();
    ParameterMatrix of = update.layout().find(layer, kind).orElseThrow();
    double[] gradient = update.lossGradient();
    double mean = StepSubject.part(of, gradient).average().orElse(Double.NaN);
    double square =
        StepSubject.part(of, gradient)
            .map(value -> (value - mean) * (value - mean))
            .average()
            .orElse(Double.NaN);
    Stream<String> cells =
        Stream.of(
            subject.formula("dL/d" + of.symbol() + " = " + formula),
            StepSubject.shape(of),
            StepLetters.number(StepSubject.norm(of, gradient), 4),
            StepLetters.number(mean, 4),
            StepLetters.number(Math.sqrt(square), 4));
    List<String> first =
        IntStream.range(0, Math.min(StepSubject.SHOWN, of.count()))
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
    if (subject.norm(0).isPresent()) {
      String n = "N(v) = (v - mean v - z' mean(v o z')) / s, over the units of each sample";
      notes.add(subject.formula(n));
    }
    if (subject.layers() > 1) {
      notes.add("The weights with the gradient of least norm: " + least());
    }
    return List.copyOf(notes);
  }

  private String least() {
    return subject.update().layout().ofKind(Kind.WEIGHTS).stream()
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
        + (subject.multiplies() ? subject.factor() + " * " : "")
        + sum();
  }

  private String sum() {
    return "dL/d" + subject.result();
  }

  private StepTable terms() {
    FollowedParameter followed = subject.followed();
    double[] products = followed.products();
    List<List<String>> rows = new ArrayList<>();
    String sum = subject.formula(sum());
    rows.add(
        subject.multiplies()
            ? List.of(
                "sample", subject.factor(), sum, subject.formula(subject.factor() + " * " + sum()))
            : List.of("sample", sum));
    for (int i = 0; i < products.length; i++) {
      String slope = StepLetters.number(followed.slopes()[i]);
      String product = StepLetters.number(products[i]);
      rows.add(
          subject.multiplies()
              ? List.of(i + 1 + "", StepLetters.number(followed.inputs()[i]), slope, product)
              : List.of(i + 1 + "", slope));
    }
    String all = StepLetters.number(followed.lossGradient());
    rows.add(subject.multiplies() ? List.of("sum", "", "", all) : List.of("sum", all));
    return new StepTable(0, rows);
  }
}
