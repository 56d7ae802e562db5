/** The output of {@code train}: text with charts, JSON, and progress. */
package overfit.cli.report;
