/** The page of scores: every loss and every verdict in a table. */
package overfit.tui.page.scores;
