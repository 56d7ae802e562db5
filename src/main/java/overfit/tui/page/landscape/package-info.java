/** The page of the loss landscape. */
package overfit.tui.page.landscape;
