/**
 * Neural networks: layers, activations, dropout, initializations, loss functions and penalties.
 * Formulas, default constants and names are PyTorch's ({@code torch.nn}).
 */
package overfit.nn;
