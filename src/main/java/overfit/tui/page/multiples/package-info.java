/**
 * The page of small multiples: one fit for each run and, where the runs differ in one setting,
 * their losses over that setting.
 */
package overfit.tui.page.multiples;
