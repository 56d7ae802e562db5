package overfit.tui.page.step;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import overfit.config.Settings;
import overfit.nn.NormPass;
import overfit.nn.ParameterMatrix;
import overfit.nn.ParameterMatrix.Kind;
import overfit.nn.RecordedMatrix;
import overfit.train.NextUpdate;
import overfit.train.step.FollowedParameter;
import overfit.train.step.NextStep;

/** A step and the parameter that is followed through it, with the names of what it consists of. */
record StepSubject(NextStep step, FollowedParameter followed, StepLetters letters) {

  /** As many numbers of the first row of a matrix are shown, if there is room. */
  static final int SHOWN = 8;

  static StepSubject of(NextStep step, int parameter, StepLetters letters) {
    return new StepSubject(step, step.follow(parameter), letters);
  }

  NextUpdate update() {
    return step.update();
  }

  int layers() {
    return update().layers().size();
  }

  boolean isLast(int layer) {
    return layer == layers() - 1;
  }

  /** {@code hidden 2} or {@code output}, for a layer counted from 0. */
  String layerName(int layer) {
    return isLast(layer) ? "output" : "hidden " + (layer + 1);
  }

  boolean drops() {
    return step.config().get(Settings.DROPOUT) > 0;
  }

  /** The letter of what a layer multiplies by its weights. */
  String input(int layer) {
    return layer == 0 ? "x" : (drops() ? "d" : "a") + layer;
  }

  /** The letter of what a layer's weighted inputs add up to. */
  String sum(int layer) {
    return isLast(layer) ? "yhat" : "z" + (layer + 1);
  }

  /** {@code dL/dz2}. */
  String gradient(int layer) {
    return "dL/d" + sum(layer);
  }

  ParameterMatrix weights(int layer) {
    return update().layout().weights(layer);
  }

  Optional<NormPass> norm(int layer) {
    return update().layers().get(layer).norm();
  }

  /** {@code z2} or, normalized, {@code u2}: what the activation of a hidden layer is applied to. */
  String activated(int layer) {
    return (norm(layer).isPresent() ? "u" : "z") + (layer + 1);
  }

  /** Whether the followed parameter multiplies something; others are only added. */
  boolean multiplies() {
    return followed.matrix().weights() || followed.matrix().kind() == Kind.NORM_WEIGHTS;
  }

  /** {@code a1[5]} or {@code z2'[5]}: what the followed parameter multiplies. */
  String factor() {
    ParameterMatrix matrix = followed.matrix();
    String letter = matrix.ofNorm() ? standardized(matrix.layer()) : input(matrix.layer());
    List<Integer> indices = matrix.indices(followed.position());
    return letter + "[" + indices.get(indices.size() - 1) + "]";
  }

  /** {@code z2[3]} or {@code u2[3]}: what the followed parameter is a part of. */
  String result() {
    ParameterMatrix matrix = followed.matrix();
    String letter = matrix.ofNorm() ? activated(matrix.layer()) : sum(matrix.layer());
    return letter + "[" + unit() + "]";
  }

  /** The unit that the followed parameter belongs to. */
  int unit() {
    return followed.matrix().indices(followed.position()).get(0);
  }

  /** {@code z2'}. */
  static String standardized(int layer) {
    return "z" + (layer + 1) + "'";
  }

  /**
   * The row of a table whose cell in a column starts like this, counted from 1 below the titles.
   */
  static int rowOf(List<List<String>> rows, int column, String start) {
    return IntStream.range(0, rows.size())
        .filter(i -> rows.get(i).get(column).startsWith(start))
        .findFirst()
        .orElseThrow();
  }

  /** {@code W2} or, in a linear model, {@code w}. */
  String symbol(ParameterMatrix matrix) {
    return step.isLinear() ? (matrix.weights() ? "w" : "b") : matrix.symbol();
  }

  String formula(String ascii) {
    return letters.formula(ascii);
  }

  /** Its shape, norm, mean, deviation, and the first numbers of its first row. */
  static List<String> numbers(RecordedMatrix matrix) {
    List<String> cells = new ArrayList<>();
    cells.add(matrix.rows() + "x" + matrix.columns());
    cells.add(StepLetters.number(matrix.norm(), 4));
    cells.add(StepLetters.number(matrix.mean(), 4));
    cells.add(StepLetters.number(matrix.deviation(), 4));
    Arrays.stream(matrix.first()[0])
        .limit(SHOWN)
        .forEach(value -> cells.add(StepLetters.number(value, 4)));
    return cells;
  }

  static String shape(ParameterMatrix matrix) {
    return matrix.shape().stream().map(String::valueOf).collect(Collectors.joining("x"));
  }

  /** The norm of the part of a vector that is of a matrix. */
  static double norm(ParameterMatrix matrix, double[] vector) {
    return Math.sqrt(part(matrix, vector).map(value -> value * value).sum());
  }

  static DoubleStream part(ParameterMatrix matrix, double[] vector) {
    return Arrays.stream(vector, matrix.first(), matrix.first() + matrix.count());
  }

  static List<String> row(Stream<String> first, List<String> rest) {
    return Stream.concat(first, rest.stream()).toList();
  }

  /** The formula of the loss of one sample, with the error as a difference. */
  String lossOf(String formula) {
    return formula
        .replace("|error|", "|yhat - y|")
        .replaceFirst("^error$", "yhat - y")
        .replaceAll("\\berror\\b", "(yhat - y)");
  }

  /** {@code 30 samples}, or which of them are kept. */
  String samples() {
    return update().samples() + (update().samples() == 1 ? " sample" : " samples");
  }
}
