package org.claimgraph.site.picture.map;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import java.util.TreeMap;

/**
 * What lies under the marks: the land, the grid, and the names of countries.
 *
 * @param width units of the drawing
 * @param height units of the drawing
 * @param projection where a place stands in it
 * @param land the land, as SVG path data
 * @param grid every tenth meridian and parallel, as SVG path data
 * @param names the names of countries and where we placed them, sorted
 */
record Coast(
    double width,
    double height,
    Projection projection,
    String land,
    String grid,
    TreeMap<String, Spot> names) {

  private static final String FOLDER = "/org/claimgraph/site/";

  /** The program's own coast, as {@code src/main/web/map/} makes it. */
  static Coast read() {
    Properties map = properties("assets/map.properties");
    Projection projection =
        new Projection(
            size(map, "south"),
            size(map, "north"),
            size(map, "meridian"),
            size(map, "scale"),
            new Spot(size(map, "x"), size(map, "y")));
    return new Coast(
        size(map, "width"),
        size(map, "height"),
        projection,
        text(map, "land"),
        text(map, "grid"),
        names(projection));
  }

  private static TreeMap<String, Spot> names(Projection projection) {
    TreeMap<String, Spot> names = new TreeMap<>();
    properties("map-names.properties")
        .forEach(
            (name, place) ->
                names.put(capital((String) name), projection.spot("POINT(" + place + ")")));
    return names;
  }

  private static String capital(String name) {
    return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
  }

  private static double size(Properties map, String name) {
    return Double.parseDouble(text(map, name));
  }

  private static String text(Properties map, String name) {
    return Objects.requireNonNull(map.getProperty(name), name);
  }

  private static Properties properties(String name) {
    Properties properties = new Properties();
    try (Reader reader =
        new InputStreamReader(
            Objects.requireNonNull(Coast.class.getResourceAsStream(FOLDER + name), name),
            StandardCharsets.UTF_8)) {
      properties.load(reader);
      return properties;
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + name, e);
    }
  }
}
