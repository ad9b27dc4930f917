package org.claimgraph.site.picture.time;

import java.time.LocalDate;
import org.claimgraph.site.Link;
import org.claimgraph.site.picture.Attack;

/**
 * One attack on the time line, at one date.
 *
 * @param attack the attack
 * @param date the date
 * @param first the first day on which it may have begun
 * @param last the last day on which it may have ended
 */
public record Bar(Attack attack, Link date, LocalDate first, LocalDate last) {
  /** Whether the date is a day. */
  public boolean day() {
    return first.equals(last);
  }

  /** The date, and how exact it is, such as "2022 (year only)". */
  public String when() {
    if (day()) {
      return date.text();
    }
    if (first.equals(last.withDayOfMonth(1))) {
      return date.text() + " (month only)";
    }
    boolean year = first.equals(last.withDayOfYear(1)) && last.plusDays(1).getDayOfYear() == 1;
    return year ? date.text() + " (year only)" : date.text();
  }

  /** What one hears of it: what is claimed, and who says so. */
  String words() {
    return "%s: %s. So says %s."
        .formatted(attack.link().text(), when(), String.join("; ", attack.voices("date")));
  }
}
