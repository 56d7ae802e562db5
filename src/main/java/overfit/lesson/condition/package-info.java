/**
 * Conditions on the numbers of a training, such as {@code train < 0.02 and excess > 1.5 * best}, in
 * which lessons say when a task is done and what they claim.
 *
 * <p>Nothing here knows of training: a condition is parsed with the {@link Names} that it may use,
 * and asks {@link Facts} for the values.
 */
package overfit.lesson.condition;
