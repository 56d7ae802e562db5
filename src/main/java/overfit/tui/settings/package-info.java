/**
 * The settings pane: the list of runs above the settings of the selected one, and the keys that
 * change both; runs that follow the verdict's advice, and sweeps of a setting.
 */
package overfit.tui.settings;
