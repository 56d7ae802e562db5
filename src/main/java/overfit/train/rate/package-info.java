/**
 * The search for a learning rate: from a run's first weights, one step each at rates that grow from
 * very small to very large, and what their losses suggest.
 */
package overfit.train.rate;
