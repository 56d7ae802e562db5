/** Scripts with which a shell completes command lines, made from the options of the commands. */
package overfit.cli.completion;
