/**
 * Slurm, the scheduler of lab servers: a sweep as a job array, of which each task trains its share
 * of the runs.
 */
package overfit.cli.slurm;
