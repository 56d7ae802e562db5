/**
 * A terminal lab for the training loop.
 *
 * <pre>
 *   cli, cli.command                                          commands, and what they share:
 *     └─ cli.report, cli.reference, cli.option, cli.process   output, man page, options, process
 *     └─ cli.completion, cli.slurm                            completion in shells, job arrays
 *          │
 *         tui                                                 the program on the screen
 *          │
 *     tui.command                                             keys, commands after ':', help
 *          │
 *     tui.settings  tui.fit  tui.loss  tui.learn  tui.save    panes and pages, which do not know
 *     tui.page.{multiples units scores sweep degrees step}    each other
 *          │            └──► tui.page                         what pages share
 *     tui.model ───────────────────────┐                      what is shown, and how it changes
 *          │                           │
 *     tui.widget    train.folder    lesson.check              parts of panes | folders | claims
 *      │       │         │          lesson.facts, lesson      what lessons ask of runs; lessons
 *      │       │         │          lesson.condition
 *      │       │    train.export ► train.verdict              formats | what a teacher says
 *      │       │    train.export.pytorch                      the script for PyTorch
 *      │       │             │          train.uncertainty     many networks: how sure is a fit
 *      │       │             └──────┐  │   train.sweep         grids over settings and seeds
 *      │       │                    │  │  ╱  train.layers        gradients, steps, sharpness
 *      │       │                    │  │  ╱╱
 *  terminal   plot                   train                    one terminal | plots | experiments
 *  terminal.input                train.history, train.baseline
 *      │       │                       │
 *      │       │              config, config.preset           settings and presets
 *      │       │                 ╱         ╲
 *      │       │       nn.optim, nn.schedule  │               the mathematics
 *      │       │                nn          data, data.table
 *      │       │                 ╲         ╱
 *      │       │                    math, math.regression
 *      ▼       ▼
 *     ansi ► screen      file.toml ► file    state            sequences | cells | files | bytes
 *      ▲
 *   record ► record.svg, record.raster, record.tape ► record.film      tapes and films
 * </pre>
 *
 * <p>Every package uses only what is below it, and {@code tui} plays tapes by {@code record.tape};
 * {@code LayersTest} has the exact table. Six paths through the program:
 *
 * <ul>
 *   <li>A key: {@code terminal.input} decodes bytes to a key stroke, {@code terminal} reports it,
 *       {@code tui.command.Action} makes of it an {@code Update}: a new {@code tui.model.Model} and
 *       effects, such as an {@code Order} to the training thread. The next frame draws the model on
 *       a {@code Surface}, and the terminal writes the cells that changed.
 *   <li>A snapshot of the training waits in one slot until the screen takes it; training never
 *       waits for the screen.
 *   <li>A sweep over seeds has threads of its own; the screen looks at what is done a few times a
 *       second while its page is shown.
 *   <li>A preset is read by {@code config.preset} to settings by key, and these with the command
 *       line's to one {@code Config} a run, from which {@code train.RunParts} makes data, network
 *       and optimizer.
 *   <li>A lesson is read by {@code lesson}; its conditions, parsed by {@code lesson.condition}, are
 *       asked of what {@code lesson.facts} knows of the runs on the screen, and {@code
 *       lesson.check} of runs that it has trained.
 *   <li>A tape plays keys on a {@code record.tape.Stage}, which is the program with a clock of the
 *       tape's own; what its screen shows becomes a film.
 * </ul>
 */
package overfit;
