/** The page of hidden units: what each unit of the selected run computes over x. */
package overfit.tui.page.units;
