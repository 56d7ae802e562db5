/**
 * Baselines: what a formula makes of the points of a run, beside which its network is to be seen.
 */
package overfit.train.baseline;
