/**
 * How sure a fit is: many networks instead of one, and how far they lie apart.
 *
 * <p>A {@link overfit.train.uncertainty.Variation} says what differs between these: the seed, the
 * first weights, or the dropout masks. The networks of an {@link
 * overfit.train.uncertainty.EnsemblePlan} are trained as a sweep, whose runs {@link
 * overfit.train.uncertainty.EnsembleMembers} turns into members; an {@link
 * overfit.train.uncertainty.Ensemble} has the mean and the band of their fits and, where the true
 * function is known, bias², variance, noise, and how much of the truth lies in the band.
 */
package overfit.train.uncertainty;
