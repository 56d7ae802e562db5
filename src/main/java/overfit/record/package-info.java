/**
 * Recording: a written tape played on a virtual clock, and the film of it as a file.
 *
 * <p>A {@link overfit.record.Tape} is a list of keys and waits in the grammar of charmbracelet's
 * VHS. It is played on a {@link overfit.record.Stage}, which is the program without a terminal, and
 * the frames go to the film's files: asciicast, animated SVG, GIF or text. Nothing here knows the
 * time of day, so that the same tape gives the same bytes.
 */
package overfit.record;
