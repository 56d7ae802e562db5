/** Assessment of runs: a verdict, its reasons, and settings to try. */
package overfit.train.verdict;
