package overfit;

import static overfit.PresetSentence.of;

import java.util.List;
import java.util.Set;

/** The descriptions of the lesson's presets, sentence by sentence, with what they claim. */
final class LessonSentences {

  private static final double ROUNDED = 0.0005;

  static final List<PresetSentence> ALL =
      List.of(
          of(
              "overfitting",
              "Thirty noisy points of a sine, and a network large enough to learn their noise by"
                  + " heart."),
          of(
                  "overfitting",
                  "Watch the run none: its curve bends to single points, and its train loss keeps"
                      + " falling.")
              .always(preset -> preset.run("none").train() < 0.1 * preset.run("none").truth())
              .always(preset -> trainKeepsFalling(preset.run("none"))),
          of(
                  "overfitting",
                  "Its test loss, expected on new points, turns at epoch 85 and rises from 0.117 to"
                      + " 0.164: that is overfitting.")
              .asOpened(preset -> preset.run("none").bestEpoch() == 85)
              .asOpened(preset -> is(0.117, preset.run("none").bestTest()))
              .asOpened(preset -> is(0.164, preset.run("none").test()))
              .always(preset -> preset.run("none").bestEpoch() < 160)
              .always(preset -> preset.run("none").excess() > 2 * preset.run("none").bestExcess()),
          of("overfitting", "L2 and dropout help: they end at 0.112 and 0.126.")
              .asOpened(preset -> is(0.112, preset.run("l2").test()))
              .asOpened(preset -> is(0.126, preset.run("dropout").test())),
          of("overfitting", "L2 helps with 20, dropout with 19 of the 20 seeds from 42 to 61.")
              .always(preset -> preset.run("l2").test() < preset.run("none").test())
              .except(
                  Set.of(49), preset -> preset.run("dropout").test() < preset.run("none").test()),
          of(
              "regularization",
              "The lesson as published: 500 epochs of plain gradient descent at 0.01, without"
                  + " regularization, with L2 and with dropout, from the same 30 points and initial"
                  + " weights."),
          of("regularization", "This is too short to overfit: no test loss turns and rises.")
              .always(
                  preset ->
                      preset.runs().stream().allMatch(run -> run.test() < 1.06 * run.bestTest())),
          of(
                  "regularization",
                  "L2 and dropout only slow the network down, and underfit: they end above the loss"
                      + " that the sine itself has on these points.")
              .always(preset -> preset.run("l2").train() > preset.run("none").train())
              .always(preset -> preset.run("dropout").train() > preset.run("none").train())
              .always(preset -> preset.run("l2").train() > preset.run("l2").truth())
              .always(preset -> preset.run("dropout").train() > preset.run("dropout").truth()),
          of(
                  "regularization",
                  "The run none has the lowest test loss, as with all 20 seeds from 42 to 61.")
              .always(preset -> preset.run("none").test() < preset.run("l2").test())
              .always(preset -> preset.run("none").test() < preset.run("dropout").test()),
          of("regularization", "The preset overfitting trains until regularization helps."),
          of(
              "no-regularization",
              "The network of the lesson alone: 1-64-64-1 with tanh on 30 noisy samples of sin(x),"
                  + " 500 epochs of full-batch gradient descent at 0.01."),
          of(
                  "no-regularization",
                  "The train loss falls in every epoch, and most of the way in the first ten.")
              .always(preset -> preset.run().trainAlwaysFalls())
              .always(
                  preset ->
                      preset.run().train(10)
                          < 0.4 * preset.run().train(0) + 0.6 * preset.run().train()),
          of(
                  "no-regularization",
                  "At the end the test loss is still falling, in 18 of the 20 seeds from 42 to 61:"
                      + " the network underfits.")
              .except(Set.of(44, 61), preset -> preset.run().bestEpoch() == preset.run().epochs()),
          of(
              "l2",
              "The network of the lesson with weight decay 0.1: each step also moves every weight"
                  + " and bias towards 0."),
          of(
                  "l2",
                  "After these 500 epochs both losses are higher than in no-regularization: it"
                      + " underfits.")
              .always(preset -> preset.run().train() > preset.other("no-regularization").train())
              .always(preset -> preset.run().test() > preset.other("no-regularization").test()),
          of("l2", "The curve is flatter in 19 of the 20 seeds from 42 to 61.")
              .except(
                  Set.of(47),
                  preset -> preset.run().range() < preset.other("no-regularization").range()),
          of(
              "dropout",
              "The network of the lesson with dropout 0.3: each step zeroes each hidden unit with"
                  + " probability 0.3."),
          of(
                  "dropout",
                  "The train loss with dropout on jumps up and down, and lies above the loss of the"
                      + " whole network.")
              .always(preset -> preset.run().shareOfRisesInTrainMode() > 0.4)
              .always(preset -> preset.run().trainModeOverTrain() > 1.1),
          of("dropout", "Compare no-regularization, whose train loss never rises.")
              .always(preset -> preset.other("no-regularization").shareOfRisesInTrainMode() == 0),
          of(
              "l2-strength",
              "The first exercise of the lesson: weight decay 0.001, 0.01, 0.1 and 1.0 from the same"
                  + " initial weights."),
          of(
                  "l2-strength",
                  "The two weakest end as good as none: their test losses differ from that of"
                      + " no-regularization by less than 0.005.")
              .always(preset -> isAsGoodAsNone(preset, "0.001"))
              .always(preset -> isAsGoodAsNone(preset, "0.01")),
          of("l2-strength", "The stronger two are worse, on train and on test.")
              .always(preset -> preset.run("0.1").train() > preset.run("0.01").train())
              .always(preset -> preset.run("0.1").test() > preset.run("0.01").test())
              .always(preset -> preset.run("0.1").test() > preset.run("0.001").test())
              .always(preset -> preset.run("1.0").train() > preset.run("0.1").train())
              .always(preset -> preset.run("1.0").test() > preset.run("0.1").test()),
          of(
                  "l2-strength",
                  "At 1.0 the weights decay faster than the network learns: the curve ends almost"
                      + " flat, and its test loss is lowest after about 16 epochs.")
              .always(preset -> preset.run("1.0").range() < 0.06)
              .always(preset -> Math.abs(preset.run("1.0").bestEpoch() - 16) <= 8)
              .asOpened(preset -> preset.run("1.0").bestEpoch() == 16),
          of("l2-strength", "Nothing overfits within these 500 epochs, so there is nothing to win.")
              .always(
                  preset ->
                      preset.other("no-regularization").test()
                          < 1.03 * preset.other("no-regularization").bestTest())
              .always(
                  preset ->
                      preset.runs().stream()
                          .allMatch(
                              run ->
                                  run.test() > preset.other("no-regularization").test() - 0.005)),
          of(
              "deep-dropout",
              "The second exercise of the lesson: four hidden layers of 64 units with dropout 0.3"
                  + " after each."),
          of(
                  "deep-dropout",
                  "Four layers learn more slowly than the two of the preset dropout: after the same"
                      + " 500 epochs the train loss is higher.")
              .always(preset -> preset.run().train() > preset.other("dropout").train()),
          of(
                  "deep-dropout",
                  "They also end farther from the sine, in 19 of the 20 seeds from 42 to 61.")
              .except(Set.of(46), preset -> preset.run().test() > preset.other("dropout").test()),
          of(
              "l2-and-dropout",
              "The third exercise of the lesson: weak weight decay, 0.01, combined with dropout"
                  + " 0.3."),
          of(
                  "l2-and-dropout",
                  "Two brakes on a network that underfits: it ends with a higher test loss than with"
                      + " dropout alone, and than without either.")
              .always(preset -> preset.run().test() > preset.other("dropout").test())
              .always(preset -> preset.run().test() > preset.other("no-regularization").test()));

  private LessonSentences() {}

  private static boolean is(double rounded, double value) {
    return Math.abs(value - rounded) <= ROUNDED;
  }

  private static boolean trainKeepsFalling(LossCurves run) {
    return run.train() < run.train(run.bestEpoch())
        && run.lowestTrainInQuarter(1) < run.lowestTrainInQuarter(0)
        && run.lowestTrainInQuarter(2) < run.lowestTrainInQuarter(1)
        && run.lowestTrainInQuarter(3) < run.lowestTrainInQuarter(2);
  }

  private static boolean isAsGoodAsNone(TrainedPreset preset, String run) {
    double none = preset.other("no-regularization").test();
    return Math.abs(preset.run(run).test() - none) < 0.005;
  }
}
