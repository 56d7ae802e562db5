package overfit.nn;

import java.util.Arrays;
import overfit.math.RandomStream;

/**
 * Initializations of the weights, as in {@code torch.nn.init}:
 * https://docs.pytorch.org/docs/stable/nn.init.html. The gain is that of the activation unless one
 * is set; all other options have PyTorch's defaults. Biases start at 0, except for {@link
 * #PYTORCH}.
 *
 * <p>Weights are drawn as float32 in PyTorch's order: outputs × inputs, row by row.
 */
public enum Initialization {
  /**
   * Weights and biases uniform in ±1/√inputs, the default of {@code torch.nn.Linear}: {@code
   * kaiming_uniform_} with a = √5,
   * https://docs.pytorch.org/docs/stable/generated/torch.nn.Linear.html.
   */
  PYTORCH("pytorch", "uniform within +-1 / sqrt(inputs), the biases too") {
    @Override
    void draw(double[] weight, int outputs, int inputs, double gain, RandomStream random) {
      double leakyGain = Math.sqrt(2 / (1 + SQRT_5 * SQRT_5));
      drawWithin(Math.sqrt(3) * (leakyGain / Math.sqrt(inputs)), weight, random);
    }

    @Override
    void drawBias(double[] bias, int inputs, RandomStream random) {
      drawWithin(1 / Math.sqrt(inputs), bias, random);
    }
  },

  /**
   * Uniform with standard deviation gain · √(2 / (inputs + outputs)): Glorot and Bengio,
   * "Understanding the difficulty of training deep feedforward neural networks" (2010),
   * https://proceedings.mlr.press/v9/glorot10a.html.
   */
  XAVIER_UNIFORM("xavier-uniform", "uniform within +-gain sqrt(6 / (inputs + outputs))") {
    @Override
    void draw(double[] weight, int outputs, int inputs, double gain, RandomStream random) {
      drawWithin(Math.sqrt(3) * (gain * Math.sqrt(2.0 / (inputs + outputs))), weight, random);
    }
  },

  /** Normal with standard deviation gain · √(2 / (inputs + outputs)), from the same paper. */
  XAVIER_NORMAL("xavier-normal", "normal, standard deviation gain sqrt(2 / (inputs + outputs))") {
    @Override
    void draw(double[] weight, int outputs, int inputs, double gain, RandomStream random) {
      random.fillNormalFloats(weight, 0, gain * Math.sqrt(2.0 / (inputs + outputs)));
    }
  },

  /**
   * Uniform with standard deviation gain / √inputs: He et al., "Delving Deep into Rectifiers"
   * (2015), https://arxiv.org/abs/1502.01852.
   */
  KAIMING_UNIFORM("kaiming-uniform", "uniform within +-gain sqrt(3 / inputs)") {
    @Override
    void draw(double[] weight, int outputs, int inputs, double gain, RandomStream random) {
      drawWithin(Math.sqrt(3) * (gain / Math.sqrt(inputs)), weight, random);
    }
  },

  /** Normal with standard deviation gain / √inputs, from the same paper. */
  KAIMING_NORMAL("kaiming-normal", "normal, standard deviation gain / sqrt(inputs)") {
    @Override
    void draw(double[] weight, int outputs, int inputs, double gain, RandomStream random) {
      random.fillNormalFloats(weight, 0, gain / Math.sqrt(inputs));
    }
  },

  /**
   * A (semi-)orthogonal matrix, multiplied by the gain: Saxe et al., "Exact solutions to the
   * nonlinear dynamics of learning in deep linear neural networks" (2014),
   * https://arxiv.org/abs/1312.6120.
   */
  ORTHOGONAL("orthogonal", "gain times a random orthogonal matrix") {
    @Override
    void draw(double[] weight, int outputs, int inputs, double gain, RandomStream random) {
      random.fillNormalFloats(weight, 0, 1);
      Orthogonal.make(weight, outputs, inputs, gain);
    }
  },

  /** All 0; the units of a layer then remain identical during training. */
  ZEROS("zeros", "0") {
    @Override
    void draw(double[] weight, int outputs, int inputs, double gain, RandomStream random) {
      Arrays.fill(weight, 0);
    }
  },

  /** All 1. */
  ONES("ones", "1") {
    @Override
    void draw(double[] weight, int outputs, int inputs, double gain, RandomStream random) {
      Arrays.fill(weight, 1);
    }
  },

  /** Normal with mean 0 and standard deviation 1. */
  NORMAL("normal", "normal, standard deviation 1") {
    @Override
    void draw(double[] weight, int outputs, int inputs, double gain, RandomStream random) {
      random.fillNormalFloats(weight, 0, 1);
    }
  },

  /** Uniform in [0, 1). */
  UNIFORM("uniform", "uniform from 0 to 1") {
    @Override
    void draw(double[] weight, int outputs, int inputs, double gain, RandomStream random) {
      random.fillUniformFloats(weight, 0, 1);
    }
  };

  private static final double SQRT_5 = Math.sqrt(5);

  private final String key;
  private final String formula;

  Initialization(String key, String formula) {
    this.key = key;
    this.formula = formula;
  }

  public String key() {
    return key;
  }

  /** How weights are drawn, in ASCII, for the help. */
  public String formula() {
    return formula;
  }

  /** Draws a weight (outputs × inputs, row by row) for an activation with the given gain. */
  abstract void draw(double[] weight, int outputs, int inputs, double gain, RandomStream random);

  void drawBias(double[] bias, int inputs, RandomStream random) {
    Arrays.fill(bias, 0);
  }

  private static void drawWithin(double bound, double[] out, RandomStream random) {
    random.fillUniformFloats(out, -bound, bound);
  }
}
