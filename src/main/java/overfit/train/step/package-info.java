/**
 * One step explained: the next update of a run, one parameter followed through it, and its gradient
 * checked with differences of many sizes.
 */
package overfit.train.step;
