/** What is known of runs on the screen, for the conditions of lessons. */
package overfit.lesson.facts;
