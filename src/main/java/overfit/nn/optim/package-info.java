/**
 * Optimizers: how a gradient changes the parameters. Formulas, default constants and names are
 * PyTorch's ({@code torch.optim}).
 */
package overfit.nn.optim;
