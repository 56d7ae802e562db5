package overfit.train.landscape;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import overfit.math.StraightLine;
import overfit.train.InspectedRun;
import overfit.train.Run;
import overfit.train.Specs;
import overfit.train.Weights;
import overfit.train.history.Points;

final class BowlTest {

  private static final Window WINDOW = new Window(12, 10, 1);

  @Test
  void itsMinimumIsTheLineOfLeastSquares() {
    Run run = Specs.trained("target=linear hidden=none", 3);
    Minimum minimum = bowl(run).orElseThrow().minimum().orElseThrow();
    StraightLine line = StraightLine.through(run.data().x(), run.data().y());
    assertEquals(line.slope(), minimum.first(), 1e-12);
    assertEquals(line.at(0), minimum.second(), 1e-12);
    double least = line.meanSquaredError(run.data().x(), run.data().y());
    assertEquals(least, minimum.loss(), 1e-12);
  }

  @Test
  void eachPointHasTheLossOfItsWeightAndBias() {
    Run run = Specs.trained("target=linear hidden=none", 3);
    LossPlane bowl = bowl(run).orElseThrow();
    Points data = run.data();
    LossGrid grid = bowl.grid();
    for (int j = 0; j < grid.losses().length; j++) {
      for (int i = 0; i < grid.losses()[j].length; i++) {
        double weight = grid.across().values()[i];
        double bias = grid.up().values()[j];
        double sum = 0;
        for (int k = 0; k < data.count(); k++) {
          double error = weight * data.x()[k] + bias - data.y()[k];
          sum += error * error;
        }
        assertEquals(sum / data.count(), grid.losses()[j][i], 1e-12 * grid.losses()[j][i]);
      }
    }
    assertArrayEquals(
        run.lossFunctions().train().vector(),
        new double[] {bowl.first(), bowl.second()},
        0,
        "the run itself");
    assertEquals(run.trainLossEval(), bowl.centre());
  }

  @Test
  void itHoldsTheFirstParametersAndTheMinimumEvenIfARunDiverges() {
    Run run = Run.of(Specs.spec("target=linear hidden=none learning-rate=0.9"));
    Weights start = new Weights(0, run.lossFunctions().train().vector());
    for (int i = 0; i < 20; i++) {
      run.step();
    }
    InspectedRun traced =
        new InspectedRun(0, run, List.of(start, InspectedRun.of(run).path().get(0)));
    LossPlane bowl = whole(new Planes(traced, List.of(), WINDOW, () -> true).bowl().orElseThrow());
    double width = bowl.grid().across().to() - bowl.grid().across().from();
    double reach = Math.abs(start.parameters()[0] - bowl.minimum().orElseThrow().first());
    assertEquals(2 * 1.6 * reach, width, 1e-9 * width, "0.6 of the reach beyond it in all");
    assertEquals(run.trainLossEval(), bowl.centre());
  }

  @Test
  void itIsOfTwoParametersOnly() {
    assertEquals(Optional.empty(), bowl(Specs.trained("hidden=1", 3)));
  }

  @Test
  void otherLossesHaveNoExactMinimum() {
    LossPlane bowl = bowl(Specs.trained("target=linear hidden=none loss=l1", 3)).orElseThrow();
    assertEquals(Optional.empty(), bowl.minimum());
  }

  private static Optional<LossPlane> bowl(Run run) {
    return new Planes(InspectedRun.of(run), List.of(), WINDOW, () -> true)
        .bowl()
        .map(BowlTest::whole);
  }

  private static LossPlane whole(PlaneScene scene) {
    List<LossPlane> found = new ArrayList<>();
    scene.compute(found::add, () -> true);
    return found.get(found.size() - 1);
  }
}
