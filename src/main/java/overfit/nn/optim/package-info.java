/**
 * Optimizers, which update the parameters based on their gradient. Formulas, default constants and
 * names are PyTorch's ({@code torch.optim}).
 */
package overfit.nn.optim;
