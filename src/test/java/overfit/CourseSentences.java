package overfit;

import static overfit.PresetSentence.of;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import overfit.train.RunStatus;

/** The descriptions of the other presets, sentence by sentence, with what they claim. */
final class CourseSentences {

  private static final double ROUNDED = 0.0005;

  static final List<PresetSentence> ALL =
      List.of(
          of(
                  "linear-regression",
                  "No hidden layer: two parameters and a convex quadratic loss, so only the step"
                      + " size can make gradient descent fail.")
              .always(preset -> preset.run("good").test() < 0.12),
          of(
                  "linear-regression",
                  "A learning rate of 0.01 is slow, 0.1 is good, 0.3 is almost too large but"
                      + " converges, and 0.35 overshoots farther at each step and diverges.")
              .always(preset -> epochsToTheLine(preset, "good") < epochsToTheLine(preset, "edge"))
              .always(preset -> epochsToTheLine(preset, "good") < epochsToTheLine(preset, "slow"))
              .always(preset -> epochsToTheLine(preset, "edge") < 60)
              .always(preset -> risesFromTheFirstStep(preset.run("too-fast")))
              .always(preset -> preset.run("too-fast").train() > 1e30),
          of(
                  "linear-regression",
                  "The largest curvature of the loss, twice the mean of x², is 6.4 here, and"
                      + " gradient descent converges only up to a rate of 2/6.4 = 0.31.")
              .always(preset -> Math.abs(curvature(preset.run("good")) - 6.4) < 0.05),
          of(
              "batch-vs-sgd",
              "The same learning rate, 0.05, and the same 200 epochs, but different numbers of steps"
                  + " per epoch: one with the full batch of 30 samples, four with batches of 8,"
                  + " thirty with single samples."),
          of("batch-vs-sgd", "Small batches come close in fewer epochs, since each has more steps.")
              .always(preset -> epochsToComeClose(preset, "mini") < epochsOfFullBatch(preset))
              .always(
                  preset -> epochsToComeClose(preset, "stochastic") < epochsOfFullBatch(preset)),
          of(
                  "batch-vs-sgd",
                  "But at this rate they never settle: each step follows the noise of a few samples,"
                      + " and where the test loss stops is luck.")
              .always(preset -> preset.run("mini").testSpreadAtTheEnd() > 1.25)
              .always(preset -> preset.run("stochastic").testSpreadAtTheEnd() > 1.25),
          of("batch-vs-sgd", "Only the full batch comes to rest.")
              .always(preset -> preset.run("full").testSpreadAtTheEnd() < 1.05),
          of("batch-vs-sgd", "A decaying learning rate helps (preset schedules)."),
          of(
              "activations",
              "Five activation functions in the same network, trained with Adam on samples with"
                  + " little noise."),
          of(
                  "activations",
                  "With identity, any number of layers is still a linear function: its train loss"
                      + " stays more than ten times above the noise floor of 0.01.")
              .always(preset -> preset.run("identity").train() > 11 * 0.01)
              .always(preset -> preset.run("identity").sharpestBend() < 1e-6),
          of("activations", "ReLU and GELU learn the sine first, then tanh, then sigmoid.")
              .always(preset -> epochsToLearn(preset, "relu") < epochsToLearn(preset, "tanh"))
              .always(preset -> epochsToLearn(preset, "gelu") < epochsToLearn(preset, "tanh"))
              .always(preset -> epochsToLearn(preset, "tanh") < epochsToLearn(preset, "sigmoid")),
          of("activations", "These three, ReLU, GELU and tanh, end below the noise floor.")
              .always(
                  preset ->
                      Stream.of("relu", "gelu", "tanh")
                          .allMatch(run -> preset.run(run).train() < 0.01)),
          of("activations", "ReLU's curve has the sharpest corners.")
              .always(
                  preset ->
                      Stream.of("sigmoid", "tanh", "gelu")
                          .mapToDouble(run -> preset.run(run).sharpestBend())
                          .allMatch(bend -> preset.run("relu").sharpestBend() > bend)),
          of("activations", "Page 3 shows the hidden units."),
          of("initialization", "Three hidden tanh layers with five initializations."),
          of(
                  "initialization",
                  "With zeros, all units of a layer are equal and stay equal: only the last bias"
                      + " learns, and the curve stays flat.")
              .always(preset -> preset.run("zeros").range() == 0),
          of(
                  "initialization",
                  "Xavier and orthogonal weights keep the signal large from layer to layer, where"
                      + " PyTorch's default lets it shrink to less than half; they end with a lower"
                      + " train loss.")
              .always(preset -> signalKept(preset, "xavier") > 0.8)
              .always(preset -> signalKept(preset, "orthogonal") > 0.8)
              .always(preset -> signalKept(preset, "pytorch") < 0.5)
              .always(preset -> preset.run("xavier").train() < preset.run("pytorch").train())
              .always(preset -> preset.run("orthogonal").train() < preset.run("pytorch").train()),
          of(
                  "initialization",
                  "Weights from a standard normal distribution start with a wild curve, which fits"
                      + " the samples and never becomes smooth.")
              .always(preset -> preset.run("wide-normal").test(0) > 2)
              .always(
                  preset -> preset.run("wide-normal").train() < preset.run("wide-normal").truth())
              .always(
                  preset ->
                      preset.run("wide-normal").sumOfBends()
                          > 20 * preset.run("xavier").sumOfBends()),
          of("vanishing-gradients", "Eight hidden layers."),
          of(
                  "vanishing-gradients",
                  "The slope of the sigmoid is at most a quarter, so almost nothing of the gradient"
                      + " is left after eight of them: the first layer gets less than a hundred"
                      + " thousandth, and the network learns a constant.")
              .always(preset -> preset.initial("sigmoid").gradientRatio() < 1e-5)
              .always(preset -> preset.run("sigmoid").range() < 1e-5),
          of(
                  "vanishing-gradients",
                  "ReLU with PyTorch's initialization stays flat too, because the signal itself"
                      + " shrinks from layer to layer.")
              .always(preset -> preset.run("relu").range() < 0.1)
              .always(
                  preset ->
                      preset.initial("relu").signal(8) < 0.05 * preset.initial("relu").signal(1)),
          of("vanishing-gradients", "Tanh learns slowly.")
              .always(preset -> preset.run("tanh").range() > 1)
              .always(
                  preset ->
                      preset.run("tanh").firstTrainBelow(0.2)
                          > 3 * preset.run("tanh-xavier").firstTrainBelow(0.2)),
          of(
                  "vanishing-gradients",
                  "Tanh with Xavier's weights, and ReLU with Kaiming's at half the learning rate,"
                      + " learn in spite of the depth.")
              .always(preset -> preset.run("tanh-xavier").train() < 0.2)
              .always(preset -> preset.run("relu-kaiming").train() < 0.2),
          of(
              "optimizers",
              "Plain gradient descent, momentum, RMSprop, Adam and Adagrad on the network and"
                  + " samples of the lesson."),
          of(
                  "optimizers",
                  "All but plain gradient descent get below the loss that the sine itself has on"
                      + " these samples: they begin to fit the noise.")
              .always(
                  preset ->
                      Stream.of("momentum", "rmsprop", "adam", "adagrad")
                          .allMatch(run -> preset.run(run).train() < preset.run(run).truth())),
          of(
                  "optimizers",
                  "Plain gradient descent has not come so far after 500 epochs, in 16 of the 20"
                      + " seeds from 42 to 61.")
              .except(
                  Set.of(44, 49, 53, 55),
                  preset -> preset.run("sgd").train() > preset.run("sgd").truth()),
          of(
                  "optimizers",
                  "What trains faster can overfit sooner: the best test losses of RMSprop and"
                      + " Adagrad come before the end.")
              .always(preset -> preset.run("rmsprop").bestEpoch() < 500)
              .always(preset -> preset.run("adagrad").bestEpoch() < 500),
          of(
                  "schedules",
                  "Batches of 4 at a learning rate of 0.1: with a constant rate the losses fluctuate"
                      + " until the end, and where they stop is luck.")
              .always(preset -> preset.run("constant").testMovesAtTheEnd() > 0.01),
          of("schedules", "Decaying rates let them settle.")
              .always(
                  preset ->
                      Stream.of("step", "cosine", "one-cycle", "plateau")
                          .mapToDouble(run -> preset.run(run).testMovesAtTheEnd())
                          .allMatch(m -> m < 0.2 * preset.run("constant").testMovesAtTheEnd())),
          of(
                  "schedules",
                  "With cosine the test loss ends lower than with a constant rate in 17 of the 20"
                      + " seeds from 42 to 61.")
              .except(
                  Set.of(44, 53, 55),
                  preset -> preset.run("cosine").test() < preset.run("constant").test()),
          of("schedules", "The key t shows the learning rates with the losses."),
          of("early-stopping", "The same training, stopped after 85, 400 and 2000 epochs."),
          of(
                  "early-stopping",
                  "The test loss is lowest after 85 epochs, 0.117; after that the network fits the"
                      + " noise, and after 2000 epochs the test loss is 0.164.")
              .asOpened(preset -> preset.run("too-late").bestEpoch() == 85)
              .asOpened(preset -> Math.abs(preset.run("stopped").test() - 0.117) < ROUNDED)
              .asOpened(preset -> Math.abs(preset.run("too-late").test() - 0.164) < ROUNDED)
              .always(preset -> preset.run("stopped").test() < preset.run("late").test())
              .always(preset -> preset.run("late").test() < preset.run("too-late").test()),
          of(
                  "early-stopping",
                  "The train loss does not show this: the longer the training, the lower it is.")
              .always(preset -> preset.run("stopped").train() > preset.run("late").train())
              .always(preset -> preset.run("late").train() > preset.run("too-late").train()),
          of(
              "early-stopping",
              "Here the true function is known, so the best epoch can be marked."));

  private CourseSentences() {}

  /** Epochs until the train loss is within 1 % of that of the best line. */
  private static int epochsToTheLine(TrainedPreset preset, String run) {
    return preset.run(run).firstTrainBelow(1.01 * preset.run("good").train());
  }

  private static boolean risesFromTheFirstStep(LossCurves run) {
    for (int epoch = 2; epoch <= run.epochs(); epoch++) {
      if (run.train(epoch) <= run.train(epoch - 1)) {
        return false;
      }
    }
    return run.run().status() == RunStatus.FINISHED;
  }

  private static double curvature(LossCurves run) {
    return 2 * Arrays.stream(run.run().data().x()).map(x -> x * x).average().orElseThrow();
  }

  /** Epochs until the excess is below 0.05. */
  private static int epochsToComeClose(TrainedPreset preset, String run) {
    return preset.run(run).firstTestBelow(0.05 + preset.run(run).noiseFloor());
  }

  private static int epochsOfFullBatch(TrainedPreset preset) {
    return epochsToComeClose(preset, "full");
  }

  private static int epochsToLearn(TrainedPreset preset, String run) {
    return preset.run(run).firstTrainBelow(0.02);
  }

  /** The standard deviation of the third layer's outputs over that of the first layer's. */
  private static double signalKept(TrainedPreset preset, String run) {
    return preset.initial(run).signal(3) / preset.initial(run).signal(1);
  }
}
