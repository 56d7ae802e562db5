/**
 * Learning rates that change with the epoch, as pure functions of it. Formulas and names are
 * PyTorch's ({@code torch.optim.lr_scheduler}).
 */
package overfit.nn.schedule;
