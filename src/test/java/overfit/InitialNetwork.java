package overfit;

import java.util.Arrays;
import java.util.OptionalDouble;
import org.apache.commons.math3.stat.descriptive.moment.Variance;
import overfit.config.Config;
import overfit.config.Settings;
import overfit.data.Samples;
import overfit.math.RandomStream;
import overfit.nn.Architecture;
import overfit.nn.Loss;
import overfit.nn.Network;

/** The network of a run on the lesson's samples, before its first step. */
record InitialNetwork(Config config, Network network, Samples samples, RandomStream random) {

  static InitialNetwork of(Config config) {
    RandomStream random = new RandomStream(config.get(Settings.SEED));
    Samples samples = Lesson.data(random);
    Architecture architecture =
        new Architecture(
            1,
            config.get(Settings.HIDDEN),
            1,
            config.get(Settings.ACTIVATION),
            config.get(Settings.INITIALIZATION),
            OptionalDouble.empty(),
            config.get(Settings.NORMALIZATION));
    return new InitialNetwork(config, new Network(architecture, random), samples, random);
  }

  /**
   * How much the outputs of a hidden layer, counted from 1, depend on x: the standard deviation
   * over the samples, root mean square over the units.
   */
  double signal(int layer) {
    double[][] units = network.hidden(samples.x(), layer).transpose().getData();
    return Math.sqrt(
        Arrays.stream(units).mapToDouble(InitialNetwork::variance).average().orElseThrow());
  }

  private static double variance(double[] outputs) {
    return new Variance(false).evaluate(outputs);
  }

  /** The norm of the first layer's gradient over that of the output layer's. */
  double gradientRatio() {
    network.learn(samples.x(), samples.y(), Loss.MSE, 0, random);
    double[] gradient = network.parameters().toGradientVector();
    int first = 2 * config.get(Settings.HIDDEN).get(0);
    int last = gradient.length - config.get(Settings.HIDDEN).get(0) - 1;
    return norm(gradient, 0, first) / norm(gradient, last, gradient.length);
  }

  private static double norm(double[] vector, int from, int to) {
    double[] part = Arrays.copyOfRange(vector, from, to);
    return Math.sqrt(Arrays.stream(part).map(x -> x * x).sum());
  }
}
