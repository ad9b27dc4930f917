package org.claimgraph.site;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.claimgraph.publish.Asset;

/** The files that pages use, each under a name that holds the hash of its bytes. */
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

  private final Map<String, byte[]> contents = new TreeMap<>();
  private final Map<String, String> lasting = new TreeMap<>();

  private Assets() {}

  /** The files, read. */
  public static Assets read() {
    Assets assets = new Assets();
    FILES.forEach(assets::add);
    return assets;
  }

  private void add(String name) {
    byte[] content = content(name);
    int dot = name.lastIndexOf('.');
    contents.put(name, content);
    lasting.put(name, name.substring(0, dot) + "." + hash(content) + name.substring(dot));
  }

  /** The lasting name of each file, by its plain name. */
  public Map<String, String> names() {
    return lasting;
  }

  /** The file of this name, plain or lasting. */
  public Optional<Asset> find(String name) {
    return contents.entrySet().stream()
        .filter(file -> file.getKey().equals(name) || name.equals(lasting.get(file.getKey())))
        .findFirst()
        .map(file -> new Asset(file.getValue(), mediaType(name), !file.getKey().equals(name)));
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

  /** The first 40 bits of the content's SHA-256, in hexadecimal digits. */
  private static String hash(byte[] content) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(content);
      return HexFormat.of().formatHex(digest, 0, 5);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("this Java has no SHA-256", e);
    }
  }
}
