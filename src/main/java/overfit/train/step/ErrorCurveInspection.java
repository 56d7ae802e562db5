package overfit.train.step;

import java.util.List;
import overfit.train.Findings;
import overfit.train.InspectedRun;
import overfit.train.Inspection;
import overfit.train.Run;

/**
 * Finds the {@link ErrorCurve} of a parameter of the selected run.
 *
 * @param parameter its name; if the network has none with this name, the first is taken
 */
public record ErrorCurveInspection(String parameter) implements Inspection {

  @Override
  public void inspect(List<InspectedRun> runs, Findings findings) {
    Run run = runs.get(0).run();
    int position = ParameterNames.of(run.config()).positionOrFirst(parameter);
    ErrorCurve curve = ErrorCurve.of(run.nextEpoch().objective(), position, findings::wanted);
    if (curve.points().size() == ErrorCurve.STEPS.size()) {
      findings.found(curve);
    }
  }
}
