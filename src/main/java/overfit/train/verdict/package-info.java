/** What a teacher would say of a run: a word, its evidence, and what to try. */
package overfit.train.verdict;
