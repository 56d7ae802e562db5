package overfit.train;

/** What happens to the gradient in one step, in this order; then the optimizer uses it. */
public enum GradientStage {
  /** It is the gradient of the loss. */
  BACKWARD,
  /** That of the L1 penalty is added. */
  L1,
  /** It is clipped, by its norm and then by value. */
  CLIPPING,
  /** That of the L2 penalty is added, which is PyTorch's weight decay. */
  L2
}
