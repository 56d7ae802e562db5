/** The lesson beside the experiment: its pane, what its keys do, and the map of the course. */
package overfit.tui.learn;
