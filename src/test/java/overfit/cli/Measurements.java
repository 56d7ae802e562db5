package overfit.cli;

import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.DoubleFunction;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Points on a smooth wiggly curve with a little noise, in the forms that programs write. */
record Measurements(double[] x, double[] y) {

  /**
   * The deviation of the noise relative to the height of the curve, whose variance is 0.5 + 0.08 of
   * its height squared: so the curve itself explains 0.983 of the variance of y.
   */
  private static final double NOISE = 0.1;

  /**
   * As if measured, with 6 digits.
   *
   * @param level what y varies around
   * @param height the amplitude of the slower of two waves
   */
  static Measurements on(double[] x, double level, double height) {
    Random random = new Random(1);
    double first = x[0];
    double length = x[x.length - 1] - first;
    double[] y =
        Arrays.stream(x)
            .map(each -> 2 * Math.PI * (each - first) / length)
            .map(at -> Math.sin(1.5 * at) + 0.4 * Math.cos(3 * at))
            .map(wave -> rounded(level + height * (wave + NOISE * random.nextGaussian())))
            .toArray();
    return new Measurements(x, y);
  }

  /** From a first x on, at equal distances. */
  static double[] steps(double first, double step, int count) {
    return IntStream.range(0, count).mapToDouble(i -> rounded(first + i * step)).toArray();
  }

  private static double rounded(double value) {
    return new BigDecimal(value).round(new MathContext(6)).doubleValue();
  }

  /** {@code x:y} for each point, sorted. */
  List<String> sorted() {
    return sorted(x, y);
  }

  static List<String> sorted(double[] x, double[] y) {
    return IntStream.range(0, x.length).mapToObj(i -> x[i] + ":" + y[i]).sorted().toList();
  }

  private static String plain(double value) {
    return new BigDecimal(String.valueOf(value)).toPlainString();
  }

  private static String comma(double value) {
    return plain(value).replace('.', ',');
  }

  /** 1.5e-05, as C and the programs written in it do. */
  private static String scientific(double value) {
    return String.format(Locale.ROOT, "%.5e", value);
  }

  private String lines(IntFunction<String> line) {
    return IntStream.range(0, x.length).mapToObj(line).collect(Collectors.joining());
  }

  private String lines(String between, String end, DoubleFunction<String> number) {
    return lines(i -> number.apply(x[i]) + between + number.apply(y[i]) + end);
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /** As pandas writes it without an index. */
  byte[] csv() {
    return utf8("hours,celsius\n" + lines(",", "\n", Measurements::plain));
  }

  /** As R's {@code write.csv} does, with the heading that the Rdatasets have. */
  byte[] csvWithRowNames() {
    return utf8(
        "rownames,hours,celsius\n"
            + lines(i -> (i + 1) + "," + plain(x[i]) + "," + plain(y[i]) + "\n"));
  }

  /** As R's {@code write.table} does: the names of the rows have no name. */
  byte[] rTable() {
    return utf8(
        "\"hours\" \"celsius\"\n"
            + lines(i -> "\"" + (i + 1) + "\" " + plain(x[i]) + " " + plain(y[i]) + "\n"));
  }

  /** As in NIST's Statistical Reference Datasets: 60 lines of prose, then y before x. */
  byte[] nist() {
    String head =
        """
        NIST/ITL StRD
        Dataset Name:  Waves             (Waves.dat)

        File Format:   ASCII
                       Starting Values   (lines 41 to  48)
                       Certified Values  (lines 41 to  53)
                       Data              (lines 61 to 140)

        Procedure:     Nonlinear Least Squares Regression

                       y = b1*exp( -b2*x ) + b3*exp( -(x-b4)**2 / b5**2 )

                Start 1     Start 2           Parameter     Standard Deviation
          b1 =    97.0        94.0         9.8778210871E+01  5.7527312730E-01
          b2 =     0.009       0.0105      1.0497276517E-02  1.1406289017E-04

        Residual Sum of Squares:                    1.3158222432E+03
        Number of Observations:                           80
        """;
    String space = "\n".repeat(59 - (int) head.lines().count());
    String data = lines(i -> String.format("%12s%12s\n", plain(y[i]), plain(x[i])));
    return utf8(head + space + "Data:   y          x\n" + data);
  }

  /** As R's {@code print} without the names of the rows does. */
  byte[] fixedWidth() {
    return utf8(
        "   hours    celsius \n"
            + lines(i -> String.format("%8s %10s\n", plain(x[i]), plain(y[i]))));
  }

  /** As Excel writes "CSV UTF-8" in Germany. */
  byte[] germanExcel() {
    return utf8(
        "\ufeff\"Stunden\";\"Temperatur (\u00b0C)\"\r\n" + lines(";", "\r\n", Measurements::comma));
  }

  /** As Excel writes "Unicode text", but with commas. */
  byte[] utf16() {
    String text = "\ufeffhours,celsius\r\n" + lines(",", "\r\n", Measurements::plain);
    return text.getBytes(StandardCharsets.UTF_16LE);
  }

  /** With eight lines more in which a value is missing. */
  byte[] csvWithGaps() {
    List<String> gaps =
        List.of("NA,15", "0.1,NaN", "0.2,", ",15", "NA,NA", "0.3,null", "0.4,N/A", ",");
    return utf8(
        "hours,celsius\n"
            + lines(
                i ->
                    plain(x[i])
                        + ","
                        + plain(y[i])
                        + "\n"
                        + (i % 9 == 5 && i / 9 < gaps.size() ? gaps.get(i / 9) + "\n" : "")));
  }

  /** As the monthly means of carbon dioxide at Mauna Loa: more fields than names. */
  byte[] maunaLoa() {
    return utf8(
        "Date,Decimal Date,Average,Interpolated,Trend,Number of Days\n"
            + lines(
                i ->
                    String.format(
                        "%d-%02d,%s,%s,314.44,-01,-9.99,-0.99\n",
                        1958 + i / 12, 1 + i % 12, plain(x[i]), plain(y[i]))));
  }

  /** As numpy's {@code savetxt} does, with names in a comment. */
  byte[] numpy() {
    return utf8(
        "#---------------------\n#  hours celsius\n"
            + lines(i -> "  " + plain(x[i]) + "    " + plain(y[i]) + "\n"));
  }

  /** With the days of x as dates, between tabs. */
  byte[] datesAndTabs() {
    return utf8(
        "day\tcelsius\n"
            + lines(i -> LocalDate.ofEpochDay((long) x[i]) + "\t" + plain(y[i]) + "\n"));
  }

  /** Without names. */
  byte[] scientific() {
    return utf8(lines(" ", "\n", Measurements::scientific));
  }

  /** The forms that all hold the same two columns. */
  Stream<byte[]> sameInAllForms() {
    return Stream.of(
        csv(),
        csvWithRowNames(),
        rTable(),
        nist(),
        fixedWidth(),
        germanExcel(),
        utf16(),
        csvWithGaps(),
        numpy(),
        scientific());
  }
}
