package overfit.data.table;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Dates of ISO 8601, {@code 1958-03} and {@code 1958-03-29}, with a time and an offset if wanted:
 * {@code 1958-03-29T12:30:05.5+01:00}. A blank may stand in place of the T.
 */
final class IsoDate {

  private static final double SECONDS_PER_DAY = 86_400;

  private static final Pattern FORM =
      Pattern.compile(
          "(\\d{4})-(\\d{2})(?:-(\\d{2})"
              + "(?:[T ](\\d{2}:\\d{2}(?::\\d{2}(?:\\.\\d{1,9})?)?)"
              + "(Z|[+-]\\d{2}(?::?\\d{2})?)?)?)?");

  private IsoDate() {}

  /** Days since 1970-01-01 in UTC, with a fraction for times; empty if the text is no date. */
  static OptionalDouble days(String text) {
    if (text.length() < 7 || text.charAt(4) != '-') { // cheap: excludes most texts
      return OptionalDouble.empty();
    }
    Matcher date = FORM.matcher(text);
    try {
      return date.matches() ? OptionalDouble.of(days(date)) : OptionalDouble.empty();
    } catch (DateTimeException e) {
      return OptionalDouble.empty();
    }
  }

  private static double days(Matcher date) {
    int day = date.group(3) == null ? 1 : Integer.parseInt(date.group(3));
    LocalDateTime time =
        LocalDate.of(Integer.parseInt(date.group(1)), Integer.parseInt(date.group(2)), day)
            .atTime(date.group(4) == null ? LocalTime.MIDNIGHT : LocalTime.parse(date.group(4)));
    ZoneOffset offset = date.group(5) == null ? ZoneOffset.UTC : ZoneOffset.of(date.group(5));
    return (time.toEpochSecond(offset) + time.getNano() / 1e9) / SECONDS_PER_DAY;
  }
}
