package org.claimgraph.check;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The four days between which a date begins and ends, as its EDTF expression gives them.
 *
 * <p>Read are days, months, years and seasons, each also with {@code ~}, and intervals of these
 * with {@code ..} for an open end. A season is three whole months: spring is March to May, summer
 * June to August, autumn September to November, winter December to February of the next year.
 *
 * @param earliestBegin the first day on which the date can begin, if bounded
 * @param latestBegin the last day on which the date can begin, if bounded
 * @param earliestEnd the first day on which the date can end, if bounded
 * @param latestEnd the last day on which the date can end, if bounded
 * @see <a href="https://www.loc.gov/standards/datetime/">Extended Date/Time Format</a>
 */
record EdtfBounds(
    Optional<LocalDate> earliestBegin,
    Optional<LocalDate> latestBegin,
    Optional<LocalDate> earliestEnd,
    Optional<LocalDate> latestEnd) {

  private static final String OPEN = "..";
  private static final Pattern POINT =
      Pattern.compile("(?<year>\\d{4})(-(?<month>\\d{2})(-(?<day>\\d{2}))?)?(?<about>~)?");
  private static final int SPRING = 21;
  private static final int WINTER = 24;
  private static final int MARCH = 3;

  /** What the expression says, or nothing if it is none of those read here. */
  static Optional<EdtfBounds> of(String edtf) {
    String[] ends = edtf.split("/", -1);
    return switch (ends.length) {
      case 1 -> stretch(edtf).map(within -> between(within, within));
      case 2 -> interval(ends[0], ends[1]);
      default -> Optional.empty();
    };
  }

  private static Optional<EdtfBounds> interval(String from, String to) {
    if (from.equals(OPEN) && to.equals(OPEN)) {
      return Optional.empty();
    }
    return end(from).flatMap(begin -> end(to).flatMap(end -> ordered(begin, end)));
  }

  private static Optional<EdtfBounds> ordered(Stretch begin, Stretch end) {
    boolean backwards =
        begin.first().flatMap(first -> end.last().map(first::isAfter)).orElse(false);
    return backwards ? Optional.empty() : Optional.of(between(begin, end));
  }

  private static EdtfBounds between(Stretch begin, Stretch end) {
    return new EdtfBounds(begin.first(), begin.last(), end.first(), end.last());
  }

  private static Optional<Stretch> end(String edtf) {
    return edtf.equals(OPEN) ? Optional.of(Stretch.UNBOUNDED) : stretch(edtf);
  }

  private static Optional<Stretch> stretch(String edtf) {
    Matcher point = POINT.matcher(edtf);
    if (!point.matches()) {
      return Optional.empty();
    }
    try {
      Stretch exact = exact(point);
      return Optional.of(point.group("about") == null ? exact : Stretch.UNBOUNDED);
    } catch (DateTimeException e) {
      return Optional.empty(); // a month or a day that no calendar has
    }
  }

  private static Stretch exact(Matcher point) {
    int year = Integer.parseInt(point.group("year"));
    if (point.group("month") == null) {
      return Stretch.months(YearMonth.of(year, 1), 12);
    }
    int month = Integer.parseInt(point.group("month"));
    if (point.group("day") != null) {
      return Stretch.day(LocalDate.of(year, month, Integer.parseInt(point.group("day"))));
    }
    if (month >= SPRING && month <= WINTER) {
      return Stretch.months(YearMonth.of(year, MARCH).plusMonths(3L * (month - SPRING)), 3);
    }
    return Stretch.months(YearMonth.of(year, month), 1);
  }

  /** The days from the first to the last, or without bounds. */
  private record Stretch(Optional<LocalDate> first, Optional<LocalDate> last) {
    static final Stretch UNBOUNDED = new Stretch(Optional.empty(), Optional.empty());

    static Stretch day(LocalDate day) {
      return new Stretch(Optional.of(day), Optional.of(day));
    }

    static Stretch months(YearMonth start, int number) {
      return new Stretch(
          Optional.of(start.atDay(1)), Optional.of(start.plusMonths(number - 1L).atEndOfMonth()));
    }
  }
}
