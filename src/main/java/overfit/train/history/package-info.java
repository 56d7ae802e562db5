/** The losses of every epoch: exact where they are recent, summarized where they are many. */
package overfit.train.history;
