/**
 * A terminal lab for the training loop.
 *
 * <pre>
 *                              cli                               knows all below; nobody knows it
 *                               │
 *                              tui                               the program on the screen
 *                               │
 *                          tui.command                           keys, words after ':', help
 *        ┌──────────┬──────────┼──────────┬──────────┐
 *  tui.settings  tui.fit   tui.loss   tui.save   tui.page.*      panes and pages, which do not
 *        └──────────┴──────────┼──────────┴──────────┘           know each other
 *                          tui.model                             what is shown, how it changes
 *                               │
 *                          tui.widget                            borders, labels, text input
 *        ┌──────────────┬───────┴──────┬──────────────┐
 *    terminal         plot           train          record       one terminal | pictures |
 *    terminal.input     │     train.{history,    record.{tape,   experiments | films
 *        │              │        verdict}      film,svg,raster}
 *        │              │              │              │
 *        │              │       config, config.preset │          settings and presets
 *        │              │          ╱       ╲          │
 *        │              │  nn, nn.optim,   data       │          the mathematics
 *        │              │   nn.schedule     │         │
 *        │              │          ╲       ╱          │
 *        │              │            math             │
 *        └───► ansi ◄───┼─────────────────────────────┘          cells to escape sequences
 *               └──► screen ◄── and, below all, file             characters on a grid; files
 * </pre>
 *
 * <p>Arrows point down only, and no two packages know each other; {@code LayersTest} has the exact
 * table. Four paths through the program:
 *
 * <ul>
 *   <li>A key: {@code terminal.input} decodes bytes to a key stroke, {@code terminal} reports it,
 *       {@code tui.command.Action} makes of it an {@code Update}: a new {@code tui.model.Model} and
 *       effects, such as an {@code Order} to the training thread. The next frame draws the model on
 *       a {@code Surface}, and the terminal writes the cells that changed.
 *   <li>A snapshot of the training waits in one slot until the screen takes it; training never
 *       waits for the screen.
 *   <li>A preset is read by {@code config.preset} to settings by key, and these with the command
 *       line's to one {@code Config} a run, from which {@code train.RunParts} makes data, network
 *       and optimizer.
 *   <li>A tape plays keys on a {@code record.tape.Stage}, which is the program with a clock of the
 *       tape's own; what its screen shows becomes a film.
 * </ul>
 */
package overfit;
