package overfit.nn;

/**
 * What a normalization computes for a batch: u = z' ∘ g + c, where z' is z standardized over the
 * units of each sample, and going back the gradient of the loss with respect to u.
 *
 * @param standardized z' (n×outputs)
 * @param values u (n×outputs)
 * @param gradients ∂L/∂u (n×outputs)
 */
public record NormPass(
    RecordedMatrix standardized, RecordedMatrix values, RecordedMatrix gradients) {}
