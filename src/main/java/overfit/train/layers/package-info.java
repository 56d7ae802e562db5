/**
 * A look inside the training of a network: gradients, weights and activations by layer, what is
 * wrong with them, and the sharpness of the loss.
 */
package overfit.train.layers;
