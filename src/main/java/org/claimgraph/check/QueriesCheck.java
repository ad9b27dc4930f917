package org.claimgraph.check;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.claimgraph.files.Finding;
import org.claimgraph.files.Location;
import org.claimgraph.files.Project;
import org.claimgraph.question.BadQueryException;
import org.claimgraph.question.Question;

/** Whether every query can be read: whoever asks it later could only say that it cannot. */
final class QueriesCheck {
  private final Project project;

  QueriesCheck(Project project) {
    this.project = project;
  }

  List<Finding> findings() {
    return project.queryFiles().parallelStream().flatMap(file -> finding(file).stream()).toList();
  }

  private Optional<Finding> finding(Path file) {
    try {
      Question.read(file);
      return Optional.empty();
    } catch (BadQueryException e) {
      Location where = new Location(project.name(file), e.line());
      return Optional.of(
          new Finding(where, "The query cannot be read, " + e.mistake(), "Mend its SPARQL"));
    }
  }
}
