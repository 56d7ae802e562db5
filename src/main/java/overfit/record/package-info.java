/**
 * Recording: plays a tape in simulated time and writes films of it.
 *
 * <p>A {@link overfit.record.tape.Tape} is a list of keys and waits. It is played on a {@link
 * overfit.record.tape.Stage}, which is the program without a terminal, and the frames are written
 * as films: asciicast, animated SVG, GIF or text. No clock is read here, so the same tape gives the
 * same bytes.
 */
package overfit.record;
