package overfit.tui.page.step;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import overfit.config.Settings;
import overfit.nn.Activation;
import overfit.nn.LayerPass;
import overfit.nn.ParameterMatrix;
import overfit.train.step.FollowedParameter;

/** The way forward: sums and activations of each layer. */
record ForwardStage(StepSubject subject) {

  StageText text() {
    return new StageText(
        "Forward: each layer hands its numbers on to the next",
        new StepTable(2, rows()),
        1 + rowOf(subject.followed().matrix().layer()),
        notes(),
        parameter(),
        terms(),
        false);
  }

  private int rowsOfLayer() {
    return subject.drops() ? 3 : 2;
  }

  private int rowOf(int layer) {
    return 1 + layer * rowsOfLayer();
  }

  private List<List<String>> rows() {
    List<List<String>> rows = new ArrayList<>();
    rows.add(
        List.of("", "", "shape", "norm", "mean", "deviation", "sample 1: unit 0", "1", "2", "3"));
    LayerPass first = subject.update().layers().get(0);
    rows.add(StepSubject.row(Stream.of("samples", "x"), StepSubject.numbers(first.inputs())));
    for (int l = 0; l < subject.layers(); l++) {
      addLayer(l, rows);
    }
    return rows;
  }

  private void addLayer(int l, List<List<String>> rows) {
    LayerPass layer = subject.update().layers().get(l);
    String weights = subject.weights(l).symbol();
    String sum = subject.sum(l) + " = " + subject.input(l) + " * " + weights + "^T + b" + (l + 1);
    add(rows, subject.layerName(l), sum, StepSubject.numbers(layer.sums()));
    if (subject.isLast(l)) {
      return;
    }
    String a = "a" + (l + 1);
    String activation = a + " = " + subject.step().activation(l).key() + "(z" + (l + 1) + ")";
    add(rows, "", activation, StepSubject.numbers(layer.activations()));
    if (subject.drops()) {
      LayerPass next = subject.update().layers().get(l + 1);
      String dropped = "d" + (l + 1) + " = " + a + " o mask / (1 - p)";
      add(rows, "", dropped, StepSubject.numbers(next.inputs()));
    }
  }

  private void add(List<List<String>> rows, String name, String formula, List<String> numbers) {
    rows.add(StepSubject.row(Stream.of(name, subject.formula(formula)), numbers));
  }

  /** The formulas of activations that their name does not say. */
  private List<String> notes() {
    Set<String> notes = new LinkedHashSet<>();
    for (int l = 0; l < subject.layers() - 1; l++) {
      Activation activation = subject.step().activation(l);
      if (!activation.formula().equals(activation.key() + "(z)")) {
        notes.add(subject.formula(activation.key() + "(z) = " + activation.formula()));
      }
    }
    if (subject.drops()) {
      String p = subject.step().config().text(Settings.DROPOUT);
      notes.add("mask: 0 with probability p = " + p + ", otherwise 1, drawn for each sample");
    }
    return List.copyOf(notes);
  }

  private String parameter() {
    FollowedParameter followed = subject.followed();
    ParameterMatrix matrix = followed.matrix();
    String at = "[" + matrix.indices(followed.position()).get(0) + "]";
    String to = subject.formula(subject.sum(matrix.layer()) + at);
    String value = followed.name() + " = " + StepLetters.number(followed.value());
    return matrix.weights()
        ? value + " multiplies " + input() + ", and is a part of " + to
        : value + " is a part of " + to + " for every sample";
  }

  /** {@code a1[5]}. */
  private String input() {
    FollowedParameter followed = subject.followed();
    int unit = followed.matrix().indices(followed.position()).get(1);
    return subject.input(followed.matrix().layer()) + "[" + unit + "]";
  }

  private StepTable terms() {
    FollowedParameter followed = subject.followed();
    ParameterMatrix matrix = followed.matrix();
    int unit = matrix.indices(followed.position()).get(0);
    double[][] sums = subject.update().layers().get(matrix.layer()).sums().first();
    String sum = subject.formula(subject.sum(matrix.layer()) + "[" + unit + "]");
    List<List<String>> rows = new ArrayList<>();
    rows.add(
        matrix.weights()
            ? List.of("sample", input(), subject.formula(followed.name() + " * " + input()), sum)
            : List.of("sample", followed.name(), sum));
    for (int i = 0; i < sums.length; i++) {
      String product = StepLetters.number(followed.value() * followed.inputs()[i]);
      String z = StepLetters.number(sums[i][unit]);
      rows.add(
          matrix.weights()
              ? List.of(i + 1 + "", StepLetters.number(followed.inputs()[i]), product, z)
              : List.of(i + 1 + "", product, z));
    }
    return new StepTable(0, rows);
  }
}
