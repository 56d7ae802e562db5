/** What {@code train} prints: text with charts, JSON, and its progress. */
package overfit.cli.report;
