package org.claimgraph.site;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.claimgraph.publish.Asset;

/** The files that pages use, each under a name that holds the fingerprint of its bytes. */
public final class Assets {
  private static final String FOLDER = "/org/claimgraph/site/assets/";

  private static final List<String> FILES =
      List.of(
          "favicon.svg",
          "map.properties",
          "pictures.css",
          "query.css",
          "query.js",
          "query.licences.txt",
          "site.css",
          "site.js");

  private static final Map<String, String> MEDIA_TYPES =
      Map.of(
          "css", "text/css;charset=utf-8",
          "js", "text/javascript;charset=utf-8",
          "json", "application/json",
          "properties", "text/plain;charset=utf-8",
          "svg", "image/svg+xml",
          "txt", "text/plain;charset=utf-8");

  private final Map<String, Asset> files = new TreeMap<>();
  private final Map<String, String> lasting = new TreeMap<>();

  private Assets() {}

  /** The files, read. */
  public static Assets read() {
    Assets assets = new Assets();
    FILES.forEach(assets::add);
    return assets;
  }

  private void add(String name) {
    Asset plain = new Asset(content(name), mediaType(name));
    int dot = name.lastIndexOf('.');
    String hashed = name.substring(0, dot) + "." + plain.fingerprint() + name.substring(dot);
    files.put(name, plain);
    files.put(hashed, plain.kept());
    lasting.put(name, hashed);
  }

  /** The lasting name of each file, by its plain name. */
  public Map<String, String> names() {
    return lasting;
  }

  /** The file of this name, plain or lasting. */
  public Optional<Asset> find(String name) {
    return Optional.ofNullable(files.get(name));
  }

  private static String mediaType(String name) {
    return MEDIA_TYPES.getOrDefault(
        name.substring(name.lastIndexOf('.') + 1), "application/octet-stream");
  }

  private static byte[] content(String name) {
    try (InputStream file = Assets.class.getResourceAsStream(FOLDER + name)) {
      if (file == null) {
        throw new IllegalStateException("the build lacks " + FOLDER + name);
      }
      return file.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + FOLDER + name, e);
    }
  }
}
