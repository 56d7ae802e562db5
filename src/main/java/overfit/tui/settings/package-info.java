/**
 * The settings pane: the list of runs above the settings of the selected one, and the keys that
 * change both.
 */
package overfit.tui.settings;
