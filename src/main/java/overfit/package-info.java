/**
 * A terminal lab for the training loop.
 *
 * <pre>
 *         cli                                    knows all below; nobody knows it
 *          │
 *         tui ─────────┬──────────┼──► record    people and files look at these
 *          │           │          │       │
 *        train        plot ───► screen ◄──┘      one experiment | characters on a grid
 *          │           ┆
 *        config        ┆                         words: settings and presets
 *        ╱    ╲        ┆
 *       nn   data      ┆                         the mathematics
 *        ╲    ╱        ┆
 *         math ◄┄┄┄┄┄┄┄┘                         arrows point down only; the two halves meet in tui
 * </pre>
 *
 * Below data, config, record, tui and cli is {@code file}: reading and writing files, and the one
 * line that says what is wrong with what the user gave.
 *
 * <p>Four ways through the house:
 *
 * <ul>
 *   <li>A key becomes an {@code Action}, which makes a new {@code Model} and perhaps an {@code
 *       Order} to the training thread; the next frame draws the model.
 *   <li>A snapshot of the training waits in one slot until the screen takes it; training never
 *       waits for the screen.
 *   <li>A preset is read to settings by key, and these with the command line's to one {@code
 *       Config} a run, from which {@code Run.of} makes data, network and optimizer.
 *   <li>A tape plays keys on a {@code Stage}, which is the program with a clock of the tape's own;
 *       what its screen shows becomes a film.
 * </ul>
 */
package overfit;
