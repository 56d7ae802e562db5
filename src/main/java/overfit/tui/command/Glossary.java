package overfit.tui.command;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import overfit.tui.model.Page;

/** The words, numbers and marks on the screen, explained; in ASCII, for every terminal. */
enum Glossary {
  LOSSES(
      "Losses and other numbers",
      "train",
      "loss on the noisy samples, dropout off",
      "dropout on, train mode",
      "train loss of the last epoch in training mode: mean over its batches, dropout on, before"
          + " each step",
      "noise on",
      "the same with noise on x, of input-noise",
      "test",
      "loss to be expected on new samples, noise and all, over 100 evenly spaced points from x-min"
          + " to x-max: the risk, at best the noise floor; with own data, loss on the held-out"
          + " points",
      "gap",
      "generalization gap: test - train",
      "noise floor",
      "the test loss of the true function itself, the least that a test loss can be",
      "estimated floor",
      "the same of own data: how much they scatter around a smooth curve",
      "R2",
      "of own data: the share of the variance of y that the fit explains, on held-out points and on"
          + " the samples",
      "truth",
      "the true function's own loss on these samples; a train loss below it means fitting the noise",
      "excess",
      "mean squared error against the true function, without noise, at best 0; with squared error,"
          + " test - noise floor",
      "penalty",
      "the l1 and l2 terms of the objective; the losses shown do not include it",
      "best",
      "the lowest test loss so far, and its epoch",
      "epoch 40/500",
      "passes over all samples of the run that is furthest, and its last epoch; extended: past"
          + " the setting epochs, by space at the end, n or :goto",
      "2 of 3 train",
      "how many runs have epochs left, while others have ended",
      "60/s",
      "epochs per second; max: no limit",
      "seed",
      "seed of the random numbers, if all runs have the same: same seed, same run",
      "-",
      "not available: the true function is unknown, or no epoch was trained yet"),
  VERDICTS(
      "Verdicts",
      "starting",
      "too early to tell",
      "learning",
      "not converged yet, and still improving",
      "generalizing",
      "close to the true function, or as close as these samples allow",
      "too few samples",
      "with up to 8 samples, or up to 8 held-out points, a good fit may be luck",
      "constant y",
      "all samples have the same y",
      "constant x",
      "all samples have the same x",
      "underfitting",
      "the samples are fitted worse than the true function fits them",
      "overfitting",
      "the test loss rises since that epoch while the train loss falls: noise is fitted",
      "not extrapolating",
      "the samples are fitted, but not the held-out points with the largest x",
      "unstable",
      "the steps are too large, or too noisy, to converge",
      "diverged",
      "the loss or the weights are no longer finite; the last finite fit is shown",
      "press A: l2 0.01",
      "A adds a run with that setting: a longer or shorter one as a branch, others from the initial"
          + " weights",
      "fitting, target unknown",
      "only the train loss is known, without held-out points, so overfitting cannot be detected"),
  RUNS(
      "Runs",
      "baseline",
      "the run that the others are compared with; P sets it",
      "l2 0 -> 0.1",
      "a setting that differs from the baseline, and both values",
      "best 68, stopped 118",
      "early stopping: no lower test loss, or validation loss (stop-on), for as many epochs as early-stopping says; the network, its fit"
          + " and its numbers are those of epoch 68, the curves go on to 118. Without"
          + " early-stopping, or with more of it, it trains on from 118",
      "edited at k",
      "a setting of this run was changed after epoch k",
      "past",
      "an earlier epoch is shown, read-only; b branches from it",
      "faint mark",
      "the run is hidden: it trains, but its curves are not drawn",
      "running, paused",
      "space toggles between the two",
      "pausing ...",
      "asked for, and done when the current epoch ends",
      "at k",
      "in place of a train loss: the run is shown at epoch k, earlier than others",
      "finished",
      "the last epoch is done; space trains as many epochs again"),
  SETTINGS(
      "Settings",
      "~ before a value",
      "live setting: a change applies to the running network",
      "bold value",
      "changed since the preset was opened",
      "coupled, decoupled",
      "how l2 acts. Coupled: the gradient of the L2 penalty, l2 * weight, is added to that of the"
          + " loss, and adam and its kin rescale it. Decoupled, adamw: each step multiplies the"
          + " weights by 1 - rate * l2 (Loshchilov and Hutter 2019)",
      "restarts",
      "changing this setting restarts the run, or all runs",
      "5 of 42",
      "the number of settings that match the filter"),
  CHARTS(
      "Charts",
      "Fit: dotted line",
      "the true function",
      "Fit: dots",
      "the noisy samples that all runs train on",
      "Fit: hollow dots",
      "the points that are held out, for testing",
      "ghost none@85",
      "faint: the fit of run none at epoch 85, which g kept",
      "polynomial 3",
      "dim: a curve by formula on the samples of the selected run, such as one by least squares;"
          + " :baseline sets them",
      "averaged",
      "the network with averaged parameters (average, ema-decay, swa-start): the dashed line is its fit"
          + " for the selected run, avg train, avg test and avg excess are its losses",
      "Fit: shaded",
      "no samples in this range: the fits are extrapolations",
      "band, truth within",
      "V: two standard deviations on both sides of the mean of the fits of 20 seeds, of 200 dropout"
          + " masks or of 20 first weights, and the share of test points whose truth is in it."
          + " Agreement is not truth: fits to the same samples share their noise",
      "held out within",
      "the same share of the points that are held out; a band is of fits, noise comes on top",
      "without ema, without swa",
      "the band is of the networks themselves, not of their averages",
      "residual",
      "the distance from a sample to the fit of the selected run",
      "Loss: firm lines",
      "the test loss of each run, the mean where several epochs share a column; named at its end",
      "Loss: light lines",
      "the train loss of each run, dropout off; v: as training saw it, dropout on",
      "Loss: /",
      "the generalization gap of the selected run since its best epoch, which * marks",
      "Loss: levels",
      "the noise floor, and at the right edge the true function's own train loss",
      "smoothed",
      "a moving average over past epochs; the faint line is the raw loss",
      "56 points above the axis",
      "values outside of the axis, such as the first fall of the losses, are not drawn",
      "lr, rate",
      "the learning rate of that epoch, from the schedule",
      "cursor",
      "the vertical line; the legend shows the values of every run there",
      "log",
      "the axis is logarithmic: equal steps are equal factors"),
  RATES(
      "Search for a learning rate",
      "each step",
      "the loss before a step at that rate; rates grow by the same factor from step to step, from"
          + " the first weights on",
      "loss, smoothed",
      "the mean of the losses up to there, where each step back weighs a tenth less",
      "lowest",
      "the rate with the lowest smoothed loss: already too high, since its losses are still those of"
          + " the rates before it",
      "a tenth",
      "a tenth of that rate, the suggestion, by the range test of Smith (2015), arXiv 1506.01186"),
  LESSONS(
      "Lessons",
      "3/9 question",
      "the step that is shown, and what kind it is; h and l go to the others, nothing is locked",
      "task, done",
      "a task is recognized when a run fulfils it at any epoch, whatever step is shown",
      "< you",
      "your answer in the picture: the run that you chose, or a line at the number that you gave",
      "? as a value",
      "hidden by the lesson until all its questions are answered, or until you set another",
      "4 of 6",
      "the questions of a lesson that are answered and its tasks that are done, of all"),
  STEP(
      "The step",
      "W2[3][5]",
      "the weight of input 5 in unit 3 of layer 2, in the shape of PyTorch; layers are counted from"
          + " 1, units from 0; b2[3] is the bias of that unit",
      "x, z, a, d, yhat",
      "the samples; sums of weighted inputs; activations; the same after dropout; the outputs",
      "norm, mean, deviation",
      "the root of the sum of squares, the mean and the standard deviation of all numbers of a"
          + " matrix",
      "dL/dz",
      "how much the loss would change with a number: the gradient, by backpropagation (Rumelhart,"
          + " Hinton and Williams, 1986)",
      "(...)^T, o",
      "the transposed matrix; the product element by element",
      "r",
      "the mean residual: in the first step the bias of the output changes by -rate 2 r",
      "g",
      "the gradient that the optimizer uses, after penalties and clipping",
      "eta, mu, beta",
      "the learning rate, the momentum, and other settings of the optimizer, as in its formula",
      "memory",
      "what the optimizer remembers of a parameter after this step",
      "change",
      "what the parameter really gets, by the optimizer in force",
      "a, n, h",
      "the derivative by backpropagation, the same as a central difference, and its step",
      "|a - n| / (|a| + |n|)",
      "the relative error of a gradient check (notes of Stanford's CS231n); 0 = 0 is agreement"),
  LAYERS(
      "Layers",
      "grad",
      "the norm of the gradient of a layer's weight: of the train loss over all samples, dropout"
          + " off; bars have a log scale, and the mark is where it was at the first epoch. A layer"
          + " learns by it; a millionth of the output's is none (Glorot and Bengio 2010)",
      "step/w",
      "the length of the next update over that of the weight; with plain descent rate * gradient /"
          + " weight, otherwise measured on a copy. About 1e-3 is usual at first (CS231n,"
          + " neural-networks-3); within 100 epochs of a sound run it falls by 25 times",
      "sum sd, out sd",
      "the standard deviation, over units and samples, of a layer's sums, after normalization if"
          + " there is one, and of its outputs, after the activation; in the output layer, how much"
          + " the fit varies",
      "flat",
      "the share of outputs where the activation is flat and passes hardly any gradient: saturated"
          + " (|tanh| > 0.97), or relu's 0",
      "dead",
      "relu units that are 0 for every sample",
      "weight, bias, bias grad",
      "the norms of a layer's weight and bias, and of the gradient of the bias",
      "out, sum",
      "the means, over units and samples, of its outputs and of its sums",
      "histograms",
      "of a layer's weights, their gradients, and its outputs: 20 bins from the least value to the"
          + " largest, each for itself; an empty bin is blank",
      "sharpness",
      "the largest eigenvalue of the Hessian of the train loss: its curvature where that is"
          + " strongest",
      "2/rate",
      "the sharpness up to which plain descent is stable, less l2 with an L2 penalty: large steps drive it there and stay, at"
          + " the edge of stability (Cohen et al. 2021)"),
  SWEEPS(
      "Sweeps over seeds",
      "cell",
      "a run with one value of the swept setting; it is trained with every seed",
      "seeds 6/20",
      "the trials that have ended, and all; those that diverged are counted, and left out of all"
          + " means",
      "test, train",
      "means over the seeds of the losses after the last epoch, dropout off",
      "sd",
      "the standard deviation over the seeds: how much one more seed would differ",
      "95 %",
      "the 95 % confidence interval of the mean, by Student's t",
      "to first",
      "the difference in test loss to the first cell, paired by seed, and half of its 95 % interval:"
          + " without 0 in between, it is hardly luck",
      "best at",
      "the mean of the epochs with the lowest test loss",
      "square in a row",
      "the lowest mean test loss",
      "mean fit",
      "the mean of the fits of all seeds, with a band of two standard deviations on both sides",
      "bias^2, variance",
      "the squared error of the mean fit, and the mean squared distance of the fits from it: fits"
          + " that agree have a small variance, whatever the bias"),
  LANDSCAPE(
      "Loss landscape",
      "landscape",
      "the train loss as a function of all parameters, dropout off, without penalties, on the samples"
          + " of the selected run; only lines and planes of it can be drawn",
      "0.14 ... 0.37",
      "the colours or shades from the lowest to the highest loss in the picture, in equal factors if"
          + " one is more than five times the other, otherwise in equal steps; lines part the levels",
      "hill",
      "a train loss on the line between two runs that is above both of theirs, by more than 1 % of the"
          + " highest",
      "barrier",
      "the most by which the train loss on the line between two runs is above the straight line from"
          + " one loss to the other (Frankle et al. 2020)",
      "direction 1, 94.2 %",
      "the first principal component of the paths, and the share of their variance that it explains",
      "its place here",
      "the point of the plane nearest to the network: a projection, whose loss is another",
      "random direction",
      "drawn from a seed; each row of weights is as long as that of the network, biases stay"
          + " (filter normalization, Li et al. 2018)",
      "at 1 or -1",
      "as far from the network as its weights are long, along a random direction",
      "@ lowest",
      "of a line through the samples: the weight and the bias where the gradient is 0",
      "coarse so far",
      "every eighth point at first, then those between; Esc stops it");

  private final String title;
  private final Map<String, String> words = new LinkedHashMap<>();

  /** Words alternating with their meanings. */
  Glossary(String title, String... wordsAndMeanings) {
    this.title = title;
    for (int i = 0; i < wordsAndMeanings.length; i += 2) {
      words.put(wordsAndMeanings[i], wordsAndMeanings[i + 1]);
    }
  }

  /** The parts that explain what only this page shows. */
  static List<Glossary> of(Page page) {
    return switch (page) {
      case SWEEP -> List.of(SWEEPS);
      case STEP -> List.of(STEP);
      case LAYERS -> List.of(LAYERS);
      case LANDSCAPE -> List.of(LANDSCAPE);
      case COCKPIT, MULTIPLES, UNITS, SCORES, DEGREES -> List.of();
    };
  }

  String title() {
    return title;
  }

  /** In the order of the help. */
  Map<String, String> words() {
    return words;
  }
}
