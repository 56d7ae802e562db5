package overfit.cli.reference;

import overfit.train.rate.RateSearch;

/**
 * The sections of the manual page on the numbers that training gives: JSON, and their precision.
 */
final class ManPageNumbers {

  private final Roff page;

  ManPageNumbers(Roff page) {
    this.page = page;
  }

  void write() {
    json();
    numbers();
    gradients();
    step();
    rates();
    layers();
  }

  private void layers() {
    page.add(".SS Layers and sharpness");
    page.text(
        "train --diagnostics looks inside the networks. All is over all samples with dropout off, and"
            + " in the units of training. layers has an object for each layer, the output's last:"
            + " weight_norm, bias_norm, weight_gradient_norm and bias_gradient_norm, 2-norms of the"
            + " weight, the bias and their gradients of the train loss without penalties;"
            + " update_to_weight, the length of the next update of the weight over that of the weight:"
            + " if update is \"rate * gradient\", as with plain gradient descent, that product, otherwise"
            + " (\"measured on a copy\") what the optimizer really does to the first batch; sum_mean,"
            + " sum_std, mean and std of what the activation is applied to (the units' sums, normalized with"
            + " normalization), and of the activations;"
            + " saturated, the share of activations where the function is flat: within 3 % of an end of"
            + " its range (|tanh| > 0.97, for sigmoid |2a - 1| > 0.97), and for those that approach 0"
            + " from below, as gelu, nearer than 0.03 beyond -1; zero, the share of relu's zeros, and"
            + " dead_units, those that are 0 for all samples; and the histograms weights,"
            + " weight_gradients and activations, counts between low and high. over_time has the same"
            + " at the epochs in epoch: all up to 16, then eight from one power of two to the next.");
    page.add(".PP");
    page.text(
        "warnings are written rules for the present and the epochs of over_time, set so that the runs of the lessons that learn have none with the"
            + " seeds 42 to 61: vanishing (the gradient of the first layer was below 0.001 of the"
            + " output's, and its steps below 1e-5 of its weights), exploding (a norm above 1000),"
            + " saturated (more than half of a layer within ten epochs, or 95 % later), dead (more than"
            + " three quarters of a relu layer), short steps (below 1e-4 of the weights within a hundred"
            + " epochs) and long steps (longer than the weights; both in the median layer). That a step"
            + " is about 1e-3 of the weights is a rule of CS231n's notes, for a while only: in a sound run"
            + " it falls by 25 times within a hundred epochs.");
    page.add(".PP");
    page.text(
        "sharpness is the largest eigenvalue of the Hessian of the train loss, by power iteration on"
            + " central differences of the gradient (h = 1e-5 times the norm of the parameters, an error"
            + " of about 1e-8 where the loss is smooth; across a bend of relu, the jump of the gradient is"
            + " counted). Plain gradient descent is stable up to limit, 2/rate; with momentum up to"
            + " 2 (1 + momentum)/rate, with Nesterov's up to that over 1 + 2 momentum (Cohen et al. 2021,"
            + " https://arxiv.org/abs/2103.00065, equation 1). The strength of an L2 penalty, which adds as"
            + " much to every curvature, is subtracted. limit is null for other optimizers, mini-batches,"
            + " dropout, input noise, clipped gradients, a maximum norm, dampened momentum, and for an L2"
            + " penalty on the weights alone.");
  }

  private void gradients() {
    page.add(".SS Gradients");
    page.text(
        "check-gradients compares every partial derivative a, by backpropagation, with the central"
            + " difference n = (f(w + h) - f(w - h)) / 2h. f is what the first step minimizes: the"
            + " loss of the first batch with its noise on x and under its dropout masks, plus the L1 and L2 penalties (decoupled"
            + " weight decay is none). Gradient clipping comes later and is left out.");
    page.add(".PP");
    page.text(
        "The relative error is |a - n| / max(|a|, |n|, f/100). With h = 1e-5, truncation and rounding"
            + " of the difference are about equal, and both are below 1e-8 for most networks; an"
            + " error above 1e-7 is a mistake in the gradient, or h does not suit the curvature of f:"
            + " then the error changes with h. A layer normalization over two units is almost a step, for"
            + " which h has to be 1e-6.");
    page.add(".PP");
    page.text(
        "Where a unit, an error or a weight crosses a bend between w - h and w + h (relu, leaky-relu,"
            + " elu and selu at 0, hardtanh at -1 and 1, softplus at 20; the loss l1 at 0, huber and"
            + " smooth-l1 at -1 and 1; the L1 penalty at 0), the difference lies between the slopes on"
            + " both sides. Such elements are counted as kinks, and not compared.");
    page.add(".PP");
    page.text(
        "With --parameter W2[3][5], one derivative is compared with differences of 29 steps h, from 0.1"
            + " to 1e-15, and the relative error is |a - n| / (|a| + |n|), from 0 to 1; 0 = 0 is"
            + " agreement. With --json: run, parameter, gradient (a), objective (f) and differences,"
            + " each with h, difference (n), error and kink; with --csv, the same as columns.");
  }

  private void step() {
    page.add(".SS The step");
    page.text(
        "step prints the next update of a run: of the first batch of the epoch after --epoch, under the"
            + " dropout masks that it will have. It is made on a copy by the same code as training, so"
            + " every number has its bits. Parameters are named as in W2[3][5]: the weight of input 5 in"
            + " unit 3 of layer 2, in the shape of PyTorch; layers are counted from 1, units from 0. For"
            + " own data, all numbers are in the standardized units of training.");
    page.add(".PP");
    page.text(
        "With --json, it prints one object with schema (1), version, preset, run, epoch, batches,"
            + " samples, standardized, loss, the formulas of the optimizer and the values of their"
            + " letters, targets, and: layers, each with inputs, sums (z), activations and gradients"
            + " (by z), where rows are those of the first 64 samples and norm, mean and deviation are"
            + " over all; parameters, each with name, shape, before, gradient_backward (of the loss),"
            + " gradient_l1, gradient_clipping and gradient_l2 where these are in force, and after, row"
            + " by row; parameter, the one that is followed, with what it multiplies (inputs), the"
            + " gradients by its sum, their products, the memories of the optimizer"
            + " (memories_before and memories; memories_corrected for Adam's, which start at 0) and the"
            + " change.");
  }

  private void rates() {
    page.add(".SS Learning rates");
    page.text(
        "find-rate is the learning rate range test of Smith (2015), https://arxiv.org/abs/1506.01186:"
            + " from the first weights, 100 steps at rates that grow by the same factor from 1e-6 to"
            + " 1 (--from, --to, --count), each on the next batch, with the optimizer, dropout,"
            + " penalties and clipping of the run; its schedule and learning rate are not used. It"
            + " ends early at a loss that is not finite. Losses are those before each step, in the"
            + " units of the data, and smoothed as an exponential running average with the weight 0.9"
            + " for the past, corrected for its start.");
    page.add(".PP");
    page.text(
        "The suggestion is a tenth of the rate with the lowest smoothed loss. Another rule in use"
            + " takes the rate where the smoothed loss falls most steeply (steepest in --json). For"
            + " small networks it is too low: over the seeds 42 to 51 of the lesson it gives 0.0076,"
            + " with which the excess loss after 300 epochs is 0.056; with the suggestion, 0.050, it"
            + " is 0.021, and with 0.01 it is 0.044. With batches of few samples neither is reliable:"
            + " the losses of batches differ by chance.");
  }

  private void json() {
    page.section("JSON");
    page.text("With --json, train prints one object.");
    page.entry(
        "schema",
        "2; increased when a field is removed or changes its meaning. New fields may be added.");
    page.entry("version, preset", "The version of the program, and the name of the preset.");
    page.entry("notes", "What to know of the data, such as lines that were left out.");
    page.entry("runs", "An object for each run, in the order of the preset, with these fields.");
    page.entry("name, seed", "The name of the run, and the seed of its random numbers.");
    page.entry(
        "status, epochs", "finished, diverged or interrupted, and the number of completed epochs.");
    page.entry(
        "stopped_epoch, restored_epoch",
        "After early stopping, the epoch at which training stopped, which epochs is too, and the"
            + " one whose parameters were restored: train_loss to penalty, the fit and the weights"
            + " are those of the restored network. The history goes on to where it stopped. null if"
            + " the run did not stop early; then nothing was restored.");
    page.entry(
        "config",
        "All settings at the start of the run, by their keys in presets; null where one has no"
            + " effect on points that are given.");
    page.entry(
        "edits",
        "Changes during the run: objects with epoch, the number of epochs completed before the"
            + " change, and the new settings by their keys. Empty if there were none.");
    losses();
    page.entry(
        "averaged_train_loss, averaged_test_loss, averaged_excess_loss",
        "With average ema or swa, the losses of the network with averaged parameters, dropout off;"
            + " also in the history, and in CSV and JSON lines. After early stopping they are those"
            + " of where it stopped. With --history, averaged_fit is that network's fit.");
    page.entry("seconds", "Training time of the run.");
    page.entry(
        "kernels",
        "The matrix kernels, and the number of threads if more than one. On a CPU without fused"
            + " multiply-add it says so, and the last digits differ from PyTorch's.");
    page.entry(
        "history",
        "With --history: train_loss, train_loss_eval, test_loss and learning_rate of every"
            + " epoch.");
    page.entry(
        "update, layers, sharpness, warnings",
        "With --diagnostics: see Layers and sharpness in NUMBERS.");
    page.entry(
        "data, held_out, fit",
        "With --history: the samples trained on, those held out, and the network's outputs at 100"
            + " evenly spaced points from x-min to x-max. All numbers are in the units of the data.");
    page.paragraph(
        "Non-finite and unknown numbers are null. The same command prints the same bytes, except"
            + " for seconds and kernels.");
    page.paragraph(
        "With --json, config prints one object with schema (1), version, preset and runs; each run"
            + " has name, settings and edits. Settings are all settings by their keys, each with its"
            + " value, and from: default, preset, option or run.");
    page.paragraph(
        "With --json, runs prints one object with schema (1), version, notes (folders that cannot be"
            + " read) and runs. Each run has the fields of train --json, at its checkpoint; folder,"
            + " the path of its folder from DIR; and running_by, such as process 4711, or null. If a"
            + " process trains it, its status is running.");
    page.paragraph(
        "With --json, degrees prints one object with schema (1), version, preset, run, seeds, samples"
            + " and degrees; each degree has degree, train_loss, test_loss and excess_loss in"
            + " Legendre's basis, and orthonormal, an object with the same in the orthonormal one."
            + " Over several seeds they are medians.");
    page.paragraph(
        "With --json, find-rate prints one object with schema (1), version, preset, run, steps (the"
            + " number that was taken), reliable (false for fewer than "
            + RateSearch.LEAST_STEPS
            + " steps, or for batches of fewer than "
            + RateSearch.LEAST_SAMPLES
            + " samples), minimum (the rate with the lowest smoothed loss), suggestion"
            + " (a tenth of it), steepest (where the smoothed loss falls most steeply), and the lists"
            + " rates, losses and smoothed.");
    page.paragraph(
        "With --json, landscape prints one object with schema (1), version, preset and kind. A line"
            + " has from, to, barrier, summit (the place of the barrier), distance, norms (of both"
            + " vectors of parameters), and places, train_loss and test_loss, one number a place. A"
            + " plane has run, centre (first, second and train_loss of the run), first and second (the"
            + " places along both directions), train_loss (an array for each place along the second),"
            + " and paths: run, first, second, and the train loss of the first and of the last point,"
            + " really and at its place on the plane; further explained_variance of a path, one_away"
            + " (the train losses at 1 and -1 along the first and the second direction) of a random"
            + " plane, and minimum of a bowl.");
    page.paragraph(
        "With --json, uncertainty prints one object with schema (1), version, preset, run, over,"
            + " epochs, count (the fits in the band), diverged, mean_deviation (over the test points),"
            + " truth_within and held_out_within (shares from 0 to 1), bias2, variance, noise,"
            + " expected_error, members and curve. Each member has seed, weight_seed or pass, status,"
            + " train_loss_eval and test_loss. The curve has arrays over the test points: x, mean,"
            + " deviation, low, high, truth, bias2 and variance, the columns of --csv.");
    page.paragraph(
        "With --json, check-gradients prints one object with schema (1), version, preset, h, threshold"
            + " and runs; each run has name, status (finished or interrupted), passed (so far; null if"
            + " nothing was compared) and parameters,"
            + " an object for the weights and one for the biases of every layer: layer, parameter,"
            + " shape, the numbers compared and kinks, relative_error and error, the largest ones,"
            + " and, where relative_error is, at, gradient and difference. --csv has a line for each"
            + " of these objects.");
    page.paragraph(
        "-o FILE writes the same, as the ending of FILE says: .json, .csv (but for step), .txt for the"
            + " text without colours, and .svg for the picture of landscape. Another ending is"
            + " refused. In CSV, numbers that are not finite or not known are empty.");
  }

  private void losses() {
    page.entry(
        "train_loss",
        "The mean train loss of the last epoch, each batch before its update, dropout on.");
    page.entry("train_loss_eval", "The loss on the samples after the last update, dropout off.");
    page.entry(
        "test_loss",
        "The loss to be expected on new samples, noise and all: the expectation over the noise,"
            + " averaged over 100 evenly spaced points from x-min to x-max. With squared error this"
            + " is excess_loss + noise_floor. With an unknown target, the loss on the held-out"
            + " points.");
    page.entry(
        "validation_loss", "The loss on the held-out points if the target is known all the same.");
    page.entry(
        "excess_loss", "The mean squared error against the noiseless target at these points.");
    page.entry("gap", "test_loss - train_loss_eval.");
    page.entry(
        "truth_loss",
        "The loss of the true function itself on these samples; a lower train loss means fitting"
            + " the noise.");
    page.entry(
        "noise_floor",
        "The loss of the true function to be expected on new samples, the least that test_loss can"
            + " be. truth_loss differs from it by chance: over the seeds 42 to 61 of the lesson it"
            + " is 0.054 to 0.135, the noise floor 0.09.");
    page.entry(
        "noise_floor_estimate",
        "With an unknown target, what the noise floor is estimated to be: from the residuals of a"
            + " local regression whose bandwidth is chosen by generalized cross-validation.");
    page.entry(
        "train_r2, held_out_r2",
        "The coefficient of determination on the samples and on the held-out points: 1 less the"
            + " mean squared error over the variance of y.");
    page.entry(
        "best_test_loss, best_excess_loss, best_epoch",
        "The lowest test loss, and the excess loss and the number of epochs where it was.");
    page.entry(
        "penalty",
        "The L2 and L1 terms added to the loss; 0 if the optimizer decouples weight decay.");
    page.entry(
        "baselines",
        "With baselines only, an object for each: name, such as polynomial 3; train_loss (on the"
            + " samples), test_loss and excess_loss, as for the network; and coefficients, of the"
            + " Legendre polynomials P0, P1, ... of x, scaled so that its range becomes -1 to 1"
            + " (null for a spline).");
    page.entry(
        "verdict",
        "An object: word, such as overfitting; since_epoch; evidence, a list of sentences; and"
            + " remedies, a list of settings to try, each with key and value.");
  }

  private void numbers() {
    page.section("NUMBERS");
    page.text(
        "For a given seed, random numbers, initial weights and data equal those of PyTorch 2.7 or"
            + " later on x86-64 CPUs, with two exceptions: orthogonal initial weights agree to the"
            + " precision of float32 only, and the values of the true function are computed in"
            + " double precision and rounded to float32. Training uses double precision. A batch"
            + " size of at least the number of samples means a full batch, without shuffling.");
    page.add(".PP");
    page.text(
        "One stream of random numbers gives the data, then the initial weights, then dropout and"
            + " batches, epoch by epoch. A weight-seed of N is torch.manual_seed(N) between the data"
            + " and the initial weights: the data stay, and all that follows comes from the new"
            + " stream.");
    page.add(".PP");
    page.text(
        "The losses then agree with PyTorch's in float64 too, for as long as training does not"
            + " amplify rounding. It does so once the steps of Adam become unstable, and at the edge"
            + " of stability, where the learning rate is about 2 over the largest curvature of the"
            + " loss. In the preset overfitting, with the seeds 42 to 47, the losses of the run none"
            + " agree to 1e-12 until epoch 611 to 699, and to 1 % until epoch 659 to 749 (with seed"
            + " 47 until 1005); in the end the test losses differ by 0.07 to 1.3 %, and the train"
            + " losses by up to 30 times. With L2 they differ by 1e-9 from epoch 314 to 459 on, and"
            + " by 1 % from 950 to 1719 on (with seed 42 never). Any two programs that add in"
            + " different orders part like this; the same version of overfit gives the same bits.");
  }
}
