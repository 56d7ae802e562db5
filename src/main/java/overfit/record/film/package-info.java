/** What films of every format share, and the formats that are text: asciicast and plain text. */
package overfit.record.film;
