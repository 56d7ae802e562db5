/** The page of the step explained. */
package overfit.tui.page.step;
