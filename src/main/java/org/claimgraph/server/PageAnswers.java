package org.claimgraph.server;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSet;
import org.claimgraph.publish.PageAnswer;
import org.claimgraph.question.AnswerFormat;

/** Answers for pages: of many rows the first. */
final class PageAnswers {
  private PageAnswers() {}

  /** The answer to the query over the dataset. */
  static PageAnswer of(Query query, DatasetGraph dataset) {
    if (query.isSelectType()) {
      try (QueryExec execution = QueryExec.dataset(dataset).query(query).build()) {
        return rows(execution.select());
      }
    }
    if (query.isAskType()) {
      try (QueryExec execution = QueryExec.dataset(dataset).query(query).build()) {
        return new PageAnswer.Verdict(execution.ask());
      }
    }
    ByteArrayOutputStream answer = new ByteArrayOutputStream();
    AnswerFormat.TABLE.answer(query, dataset, answer);
    return graph(answer.toString(StandardCharsets.UTF_8));
  }

  /** The graph with this text. */
  static PageAnswer graph(String text) {
    if (text.length() <= PageAnswer.LONGEST) {
      return new PageAnswer.Text(text, false);
    }
    int end = text.lastIndexOf('\n', PageAnswer.LONGEST);
    return new PageAnswer.Text(text.substring(0, end < 0 ? PageAnswer.LONGEST : end), true);
  }

  /** The first of these rows. */
  static PageAnswer rows(RowSet found) {
    List<Binding> first = new ArrayList<>();
    while (found.hasNext() && first.size() < PageAnswer.MOST) {
      first.add(found.next());
    }
    return new PageAnswer.Rows(found.getResultVars(), first, found.hasNext());
  }
}
