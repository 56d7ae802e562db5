/**
 * Recording: a tape played on a virtual clock, and the film of it as a file.
 *
 * <p>A {@link overfit.record.tape.Tape} is a list of keys and waits. It is played on a {@link
 * overfit.record.tape.Stage}, which is the program without a terminal, and the frames go to the
 * film's files: asciicast, animated SVG, GIF or text. Nothing here knows the time of day, so the
 * same tape gives the same bytes.
 */
package overfit.record;
