package overfit.nn;

import java.util.OptionalDouble;

/**
 * How far one step of an optimizer goes: the learning rate, the momentum of those that know one,
 * the weight decay of those that decouple it from the gradient, and the momentum of a schedule that
 * cycles it, which stands over the optimizer's own and over Adam's beta1.
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

  /** The schedule's momentum if it cycles one, else the optimizer's own. */
  public double momentumOr(double own) {
    return cycledMomentum.orElse(own);
  }
}
