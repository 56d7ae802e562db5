package overfit.train.landscape;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import overfit.Reference;
import overfit.math.Vectors;
import overfit.nn.Objective;
import overfit.nn.ParameterMatrix;
import overfit.train.InspectedRun;
import overfit.train.Run;
import overfit.train.Specs;
import overfit.train.Weights;

/** PyTorch's numbers for lines and planes. */
final class LandscapeParityTest {

  /** Training by gradient descent agrees to 1e-12. */
  private static final double RELATIVE = 1e-12;

  /** As the file says: the second component has a small share of the variance. */
  private static final double OF_PATHS = 1e-6;

  private static final Map<String, String> NETS = Map.of("lesson", "", "1-16-16-1", "hidden=16x16");

  private static final Map<String, String> PATHS =
      Map.of("lesson", "", "dropout", "dropout=0.3", "adam", "optimizer=adam seed=44");

  @ParameterizedTest
  @ValueSource(strings = {"lesson", "1-16-16-1"})
  void filterNormalizedPlanesHaveTheLossesOfPyTorch(String net) {
    JsonNode known = Reference.file("landscape").get("nets").get(net);
    Run run = Specs.trained(NETS.get(net), 500);
    LossPlane plane = whole(planes(run, List.of(), 21, 21).random(Seeds.INITIAL));
    assertArrayEquals(
        Reference.numbers(known.get("alphas")), plane.grid().across().values(), 1e-15);
    assertClose(known.get("train"), plane.grid().losses(), RELATIVE);
  }

  @Test
  void directionsAreThoseOfPyTorch() {
    JsonNode known = Reference.file("landscape").get("nets").get("1-16-16-1");
    Run run = Specs.trained("hidden=16x16", 500);
    Objective objective = run.lossFunctions().train();
    double[] direction =
        RandomDirection.of(objective.matrices(), run.lossFunctions().train().vector(), 1);
    assertArrayEquals(
        Reference.numbers(known.get("direction1")),
        inOrderOfPyTorch(objective.matrices(), direction),
        1e-12);
  }

  @ParameterizedTest
  @CsvSource({"1, direction1", "2, direction2"})
  void drawsAreThoseOfPyTorch(long seed, String name) {
    JsonNode known = Reference.file("landscape-directions").get(name);
    Run run = Run.of(Specs.spec(""));
    Objective objective = run.lossFunctions().train();
    double[] ones = new double[run.lossFunctions().train().vector().length];
    Arrays.fill(ones, 1);
    double[] direction = RandomDirection.of(objective.matrices(), ones, seed);
    for (ParameterMatrix matrix : objective.matrices()) {
      double[] drawn = Reference.floats(known.get(2 * matrix.layer() + (matrix.weights() ? 0 : 1)));
      if (matrix.weights()) {
        assertRowsAreParallel(matrix, drawn, direction);
      }
    }
  }

  /** Each row was scaled to the length of a row of ones. */
  private static void assertRowsAreParallel(
      ParameterMatrix matrix, double[] drawn, double[] direction) {
    for (int from = 0; from < drawn.length; from += matrix.inputs()) {
      double[] row = Arrays.copyOfRange(drawn, from, from + matrix.inputs());
      double scale = Math.sqrt(matrix.inputs()) / (Vectors.length(row) + 1e-10);
      for (int i = 0; i < row.length; i++) {
        assertEquals(row[i] * scale, direction[matrix.position(from + i)], 1e-12);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"lesson", "dropout", "adam"})
  void planesOfPathsAreThoseOfPyTorch(String name) {
    JsonNode known = Reference.file("trajectory").get("runs").get(name);
    Run run = Run.of(Specs.spec(PATHS.get(name)));
    InspectedRun traced = traced(run, 500, 10);
    LossPlane plane =
        whole(
            new Planes(traced, List.of(), new Window(21, 21, 1), () -> true).path().orElseThrow());
    double[] shares = Reference.numbers(known.get("explainedVariance"));
    assertEquals(shares[0], plane.shares().get(0), OF_PATHS);
    assertEquals(shares[1], plane.shares().get(1), OF_PATHS);
    double[] path = Reference.numbers(known.get("path"));
    double[] first = plane.paths().get(0).places().x();
    double[] second = plane.paths().get(0).places().y();
    assertEquals(path.length, 2 * first.length);
    for (int i = 0; i < first.length; i++) {
      assertEquals(path[2 * i], first[i], OF_PATHS, "first place of checkpoint " + i);
      assertEquals(path[2 * i + 1], second[i], OF_PATHS, "second place of checkpoint " + i);
    }
    assertClose(known.get("train"), losses(known, traced), OF_PATHS);
  }

  /** At exactly the places of the file, which are not moved to have the run on the grid. */
  private static double[][] losses(JsonNode known, InspectedRun traced) {
    PrincipalComponents components =
        PrincipalComponents.of(traced.path().stream().map(Weights::parameters).toList())
            .orElseThrow();
    Plane plane = new Plane(RunPath.end(traced), components.direction(0), components.direction(1));
    GridAxis across = new GridAxis(Reference.numbers(known.get("alphas")), 0);
    GridAxis up = new GridAxis(Reference.numbers(known.get("betas")), 0);
    GridWork work = new GridWork(new PlaneGrid(plane, across, up), loss -> loss);
    work.compute(traced.run().lossFunctions().train(), 0, work.points(), () -> true);
    return work.grid().losses();
  }

  @ParameterizedTest
  @CsvSource({
    "lesson none to l2 0.1, '', l2=0.1, 1e-12",
    "lesson none to dropout 0.3, '', dropout=0.3, 1e-12",
    "lesson pytorch to xavier-uniform, '', initialization=xavier-uniform, 1e-12",
  })
  void linesHaveTheLossesOfPyTorch(String pair, String from, String to, double relative) {
    JsonNode known = Reference.file("interpolation").get("pairs").get(pair);
    LossLine line = whole(new LineScene(trained(from), trained(to)));
    assertClose(known.get("train"), new double[][] {line.train()}, relative);
    double noise = 0.3 * 0.3;
    double[] excess = Arrays.stream(line.test()).map(loss -> loss - noise).toArray();
    assertArrayEquals(Reference.numbers(known.get("test")), excess, 1e-12);
    assertEquals(known.get("barrier").asDouble(), line.barrier(), 1e-12);
    assertEquals(known.get("distance").asDouble(), line.distance(), 1e-11);
    assertArrayEquals(Reference.numbers(known.get("norms")), line.lengths(), 1e-12);
  }

  private static void assertClose(JsonNode known, double[][] found, double relative) {
    double[] expected = Reference.numbers(known);
    double[] actual = Arrays.stream(found).flatMapToDouble(Arrays::stream).toArray();
    assertEquals(expected.length, actual.length);
    for (int i = 0; i < expected.length; i++) {
      assertEquals(expected[i], actual[i], relative * Math.abs(expected[i]), "loss " + i);
    }
  }

  private static double[] inOrderOfPyTorch(List<ParameterMatrix> matrices, double[] vector) {
    double[] ordered = new double[vector.length];
    for (ParameterMatrix matrix : matrices) {
      for (int i = 0; i < matrix.count(); i++) {
        ordered[matrix.first() + i] =
            vector[matrix.weights() ? matrix.position(i) : matrix.first() + i];
      }
    }
    return ordered;
  }

  private static Planes planes(Run run, List<InspectedRun> others, int columns, int rows) {
    return new Planes(InspectedRun.of(run), others, new Window(columns, rows, 1), () -> true);
  }

  private static LossPlane whole(PlaneScene scene) {
    List<LossPlane> found = new ArrayList<>();
    scene.compute(found::add, () -> true);
    return found.get(found.size() - 1);
  }

  private static LossLine whole(LineScene scene) {
    scene.worker().compute(0, scene.points(), () -> true);
    return scene.landscape();
  }

  private static InspectedRun traced(Run run, int epochs, int every) {
    List<Weights> path = new ArrayList<>();
    for (int epoch = 1; epoch <= epochs; epoch++) {
      run.step();
      if (epoch % every == 0) {
        path.add(new Weights(epoch, run.lossFunctions().train().vector()));
      }
    }
    return new InspectedRun(0, run, path);
  }

  private static InspectedRun trained(String settings) {
    return InspectedRun.of(Specs.trained(settings, 500));
  }
}
