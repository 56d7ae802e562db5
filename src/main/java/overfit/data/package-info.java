/**
 * Training data: noisy samples of a known target function, so that overfitting can be measured, or
 * the user's own points; and the batches of an epoch.
 */
package overfit.data;
