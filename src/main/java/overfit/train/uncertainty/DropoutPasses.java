package overfit.train.uncertainty;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import overfit.config.Settings;
import overfit.math.RandomStream;
import overfit.train.Run;

/** Forward passes of a trained network in training mode, each under other dropout masks. */
final class DropoutPasses {

  /** The masks are those after {@code torch.manual_seed(1000)}, pass by pass. */
  private static final long MASK_SEED = 1000;

  private final EnsemblePlan plan;
  private final Run run;

  /**
   * @param run not used by anybody else meanwhile
   */
  DropoutPasses(EnsemblePlan plan, Run run) {
    this.plan = plan;
    this.run = run;
  }

  /** A member a pass; fewer if they are not wanted any more. */
  List<Member> members(BooleanSupplier wanted) {
    EnsemblePoints points = EnsemblePoints.of(run);
    List<Member> members = new ArrayList<>();
    for (MemberFit fit : fits(points, wanted)) {
      double loss = run.testLoss(run.config().targetKnown() ? fit.test() : fit.heldOut());
      members.add(new Member(members.size() + 1L, "", Double.NaN, loss, points, fit));
    }
    return members;
  }

  List<MemberFit> fits(EnsemblePoints points, BooleanSupplier wanted) {
    double dropout = plan.settings().get(Settings.DROPOUT);
    RandomStream masks = new RandomStream(MASK_SEED);
    List<MemberFit> fits = new ArrayList<>();
    while (fits.size() < plan.count() && wanted.getAsBoolean()) {
      fits.add(MemberFit.of(points, x -> run.predictions(x, dropout, masks)));
    }
    return fits;
  }
}
