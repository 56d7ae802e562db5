/**
 * Lessons: files of Markdown with TOML front matter, how they are read and found, the course that
 * the bundled ones make, and what is done of them.
 *
 * <p>A {@link Lesson} is a list of steps, each of them words, a question, a task, an exercise or
 * the caveat. Only this package depends on a library for Markdown.
 */
package overfit.lesson;
