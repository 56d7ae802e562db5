/**
 * What the keys do and what can be typed after {@code :}.
 *
 * <p>Every key is one constant of {@code Action}, with its keys, its help and its effect. The
 * footer, the help and the manual page are printed from there. Commands after {@code :} are the
 * constants of {@code CommandWord}.
 */
package overfit.tui.command;
