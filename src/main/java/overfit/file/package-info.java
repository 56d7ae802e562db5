/**
 * Files as the user knows them: text in UTF-8 that is read strictly, files that are written as a
 * whole or not at all, and the one line that says what is wrong with what the user gave.
 */
package overfit.file;
