/** Parts that pages share. Each page other than the cockpit has a package below this one. */
package overfit.tui.page;
