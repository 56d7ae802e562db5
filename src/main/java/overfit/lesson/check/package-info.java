/**
 * Checks lessons: trains what they claim, with several seeds, and their tasks, as these open and
 * with their solutions.
 */
package overfit.lesson.check;
