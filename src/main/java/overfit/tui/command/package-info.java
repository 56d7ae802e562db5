/**
 * Key bindings, the help and the command palette ({@code :}).
 *
 * <p>Every key is one constant of {@code Action}, with its keys, its help and its effect. The
 * footer, the help and the man page are generated from there. Commands with arguments are the
 * constants of {@code CommandWord}.
 */
package overfit.tui.command;
