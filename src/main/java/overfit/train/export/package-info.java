/**
 * Results in the formats of other programs. JSON and its library are at home here: what the command
 * line prints and what files hold is written by the same classes.
 */
package overfit.train.export;
