package overfit.tui.page.step;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import overfit.config.Settings;
import overfit.nn.Activation;
import overfit.nn.LayerPass;
import overfit.nn.NormPass;
import overfit.nn.ParameterMatrix;
import overfit.train.step.FollowedParameter;

/** The way forward: sums and activations of each layer. */
record ForwardStage(StepSubject subject) {

  StageText text() {
    List<List<String>> rows = rows();
    return new StageText(
        "Forward: each layer hands its numbers on to the next",
        new StepTable(2, rows),
        StepSubject.rowOf(rows, 1, result() + " = "),
        notes(),
        parameter(),
        terms(),
        false);
  }

  /** The letter of what the followed parameter is a part of. */
  private String result() {
    ParameterMatrix matrix = subject.followed().matrix();
    int layer = matrix.layer();
    return subject.formula(matrix.ofNorm() ? subject.activated(layer) : subject.sum(layer));
  }

  private List<List<String>> rows() {
    List<List<String>> rows = new ArrayList<>();
    List<String> titles = new ArrayList<>();
    titles.addAll(List.of("", "", "shape", "norm", "mean", "deviation", "sample 1: unit 0"));
    IntStream.range(1, StepSubject.SHOWN).forEach(unit -> titles.add(unit + ""));
    rows.add(titles);
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
    layer.norm().ifPresent(norm -> addNorm(l, norm, rows));
    String a = "a" + (l + 1);
    String f = subject.step().activation(l).key();
    String activation = a + " = " + f + "(" + subject.activated(l) + ")";
    add(rows, "", activation, StepSubject.numbers(layer.activations()));
    if (subject.drops()) {
      LayerPass next = subject.update().layers().get(l + 1);
      String dropped = "d" + (l + 1) + " = " + a + " o mask / (1 - p)";
      add(rows, "", dropped, StepSubject.numbers(next.inputs()));
    }
  }

  private void addNorm(int l, NormPass norm, List<List<String>> rows) {
    String standardized = StepSubject.standardized(l);
    String z = subject.sum(l);
    String u = subject.activated(l) + " = " + standardized + " o g" + (l + 1) + " + c" + (l + 1);
    String formula = standardized + " = (" + z + " - mean) / s";
    add(rows, "", formula, StepSubject.numbers(norm.standardized()));
    add(rows, "", u, StepSubject.numbers(norm.values()));
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
    if (subject.norm(0).isPresent()) {
      notes.add(
          subject.formula("mean and s = sqrt(variance + 1e-5) are over the units of each sample"));
    }
    if (subject.drops()) {
      String p = subject.step().config().text(Settings.DROPOUT);
      notes.add("mask: 0 with probability p = " + p + ", otherwise 1, drawn for each sample");
    }
    return List.copyOf(notes);
  }

  private String parameter() {
    FollowedParameter followed = subject.followed();
    String to = subject.formula(subject.result());
    String value = followed.name() + " = " + StepLetters.number(followed.value());
    return subject.multiplies()
        ? value + " multiplies " + subject.factor() + ", and is a part of " + to
        : value + " is a part of " + to + " for every sample";
  }

  /** What the followed parameter is a part of, for the first samples. */
  private double[][] results() {
    ParameterMatrix matrix = subject.followed().matrix();
    LayerPass layer = subject.update().layers().get(matrix.layer());
    return matrix.ofNorm() ? layer.norm().orElseThrow().values().first() : layer.sums().first();
  }

  private StepTable terms() {
    FollowedParameter followed = subject.followed();
    String factor = subject.factor();
    double[][] sums = results();
    String sum = subject.formula(subject.result());
    List<List<String>> rows = new ArrayList<>();
    rows.add(
        subject.multiplies()
            ? List.of("sample", factor, subject.formula(followed.name() + " * " + factor), sum)
            : List.of("sample", followed.name(), sum));
    for (int i = 0; i < sums.length; i++) {
      String product = StepLetters.number(followed.value() * followed.inputs()[i]);
      String z = StepLetters.number(sums[i][subject.unit()]);
      rows.add(
          subject.multiplies()
              ? List.of(i + 1 + "", StepLetters.number(followed.inputs()[i]), product, z)
              : List.of(i + 1 + "", product, z));
    }
    return new StepTable(0, rows);
  }
}
