package org.claimgraph.server.engine;

import org.apache.jena.graph.Node;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprAggregator;
import org.apache.jena.sparql.expr.ExprEvalException;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.expr.aggregate.Accumulator;
import org.apache.jena.sparql.expr.aggregate.AggGroupConcat;
import org.apache.jena.sparql.expr.aggregate.AggGroupConcatDistinct;
import org.apache.jena.sparql.expr.aggregate.Aggregator;
import org.apache.jena.sparql.function.FunctionEnv;
import org.apache.jena.sparql.graph.NodeTransform;
import org.apache.jena.sparql.serializer.SerializationContext;
import org.claimgraph.server.budget.Watch;

/** An aggregate that counts its groups, the values it remembers and the text it joins. */
record CountedAggregator(Aggregator base, Holding holding, Watch watch) implements Aggregator {

  static ExprAggregator counting(ExprAggregator aggregator, Holding holding, Watch watch) {
    return new ExprAggregator(
        aggregator.getVar(), new CountedAggregator(aggregator.getAggregator(), holding, watch));
  }

  @Override
  public Accumulator createAccumulator() {
    holding.one();
    return new Counted(base.createAccumulator());
  }

  private boolean remembersValues() {
    return base.getClass().getSimpleName().endsWith("Distinct") || joinsText();
  }

  private boolean joinsText() {
    return base instanceof AggGroupConcat || base instanceof AggGroupConcatDistinct;
  }

  @Override
  public Node getValueEmpty() {
    return base.getValueEmpty();
  }

  @Override
  public String toPrefixString() {
    return base.toPrefixString();
  }

  @Override
  public String key() {
    return base.key();
  }

  @Override
  public String getName() {
    return base.getName();
  }

  @Override
  public ExprList getExprList() {
    return base.getExprList();
  }

  @Override
  public Aggregator copy(ExprList arguments) {
    return new CountedAggregator(base.copy(arguments), holding, watch);
  }

  @Override
  public Aggregator copyTransform(NodeTransform transform) {
    return new CountedAggregator(base.copyTransform(transform), holding, watch);
  }

  @Override
  public boolean equals(Aggregator other, boolean bySyntax) {
    return other instanceof CountedAggregator counted && base.equals(counted.base, bySyntax);
  }

  @Override
  public String asSparqlExpr(SerializationContext context) {
    return base.asSparqlExpr(context);
  }

  private final class Counted implements Accumulator {
    private final Accumulator counted;

    Counted(Accumulator counted) {
      this.counted = counted;
    }

    @Override
    public void accumulate(Binding row, FunctionEnv environment) {
      watch.check();
      if (remembersValues()) {
        holding.one();
      }
      if (joinsText()) {
        watch.text(length(row, environment));
      }
      counted.accumulate(row, environment);
    }

    @Override
    public NodeValue getValue() {
      return counted.getValue();
    }

    private long length(Binding row, FunctionEnv environment) {
      long length = 1;
      for (Expr argument : base.getExprList()) {
        length += length(argument, row, environment);
      }
      return length;
    }

    private static int length(Expr argument, Binding row, FunctionEnv environment) {
      try {
        return argument.eval(row, environment).asString().length();
      } catch (ExprEvalException e) {
        // The aggregate meets the same error and leaves this value out.
        return 0;
      }
    }
  }
}
