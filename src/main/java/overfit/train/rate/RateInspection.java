package overfit.train.rate;

import java.util.List;
import overfit.config.RunSpec;
import overfit.train.EngineChooser;
import overfit.train.Findings;
import overfit.train.InspectedRun;
import overfit.train.InspectedState;
import overfit.train.Inspection;

/** The search for a learning rate of the selected run, from its first weights. */
public record RateInspection(RateRange range) implements Inspection {

  /** The settings, not how far the run has trained. */
  @Override
  public Object dependsOn(List<InspectedState> runs) {
    return runs.get(0).start();
  }

  /** A {@link RateCurve}, once it is complete. */
  @Override
  public void inspect(List<InspectedRun> runs, Findings findings) {
    RunSpec start = runs.get(0).run().start();
    RateCurve curve = RateSearch.of(start, EngineChooser.SERIAL, range, findings::wanted);
    if (findings.wanted()) {
      findings.found(curve);
    }
  }
}
