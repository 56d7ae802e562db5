/** The output of {@code train}: text with charts, sentences, JSON, and progress. */
package overfit.cli.report;
