/**
 * Experiments and files: saving as a preset, choosing another preset, the command that makes the
 * same experiment, and the experiments that were closed and can be reopened.
 */
package overfit.tui.save;
