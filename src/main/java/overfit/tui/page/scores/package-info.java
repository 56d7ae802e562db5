/**
 * The page of scores: every loss in a table, and a report on every run with its verdict and advice.
 */
package overfit.tui.page.scores;
