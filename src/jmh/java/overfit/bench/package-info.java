/**
 * Benchmarks of an epoch: our engine, and a baseline made of Commons Math's operations.
 *
 * <pre>{@code
 * mvn -q -Pbench test-compile exec:exec                            # everything, about 20 minutes
 * mvn -q -Pbench test-compile exec:exec -Djmh="Epoch -p size=30/64/2 -p engine=naive,plain,vector -prof gc"
 * mvn -q -Pbench test-compile exec:exec -Djmh=Tanh
 * }</pre>
 *
 * <p>The whole process, from a cold start: {@code sh src/test/sh/cold-start.sh}.
 *
 * <p>The screen, measured from outside in about eight minutes:
 *
 * <pre>{@code
 * mvn -q -DskipTests package
 * mvn -q -Pbench test-compile exec:exec -Dbench=overfit.bench.ScreenBenchmark -Djmh=target/overfit
 * }</pre>
 *
 * <p>On a machine with other load, compare only ratios within one run.
 */
package overfit.bench;
