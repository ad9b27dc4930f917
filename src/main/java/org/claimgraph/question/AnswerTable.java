package org.claimgraph.question;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.RowSet;
import org.claimgraph.vocabulary.Prefixes;

/** An answer as a table that one reads on a terminal. */
final class AnswerTable {
  private static final String GAP = "  ";
  private final List<String[]> lines = new ArrayList<>();
  private final int[] widths;

  private AnswerTable(List<Var> variables) {
    widths = new int[variables.size()];
    add(variables.stream().map(Var::getVarName).toArray(String[]::new));
  }

  /** Prints all rows, aligned, and their number. */
  static void print(RowSet rows, PrintWriter out) {
    List<Var> variables = rows.getResultVars();
    AnswerTable table = new AnswerTable(variables);
    rows.forEach(
        row -> table.add(variables.stream().map(v -> cell(row, v)).toArray(String[]::new)));
    table.print(out);
  }

  private static String cell(Binding row, Var variable) {
    Node node = row.get(variable);
    return node == null ? "" : Prefixes.name(node).replaceAll("\\s+", " ");
  }

  private void add(String[] cells) {
    lines.add(cells);
    for (int i = 0; i < cells.length; i++) {
      widths[i] = Math.max(widths[i], width(cells[i]));
    }
  }

  private void print(PrintWriter out) {
    printLine(lines.getFirst(), out);
    out.println(
        String.join(GAP, Arrays.stream(widths).mapToObj(width -> "-".repeat(width)).toList()));
    lines.subList(1, lines.size()).forEach(cells -> printLine(cells, out));
    int rows = lines.size() - 1;
    out.println(rows == 1 ? "1 row" : rows + " rows");
  }

  private void printLine(String[] cells, PrintWriter out) {
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < cells.length; i++) {
      line.append(cells[i]).append(" ".repeat(widths[i] - width(cells[i]))).append(GAP);
    }
    out.println(line.toString().stripTrailing());
  }

  private static int width(String cell) {
    return cell.codePointCount(0, cell.length());
  }
}
