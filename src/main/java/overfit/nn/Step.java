package overfit.nn;

/**
 * How far one step of an optimizer goes: the learning rate, the momentum for those that know one,
 * and the weight decay for those that decouple it from the gradient.
 */
public record Step(double rate, double momentum, double weightDecay) {}
