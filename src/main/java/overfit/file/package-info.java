/**
 * Files: strict reading of UTF-8 text, atomic writing, and the one-line exception for invalid
 * input.
 */
package overfit.file;
