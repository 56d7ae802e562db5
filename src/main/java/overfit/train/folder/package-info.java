/**
 * Run folders: what {@code --out} keeps of runs, so that other programs can read it and an
 * interrupted run can go on.
 *
 * <p>An {@link overfit.train.folder.OutFolder} has a {@link overfit.train.folder.RunFolder} for
 * each run, and a {@link overfit.train.folder.SweepFolder} one for each seed and combination of
 * settings. One process at a time trains a run; whoever reads sees whole files.
 */
package overfit.train.folder;
