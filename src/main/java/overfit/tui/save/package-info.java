/**
 * Experiments and files: saving as a preset, exporting, choosing another preset, its text, the
 * shell command that reproduces the experiment, and closed experiments that can be reopened.
 */
package overfit.tui.save;
