package overfit.cli.report;

import overfit.config.Origins;
import overfit.config.RunSpec;

/**
 * A run before it is trained.
 *
 * @param origins where its settings come from
 */
public record SettledRun(RunSpec spec, Origins origins) {}
