/** The search for a learning rate on the screen: its chart, what it shows, and its dialog. */
package overfit.tui.rate;
