package org.claimgraph.publish;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The format and the version of RDF in which an answer is sent.
 *
 * @param format the format
 * @param version the version, which the format can carry
 */
public record Choice(DocumentFormat format, RdfVersion version) {
  /** What is sent where a client has no wish. */
  private static final RdfVersion DEFAULT = RdfVersion.RDF_1_1;

  /**
   * What the client likes best.
   *
   * @param wish what the client asks for
   * @param formats the formats in which the answer can be sent, the server's favourite first
   * @throws RefusedException unknown version, unknown format, unreadable or unacceptable Accept
   */
  public static Choice of(Wish wish, List<DocumentFormat> formats) {
    Optional<RdfVersion> version = wish.version().map(Choice::version);
    if (wish.format().isPresent()) {
      DocumentFormat format = format(wish.format().get(), formats);
      return of(format, version.orElse(DEFAULT));
    }
    List<MediaRange> ranges = MediaRange.parse(wish.accept());
    return formats.stream()
        .flatMap(format -> candidates(format, ranges))
        .filter(candidate -> candidate.quality > 0)
        .max(Comparator.comparingDouble(Candidate::quality))
        .map(best -> of(best.format, version.orElse(best.version)))
        .orElseThrow(() -> unacceptable(ranges, formats));
  }

  /** The format in the version nearest to the one asked for. */
  public static Choice of(DocumentFormat format, RdfVersion asked) {
    return new Choice(format, format.nearest(asked));
  }

  /** The value of Content-Type: media type, version where the type has one, and charset. */
  public String contentType() {
    String version = format.announcesVersion() ? ";version=" + this.version.label() : "";
    return format.mediaType()
        + version
        + (format == DocumentFormat.JSON_LD ? "" : ";charset=utf-8");
  }

  private record Candidate(DocumentFormat format, RdfVersion version, double quality) {}

  /** The format once for each version that the client names; of equals, what says most first. */
  private static Stream<Candidate> candidates(DocumentFormat format, List<MediaRange> ranges) {
    int best = ranges.stream().mapToInt(range -> range.fit(format)).max().orElse(0);
    return ranges.stream()
        .filter(range -> best > 0 && range.fit(format) == best)
        .flatMap(
            range ->
                range.version().map(RdfVersion::of).orElse(Optional.of(DEFAULT)).stream()
                    .map(version -> new Candidate(format, version, range.quality())))
        .sorted(Comparator.comparing(Candidate::version).reversed());
  }

  private static RdfVersion version(String label) {
    return RdfVersion.of(label)
        .orElseThrow(
            () ->
                new RefusedException(
                    400,
                    "no version of RDF is called %s; the versions are %s"
                        .formatted(MediaRange.shown(label), RdfVersion.labels())));
  }

  private static DocumentFormat format(String name, List<DocumentFormat> formats) {
    return DocumentFormat.ofName(name)
        .filter(formats::contains)
        .orElseThrow(
            () ->
                new RefusedException(
                    400,
                    "no format is called %s; the formats are %s"
                        .formatted(MediaRange.shown(name), DocumentFormat.suffixes(formats))));
  }

  private static RefusedException unacceptable(
      List<MediaRange> ranges, List<DocumentFormat> formats) {
    String unknown =
        ranges.stream()
            .flatMap(range -> range.version().stream())
            .filter(label -> RdfVersion.of(label).isEmpty())
            .findFirst()
            .map(label -> "no version of RDF is called " + MediaRange.shown(label) + "; ")
            .orElse("");
    return new RefusedException(
        406,
        "%sthis can be sent as %s, with version=%s for RDF"
            .formatted(
                unknown,
                DocumentFormat.mediaTypes(formats),
                RdfVersion.labels().replace(", ", " or ")));
  }
}
