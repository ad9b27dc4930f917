package org.claimgraph.question;

import java.util.List;
import java.util.Optional;
import org.claimgraph.files.Project;
import org.claimgraph.files.Spelling;

/** The questions of the project: the files of queries/, by name. */
public final class Catalogue {
  private static final String FOLDER = "queries";
  private final Project project;

  /** The catalogue of this project; a question is read when it is asked for. */
  public Catalogue(Project project) {
    this.project = project;
  }

  /** The names of all questions, sorted. */
  public List<String> names() {
    return project.queryFiles(FOLDER).stream().map(Question::name).toList();
  }

  /**
   * The question of this name, if there is one.
   *
   * @throws BadQueryException syntax error in its query
   */
  public Optional<Question> find(String name) {
    return project.queryFiles(FOLDER).stream()
        .filter(file -> Question.name(file).equals(name))
        .findFirst()
        .map(Question::read);
  }

  /**
   * All questions, sorted by name.
   *
   * @throws BadQueryException syntax error in a query
   */
  public List<Question> questions() {
    return project.queryFiles(FOLDER).stream().map(Question::read).toList();
  }

  /** The name of a question that looks like this one, if any. */
  public Optional<String> nearest(String name) {
    return Spelling.nearest(name, names());
  }
}
