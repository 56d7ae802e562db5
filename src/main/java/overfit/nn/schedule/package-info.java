/** Learning rate schedules. Formulas and names are PyTorch's ({@code torch.optim.lr_scheduler}). */
package overfit.nn.schedule;
