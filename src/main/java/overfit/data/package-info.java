/**
 * Training data: noisy samples of a known target function, so that overfitting can be measured, or
 * the user's own points; which of them are held out; and the batches of an epoch.
 */
package overfit.data;
