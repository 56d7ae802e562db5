package overfit.train.uncertainty;

import java.util.List;
import overfit.config.Config;
import overfit.train.Findings;
import overfit.train.InspectedRun;
import overfit.train.InspectedState;
import overfit.train.Inspection;
import overfit.train.Run;

/**
 * Finds an {@link Ensemble} around the selected run, and before that those of its first members.
 * Whole networks are trained for it, so it does not follow the run from epoch to epoch.
 *
 * @param settings those of the run: with others, what has begun is of no use any more
 * @param epoch the number of epochs that the members are trained
 */
public record EnsembleInspection(Variation variation, Config settings, long epoch)
    implements Inspection {

  public EnsembleInspection {
    settings = EnsemblePlan.network(settings);
  }

  @Override
  public Object dependsOn(List<InspectedState> runs) {
    return EnsemblePlan.of(variation, EnsemblePlan.network(runs.get(0).start()), epoch);
  }

  @Override
  public void inspect(List<InspectedRun> runs, Findings findings) {
    Run run = runs.get(0).run();
    EnsemblePlan plan = EnsemblePlan.of(variation, run.start(), epoch);
    if (!plan.obstacle().isEmpty()) {
      return;
    }
    if (variation == Variation.DROPOUT) {
      EnsemblePlan present = EnsemblePlan.of(variation, run.start(), run.epoch());
      new DropoutPasses(present, run, EnsemblePoints.of(run))
          .members(findings::wanted, part -> findings.found(Ensemble.of(present, part)));
    } else {
      train(plan, findings);
    }
  }

  private static void train(EnsemblePlan plan, Findings findings) {
    new EnsembleMembers(plan, findings::wanted, known -> report(known, findings)).train();
  }

  /** Not before there can be a spread, so that the band before it stays until then. */
  private static void report(EnsembleMembers members, Findings findings) {
    Ensemble known = members.ensemble();
    if (known.members().size() > 1) {
      findings.found(known);
    }
  }
}
