package overfit.data.table;

import java.nio.charset.Charset;

/**
 * How a generated file of points is written.
 *
 * @param separator a blank for any run of blanks
 * @param commas whether decimal commas are written
 * @param fields the number of fields of a line
 * @param x the column of x, from 0
 * @param y the column of y, from 0
 * @param dates whether x is a date
 * @param head the number of records before the data that are no comments
 */
record CsvDialect(
    Charset charset,
    char separator,
    boolean commas,
    int fields,
    int x,
    int y,
    boolean dates,
    int head) {

  boolean hasBlanks() {
    return separator == ' ';
  }

  boolean separates(char c) {
    return c == separator || hasBlanks() && c == '\t';
  }
}
