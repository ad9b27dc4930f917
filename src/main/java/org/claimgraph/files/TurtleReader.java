package org.claimgraph.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.irix.IRIxResolver;
import org.apache.jena.riot.RIOT;
import org.apache.jena.riot.RiotException;
import org.apache.jena.riot.lang.LabelToNode;
import org.apache.jena.riot.lang.LangTurtle;
import org.apache.jena.riot.system.ErrorHandler;
import org.apache.jena.riot.system.FactoryRDFStd;
import org.apache.jena.riot.system.ParserProfileStd;
import org.apache.jena.riot.system.PrefixMapFactory;
import org.apache.jena.riot.system.StreamRDFLib;
import org.apache.jena.riot.tokens.TokenizerText;
import org.apache.jena.vocabulary.RDF;

/** Reads one Turtle file up to its end or its first syntax error, and collects what is wrong. */
final class TurtleReader implements ErrorHandler {
  private final String name;
  private final boolean listsAllowed;
  private final List<Finding> findings = new ArrayList<>();
  private final LineKeeper lines;
  private boolean complete = true;

  private TurtleReader(String name, boolean listsAllowed) {
    this.name = name;
    this.listsAllowed = listsAllowed;
    this.lines = new LineKeeper(profile());
  }

  /**
   * The file, read.
   *
   * @param listsAllowed whether RDF lists may stand in it; no other blank node may
   * @throws UncheckedIOException cannot read the file
   */
  static TurtleFile read(Project project, Path file, boolean listsAllowed) {
    TurtleReader reader = new TurtleReader(project.name(file), listsAllowed);
    try {
      reader.parse(Files.readString(file));
    } catch (MalformedInputException e) {
      reader.complete = false;
      reader.find("the file is not UTF-8", "Save it as UTF-8", 1);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file, e);
    }
    return reader.result();
  }

  @Override
  public void warning(String message, long line, long column) {
    find(message, "Correct it", line);
  }

  @Override
  public void error(String message, long line, long column) {
    if (message.startsWith("Relative IRI")) {
      find(message, "Write a prefixed name or the whole IRI", line);
    } else {
      find(message, "Correct it", line);
    }
  }

  @Override
  public void fatal(String message, long line, long column) {
    complete = false;
    find(
        "syntax error at column " + column + ": " + message,
        "Mend the Turtle; what follows in this file was not read",
        line);
    throw new RiotException(message);
  }

  private void parse(String text) {
    var tokens = TokenizerText.create().fromString(text).errorHandler(this).build();
    try {
      new LangTurtle(tokens, lines, StreamRDFLib.sinkNull()).parse();
    } catch (RiotException e) {
      if (complete) {
        complete = false;
        find(String.valueOf(e.getMessage()), "Mend the Turtle", tokens.getLine());
      }
    }
  }

  private TurtleFile result() {
    Set<Node> allowed = listsAllowed ? listCells() : Set.of();
    lines.blankNodes.forEach(
        (node, line) -> {
          if (!allowed.contains(node)) {
            find("a blank node", "Give the thing an IRI", line);
          }
        });
    return new TurtleFile(
        name,
        Collections.unmodifiableMap(lines.triples),
        Collections.unmodifiableMap(lines.subjects),
        List.copyOf(findings),
        complete);
  }

  private Set<Node> listCells() {
    return lines.triples.keySet().stream()
        .filter(triple -> triple.getPredicate().equals(RDF.Nodes.first))
        .map(Triple::getSubject)
        .collect(Collectors.toSet());
  }

  private void find(String what, String remedy, long line) {
    findings.add(new Finding(new Location(name, (int) Math.max(line, 1)), what, remedy));
  }

  private ParserProfileStd profile() {
    return new ParserProfileStd(
        new FactoryRDFStd(LabelToNode.createUseLabelAsGiven()),
        this,
        IRIxResolver.create().noBase().allowRelative(false).build(),
        PrefixMapFactory.create(),
        RIOT.getContext().copy(),
        true,
        true);
  }
}
