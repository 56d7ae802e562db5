/**
 * What a network is trained on: noisy samples of a function that we know, so that overfitting can
 * be seen as a fact, or points of the user's own; and the batches in which an epoch goes through
 * them.
 */
package overfit.data;
