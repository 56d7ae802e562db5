/** What the pages have in common. Each page beside the cockpit has a package below this one. */
package overfit.tui.page;
