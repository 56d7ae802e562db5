package overfit.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.List;
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
import overfit.nn.Network;
import overfit.nn.Step;
import overfit.nn.optim.Optimizer;
import overfit.nn.optim.OptimizerKind;
import overfit.nn.optim.OptimizerOptions;

/**
 * Processor time of one epoch, to compare with {@code src/jmh/libtorch/epoch.cpp} in alternating
 * runs. Processor time of the thread is used, because it varies less than elapsed time on a machine
 * that runs other programs.
 */
public final class EpochTime {

  /** Rounds for the JIT compiler, not printed. */
  private static final int WARM_UP = 2;

  private static final Step STEP = new Step(0.01, 0, 0);

  private final ThreadMXBean clock = ManagementFactory.getThreadMXBean();
  private final Samples samples;
  private final RandomStream random = new RandomStream(42);
  private final Network network;
  private final Optimizer optimizer;

  private EpochTime(int count, int width, Kernels kernels) {
    samples = Samples.noisy(Target.SIN, count, 0.3, -3, 3, random);
    Architecture architecture =
        new Architecture(1, List.of(width, width), 1, Activation.TANH, Initialization.PYTORCH);
    network = new Network(architecture, random, new Engine(kernels, ThreadTeam.ALONE));
    optimizer = OptimizerKind.SGD.create(OptimizerOptions.DEFAULT, network.parameters());
  }

  /**
   * Arguments: samples, width, plain or vector, seconds per round, rounds. Prints microseconds per
   * epoch, one line for each round.
   */
  public static void main(String[] args) {
    Kernels kernels = args[2].equals("vector") ? Kernels.vector().orElseThrow() : Kernels.PLAIN;
    EpochTime time = new EpochTime(Integer.parseInt(args[0]), Integer.parseInt(args[1]), kernels);
    long nanos = (long) (Double.parseDouble(args[3]) * 1e9);
    for (int round = -WARM_UP; round < Integer.parseInt(args[4]); round++) {
      double micros = time.round(nanos);
      if (round >= 0) {
        System.out.printf("%.2f%n", micros);
      }
    }
  }

  private double round(long nanos) {
    long start = clock.getCurrentThreadCpuTime();
    long epochs = 0;
    while (clock.getCurrentThreadCpuTime() - start < nanos) {
      network.learn(samples.x(), samples.y(), Loss.MSE, 0, random);
      optimizer.step(STEP);
      epochs++;
    }
    return (clock.getCurrentThreadCpuTime() - start) / 1e3 / epochs;
  }
}
