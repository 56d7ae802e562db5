package overfit.nn;

import java.util.Optional;

/**
 * What a layer computes for a batch: z = x · w + b and a = f(z), or a = f(u) if z is normalized,
 * and going back the gradient of the loss with respect to z. In the output layer, a is z.
 *
 * @param inputs x (n×inputs): the samples, or the activations of the layer before, after dropout
 * @param sums z (n×outputs)
 * @param activations a (n×outputs), before dropout
 * @param gradients ∂L/∂z (n×outputs)
 * @param norm what normalizes z, if anything does
 */
public record LayerPass(
    RecordedMatrix inputs,
    RecordedMatrix sums,
    RecordedMatrix activations,
    RecordedMatrix gradients,
    Optional<NormPass> norm) {}
