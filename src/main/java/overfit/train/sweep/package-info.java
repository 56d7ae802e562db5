/**
 * Sweeps: every combination of some settings, for every run of a preset and for some seeds, trained
 * on as many threads as the caller has, and what their results have in common.
 *
 * <p>A {@link overfit.train.sweep.SweepPlan} says what is to be trained: its {@linkplain
 * overfit.train.sweep.Cell cells} differ in their settings, the {@linkplain
 * overfit.train.sweep.Trial trials} of a cell in their seeds alone. {@link
 * overfit.train.sweep.SweepTraining} trains them. Of each trial it keeps a small {@link
 * overfit.train.sweep.TrialResult}, of which a {@link overfit.train.sweep.SweepSummary} makes the
 * statistics.
 */
package overfit.train.sweep;
