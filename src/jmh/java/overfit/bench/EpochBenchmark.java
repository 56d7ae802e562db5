package overfit.bench;

import java.util.Collections;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.DoubleSupplier;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import overfit.data.Samples;
import overfit.data.Target;
import overfit.math.Kernels;
import overfit.math.RandomStream;
import overfit.math.ThreadTeam;
import overfit.nn.Activation;
import overfit.nn.Architecture;
import overfit.nn.Engine;
import overfit.nn.Initialization;
import overfit.nn.Loss;
import overfit.nn.NaiveEngine;
import overfit.nn.Network;
import overfit.nn.Step;
import overfit.nn.optim.Optimizer;
import overfit.nn.optim.OptimizerKind;
import overfit.nn.optim.OptimizerOptions;

/**
 * One full-batch epoch of gradient descent on a tanh network: forward, loss, backward, step. The
 * baseline, naive, uses the matrix operations of Commons Math in the straightforward way.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 3, time = 1)
@Fork(value = 3, jvmArgsAppend = "--add-modules=jdk.incubator.vector")
public class EpochBenchmark {
  private static final double RATE = 0.01;

  /** samples/width/hidden layers. */
  @Param({"30/64/2", "30/64/8", "1000/64/2", "10000/256/2"})
  public String size;

  @Param({"naive", "plain", "vector", "plain×2", "vector×2"})
  public String engine;

  private ExecutorService pool;
  private DoubleSupplier epoch;

  @Setup(Level.Trial)
  public void create() {
    String[] parts = size.split("/");
    RandomStream random = new RandomStream(42);
    Samples samples = Samples.noisy(Target.SIN, Integer.parseInt(parts[0]), 0.3, -3, 3, random);
    List<Integer> hidden =
        Collections.nCopies(Integer.parseInt(parts[2]), Integer.parseInt(parts[1]));
    Architecture shape = new Architecture(1, hidden, 1, Activation.TANH, Initialization.PYTORCH);
    pool = Executors.newFixedThreadPool(1);
    epoch = engine.equals("naive") ? naive(shape, samples, random) : ours(shape, samples, random);
  }

  private static DoubleSupplier naive(Architecture shape, Samples samples, RandomStream random) {
    Network first = new Network(shape, random);
    return new NaiveEngine(shape, first.parameters(), samples.x(), samples.y(), RATE)::epoch;
  }

  private DoubleSupplier ours(Architecture shape, Samples samples, RandomStream random) {
    Network network = new Network(shape, random, named(engine));
    Optimizer sgd = OptimizerKind.SGD.create(OptimizerOptions.DEFAULT, network.parameters());
    Step step = new Step(RATE, 0, 0);
    return () -> {
      double loss = network.learn(samples.x(), samples.y(), Loss.MSE, 0, random);
      sgd.step(step);
      return loss;
    };
  }

  private Engine named(String name) {
    Kernels kernels = name.startsWith("plain") ? Kernels.PLAIN : Kernels.vector().orElseThrow();
    return new Engine(kernels, name.endsWith("×2") ? new ThreadTeam(2, pool) : ThreadTeam.ALONE);
  }

  @TearDown(Level.Trial)
  public void close() {
    pool.shutdown();
  }

  @Benchmark
  public double epoch() {
    return epoch.getAsDouble();
  }
}
