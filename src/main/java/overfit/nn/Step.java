package overfit.nn;

import java.util.OptionalDouble;

/**
 * The hyperparameters of one optimizer step.
 *
 * @param rate the learning rate
 * @param momentum the momentum, for optimizers that have one
 * @param weightDecay the weight decay, for optimizers that decouple it from the gradient
 * @param cycledMomentum the momentum of a schedule that cycles it; it replaces the optimizer's
 *     momentum or Adam's beta1
 */
public record Step(
    double rate, double momentum, double weightDecay, OptionalDouble cycledMomentum) {
  public Step(double rate, double momentum, double weightDecay) {
    this(rate, momentum, weightDecay, OptionalDouble.empty());
  }

  public Step withRate(double other) {
    return new Step(other, momentum, weightDecay, cycledMomentum);
  }

  public Step withCycledMomentum(double cycled) {
    return new Step(rate, momentum, weightDecay, OptionalDouble.of(cycled));
  }

  /** The schedule's momentum if it cycles one, otherwise the usual one. */
  public double momentumInForce() {
    return momentumOr(momentum);
  }

  /** The schedule's momentum if it cycles one, otherwise the optimizer's own. */
  public double momentumOr(double own) {
    return cycledMomentum.orElse(own);
  }
}
