package org.claimgraph.server.rows;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.expr.E_Bound;
import org.apache.jena.sparql.expr.E_Equals;
import org.apache.jena.sparql.expr.E_Exists;
import org.apache.jena.sparql.expr.E_LogicalAnd;
import org.apache.jena.sparql.expr.E_LogicalNot;
import org.apache.jena.sparql.expr.E_LogicalOr;
import org.apache.jena.sparql.expr.E_NotEquals;
import org.apache.jena.sparql.expr.E_NotExists;
import org.apache.jena.sparql.expr.E_NotOneOf;
import org.apache.jena.sparql.expr.E_OneOf;
import org.apache.jena.sparql.expr.E_OneOfBase;
import org.apache.jena.sparql.expr.E_Str;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprEvalException;
import org.apache.jena.sparql.expr.ExprFunction2;
import org.apache.jena.sparql.expr.nodevalue.XSDFuncOp;

/**
 * Makes the conditions of filters ready to be tested. What compares IRIs compares numbers; all else
 * is worked out by the engine below.
 *
 * @param work of the query
 * @param view the row as that engine sees it
 * @param patterns makes the patterns in EXISTS ready
 */
record Conditions(Work work, RowView view, Function<Op, Rows> patterns) {
  /** The condition. */
  Test of(Expr condition) {
    return switch (condition) {
      case E_LogicalAnd and -> and(of(and.getArg1()), of(and.getArg2()));
      case E_LogicalOr or -> or(of(or.getArg1()), of(or.getArg2()));
      case E_LogicalNot not -> not(of(not.getArg()));
      case E_Bound bound when bound.getArg().isVariable() -> bound(slot(bound.getArg()));
      case E_Equals equal -> equality(equal, true);
      case E_NotEquals unequal -> equality(unequal, false);
      case E_OneOf oneOf -> oneOf(oneOf, true);
      case E_NotOneOf oneOf -> oneOf(oneOf, false);
      case E_Exists exists -> exists(exists, exists.getGraphPattern(), true);
      case E_NotExists exists -> exists(exists, exists.getGraphPattern(), false);
      case TextCondition text -> text(condition, text);
      default -> general(condition);
    };
  }

  private int slot(Expr variable) {
    return work.registers().slot(variable.asVar());
  }

  private static Test and(Test one, Test other) {
    return () -> {
      Truth first = one.of();
      if (first == Truth.FALSE) {
        return Truth.FALSE;
      }
      Truth second = other.of();
      return second == Truth.FALSE ? Truth.FALSE : first == Truth.ERROR ? Truth.ERROR : second;
    };
  }

  private static Test or(Test one, Test other) {
    return () -> {
      Truth first = one.of();
      if (first == Truth.TRUE) {
        return Truth.TRUE;
      }
      Truth second = other.of();
      return second == Truth.TRUE ? Truth.TRUE : first == Truth.ERROR ? Truth.ERROR : second;
    };
  }

  private static Test not(Test test) {
    return () -> test.of().not();
  }

  private Test bound(int slot) {
    return () -> Truth.of(work.registers().get(slot) != Registers.UNBOUND);
  }

  private Test equality(ExprFunction2 comparison, boolean wanted) {
    Expr left = comparison.getArg1();
    Expr right = comparison.getArg2();
    if (left.isVariable() && right.isVariable()) {
      return ofTwo(slot(left), slot(right), wanted, general(comparison));
    }
    if (isIri(right) && left.isVariable()) {
      return ofOne(slot(left), id(right), wanted, general(comparison));
    }
    return isIri(left) && right.isVariable()
        ? ofOne(slot(right), id(left), wanted, general(comparison))
        : general(comparison);
  }

  private static boolean isIri(Expr expression) {
    return expression.isConstant() && expression.getConstant().isIRI();
  }

  private int id(Expr constant) {
    return work.terms().id(constant.getConstant().asNode());
  }

  private Test ofTwo(int left, int right, boolean wanted, Test otherwise) {
    return () -> {
      int one = work.registers().get(left);
      int other = work.registers().get(right);
      return work.terms().isPlain(one) && work.terms().isPlain(other)
          ? Truth.of(one == other == wanted)
          : otherwise.of();
    };
  }

  private Test ofOne(int variable, int iri, boolean wanted, Test otherwise) {
    return () -> {
      int value = work.registers().get(variable);
      return work.terms().isPlain(value) ? Truth.of(value == iri == wanted) : otherwise.of();
    };
  }

  private Test oneOf(E_OneOfBase oneOf, boolean wanted) {
    Test otherwise = general(oneOf);
    if (!oneOf.getLHS().isVariable()
        || !oneOf.getRHS().getList().stream().allMatch(Conditions::isIri)) {
      return otherwise;
    }
    int slot = slot(oneOf.getLHS());
    Set<Integer> members = new HashSet<>();
    oneOf.getRHS().forEach(each -> members.add(id(each)));
    return () -> {
      int value = work.registers().get(slot);
      return work.terms().isPlain(value)
          ? Truth.of(members.contains(value) == wanted)
          : otherwise.of();
    };
  }

  private Test text(Expr condition, TextCondition text) {
    Test otherwise = general(condition);
    Optional<Predicate<String>> test = text.test();
    boolean ofAnything = text.text() instanceof E_Str;
    Expr variable = ofAnything ? ((E_Str) text.text()).getArg() : text.text();
    if (test.isEmpty() || !variable.isVariable()) {
      return otherwise;
    }
    int slot = slot(variable);
    return () -> {
      int value = work.registers().get(slot);
      Optional<String> characters = characters(value, ofAnything);
      return characters.isPresent() ? Truth.of(test.get().test(characters.get())) : otherwise.of();
    };
  }

  private Optional<String> characters(int value, boolean ofAnything) {
    Terms terms = work.terms();
    if (ofAnything && terms.isLiteral(value)) {
      return Optional.of(terms.text(value));
    }
    if (value == Registers.UNBOUND) {
      return Optional.empty();
    }
    Node node = terms.node(value);
    boolean isText = node.isLiteral() && (ofAnything || isText(node));
    return isText ? Optional.of(node.getLiteralLexicalForm()) : Optional.empty();
  }

  private static boolean isText(Node literal) {
    return literal.getLiteralDatatype().equals(XSDDatatype.XSDstring)
        || !literal.getLiteralLanguage().isEmpty();
  }

  private Test exists(Expr condition, Op pattern, boolean wanted) {
    try {
      Rows rows = patterns.apply(pattern);
      return () -> {
        rows.begin();
        boolean found = rows.next();
        rows.reset();
        return Truth.of(found == wanted);
      };
    } catch (UnsupportedStepException e) {
      return general(condition);
    }
  }

  private Test general(Expr condition) {
    return () -> {
      try {
        return Truth.of(XSDFuncOp.effectiveBooleanValue(condition.eval(view, work.context())));
      } catch (ExprEvalException e) {
        return Truth.ERROR;
      }
    };
  }
}
