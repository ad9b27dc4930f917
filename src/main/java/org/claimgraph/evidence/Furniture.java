package org.claimgraph.evidence;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.claimgraph.evidence.Copy.Line;
import org.claimgraph.evidence.Stretches.Stretch;

/**
 * The lines of a copy that its pages bring along: page numbers, and lines that stand there more
 * than once, such as running heads, whatever number is in them.
 */
final class Furniture {
  private static final Pattern PAGE_NUMBER =
      Pattern.compile(
          "(?i)[^\\p{L}\\p{N}.,;:]*(?:page|p\\.?)?\\s*[0-9]{1,3}(?:\\s*(?:of|/|\\|)\\s*[0-9]{1,3})?"
              + "[^\\p{L}\\p{N}.,;:]*");
  private static final Pattern LETTER = Pattern.compile("\\p{L}");

  private final Copy copy;
  private final Map<String, Long> times;

  private Furniture(Copy copy) {
    this.copy = copy;
    times =
        copy.lines().stream()
            .map(this::withoutNumbers)
            .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
  }

  /** The stretches of these lines. */
  static List<Stretch> of(Copy copy) {
    var furniture = new Furniture(copy);
    return IntStream.range(0, copy.lines().size())
        .filter(furniture::isFurniture)
        .mapToObj(i -> copy.lines().get(i).stretch())
        .toList();
  }

  private boolean isFurniture(int i) {
    return isPageNumber(i) || (stands(i) && (hasManyWords(i) || isSetOff(i)));
  }

  private boolean isPageNumber(int i) {
    return PAGE_NUMBER.matcher(text(i)).matches();
  }

  private boolean stands(int i) {
    String words = withoutNumbers(copy.lines().get(i));
    return LETTER.matcher(words).find() && times.getOrDefault(words, 0L) > 1;
  }

  private boolean hasManyWords(int i) {
    return text(i).strip().contains(" ");
  }

  /** Whether an empty line, a page number or a page's end is beside the line. */
  private boolean isSetOff(int i) {
    return copy.lines().get(i).newPage() || isEdge(i - 1) || isEdge(i + 1);
  }

  private boolean isEdge(int i) {
    return i < 0 || i >= copy.lines().size() || text(i).isBlank() || isPageNumber(i);
  }

  private String withoutNumbers(Line line) {
    return copy.text().substring(line.start(), line.end()).replaceAll("[0-9\\s]+", " ").strip();
  }

  private String text(int i) {
    Line line = copy.lines().get(i);
    return copy.text().substring(line.start(), line.end());
  }
}
