package overfit.train.step;

import java.util.List;
import overfit.train.Findings;
import overfit.train.InspectedRun;
import overfit.train.Inspection;

/** Finds the {@link NextStep} of the selected run. */
public record StepInspection() implements Inspection {

  @Override
  public void inspect(List<InspectedRun> runs, Findings findings) {
    findings.found(NextStep.of(runs.get(0).run()));
  }
}
