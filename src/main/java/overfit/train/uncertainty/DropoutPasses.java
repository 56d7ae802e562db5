package overfit.train.uncertainty;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import overfit.config.Settings;
import overfit.math.RandomStream;
import overfit.train.Run;

/** Forward passes of a trained network in training mode, each under other dropout masks. */
final class DropoutPasses {

  /** The masks are those after {@code torch.manual_seed(1000)}, pass by pass. */
  private static final long MASK_SEED = 1000;

  /** The number of passes after which there is something to show. */
  private static final int PART = 20;

  private final EnsemblePlan plan;
  private final Run run;
  private final EnsemblePoints points;

  /**
   * @param run not used by anybody else meanwhile
   * @param points where it predicts
   */
  DropoutPasses(EnsemblePlan plan, Run run, EnsemblePoints points) {
    this.plan = plan;
    this.run = run;
    this.points = points;
  }

  /** A member a pass; fewer if they are not wanted any more. */
  List<Member> members(BooleanSupplier wanted) {
    return members(wanted, part -> {});
  }

  /**
   * The same.
   *
   * @param onPart takes those so far, a few times in between
   */
  List<Member> members(BooleanSupplier wanted, Consumer<List<Member>> onPart) {
    RandomStream masks = new RandomStream(MASK_SEED);
    List<Member> members = new ArrayList<>();
    while (members.size() < plan.count() && wanted.getAsBoolean()) {
      MemberFit fit = fit(masks);
      members.add(new Member(members.size() + 1L, "", Double.NaN, loss(fit), points, fit));
      if (members.size() % PART == 0) {
        onPart.accept(List.copyOf(members));
      }
    }
    return members;
  }

  private double loss(MemberFit fit) {
    double[] tested = run.config().targetKnown() ? fit.test() : fit.heldOut();
    return tested.length == 0 ? Double.NaN : run.evaluation().testLoss(tested);
  }

  private MemberFit fit(RandomStream masks) {
    double dropout = plan.settings().get(Settings.DROPOUT);
    return MemberFit.of(points, x -> run.evaluation().predictions(x, dropout, masks));
  }
}
