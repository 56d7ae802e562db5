/**
 * A neural network and everything that trains it: layers with activations and dropout, the losses
 * and penalties that say what is wrong with its weights, the initializations they start from, and
 * the optimizers that change them. Formulas, default constants and names are PyTorch's.
 */
package overfit.nn;
