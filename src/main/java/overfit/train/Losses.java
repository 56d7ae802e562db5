package overfit.train;

/**
 * The losses after an epoch, in squared units of y for the mean squared error. Losses are of the
 * loss function of the training, without the penalty.
 *
 * @param train the loss on the samples, with dropout off
 * @param trainMode the train loss of the last epoch, measured before each update with dropout on
 * @param firstTrainMode the same of the first epoch on the present data
 * @param test the loss to be expected on new samples, noise and all, at best the noise floor; with
 *     an unknown target the loss on the held-out points; NaN without these
 * @param firstTest the test loss before the first epoch on the present data
 * @param excess mean squared error against the noiseless target, whatever the loss function, at
 *     best 0; NaN if unknown
 * @param heldOut the loss on the held-out points; NaN without these
 * @param trainR2 the coefficient of determination R² on the samples, the share of the variance of y
 *     that the fit explains; NaN if all y are equal
 * @param heldOutR2 the same on the held-out points
 * @param penalty the penalty on the parameters
 */
public record Losses(
    double train,
    double trainMode,
    double firstTrainMode,
    double test,
    double firstTest,
    double excess,
    double heldOut,
    double trainR2,
    double heldOutR2,
    double penalty) {}
