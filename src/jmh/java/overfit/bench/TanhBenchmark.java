package overfit.bench;

import java.util.concurrent.TimeUnit;
import java.util.function.DoubleUnaryOperator;
import org.apache.commons.math3.util.FastMath;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import overfit.math.Kernels;
import overfit.math.RandomStream;

/** Hyperbolic tangent per element, in rows of 64: ours, Java's and that of Commons Math. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 3, time = 1)
@Fork(value = 3, jvmArgsAppend = "--add-modules=jdk.incubator.vector")
@OperationsPerInvocation(TanhBenchmark.WIDTH)
public class TanhBenchmark {
  static final int WIDTH = 64;

  private final double[] x = new double[WIDTH];
  private final double[] y = new double[WIDTH];
  private final Kernels vector = Kernels.vector().orElseThrow();

  @Setup
  public void draw() {
    new RandomStream(42).fillNormalFloats(x, 0, 1);
  }

  @Benchmark
  public double[] plain() {
    Kernels.PLAIN.tanh(x, y);
    return y;
  }

  @Benchmark
  public double[] vector() {
    vector.tanh(x, y);
    return y;
  }

  @Benchmark
  public double[] java() {
    return each(Math::tanh);
  }

  @Benchmark
  public double[] commonsMath() {
    return each(FastMath::tanh);
  }

  private double[] each(DoubleUnaryOperator f) {
    for (int j = 0; j < WIDTH; j++) {
      y[j] = f.applyAsDouble(x[j]);
    }
    return y;
  }
}
