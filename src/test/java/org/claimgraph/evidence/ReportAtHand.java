package org.claimgraph.evidence;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.jena.riot.RDFDataMgr;

/**
 * The report's plain text, which lies beside the project and not in it, and what the graph knows of
 * it.
 *
 * <p>The system property {@code claimgraph.report} or the environment variable {@code
 * CLAIMGRAPH_REPORT} may name another place.
 */
public final class ReportAtHand {
  private static final Path PLACE =
      Path.of(
          Optional.ofNullable(System.getProperty("claimgraph.report"))
              .or(() -> Optional.ofNullable(System.getenv("CLAIMGRAPH_REPORT")))
              .orElse("../shared/report/islamic-state-khorasan.txt"));

  private ReportAtHand() {}

  /** The file; the test is skipped where it is absent. */
  public static Path file() {
    assumeTrue(
        Files.isReadable(PLACE),
        "skipped: the report's text is not at %s; -Dclaimgraph.report=FILE names another place"
            .formatted(PLACE.toAbsolutePath().normalize()));
    return PLACE;
  }

  /** The text; the test is skipped where it is absent. */
  public static String text() {
    try {
      return Files.readString(file());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The report as the graph has it. */
  static TextOfReport described() {
    return TextOfReport.in(RDFDataMgr.loadGraph("data/strachota/text.ttl")).getFirst();
  }
}
