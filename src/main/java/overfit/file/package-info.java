/**
 * Files: strict reading of UTF-8 text, of pipes and of devices within limits of size and silence;
 * outputs, which are never a file that was read; atomic writing, by temporary files that are named
 * after their process; and the one-line exception for invalid input.
 */
package overfit.file;
