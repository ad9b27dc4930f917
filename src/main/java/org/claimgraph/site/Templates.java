package org.claimgraph.site;

import freemarker.template.Configuration;
import freemarker.template.DefaultObjectWrapper;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** The templates of the pages. What a template prints is escaped unless the template says not. */
public final class Templates {
  private static final String FOLDER = "/org/claimgraph/site/templates";

  private final Configuration configuration;

  private Templates(Configuration configuration) {
    this.configuration = configuration;
  }

  /** The templates, each of which sees these values beside its own. */
  public static Templates with(Map<String, Object> shared) {
    Configuration configuration = new Configuration(Configuration.VERSION_2_3_34);
    configuration.setClassForTemplateLoading(Templates.class, FOLDER);
    configuration.setDefaultEncoding(StandardCharsets.UTF_8.name());
    configuration.setLocale(Locale.UK);
    configuration.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
    configuration.setLogTemplateExceptions(false);
    configuration.setObjectWrapper(wrapper());
    try {
      configuration.setSharedVariables(shared);
    } catch (TemplateException e) {
      throw new IllegalArgumentException("no template can show " + shared.keySet(), e);
    }
    return new Templates(configuration);
  }

  private static DefaultObjectWrapper wrapper() {
    DefaultObjectWrapper wrapper = new DefaultObjectWrapper(Configuration.VERSION_2_3_34);
    // Maps are read by key only, so that a key may be called like a method.
    wrapper.setUseAdaptersForContainers(true);
    return wrapper;
  }

  /**
   * The page that this template makes.
   *
   * @param name the template's file without its ending
   * @param page what it shows
   * @param top the relative URL of the server's first page, which ends in a slash
   * @throws IllegalStateException the template asks for what the page does not have
   */
  public String draw(String name, Object page, String top) {
    StringWriter out = new StringWriter();
    Map<String, Object> values = new HashMap<>();
    values.put("page", page);
    values.put("top", top);
    try {
      configuration.getTemplate(name + ".ftlh").process(values, out);
    } catch (TemplateException e) {
      throw new IllegalStateException("the template " + name + " cannot be drawn", e);
    } catch (IOException e) {
      throw new UncheckedIOException("the template " + name + " cannot be read", e);
    }
    return out.toString();
  }
}
