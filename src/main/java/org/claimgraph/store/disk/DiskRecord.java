package org.claimgraph.store.disk;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.Properties;
import org.claimgraph.store.Snapshot;

/**
 * What is known of the database in use, beside it.
 *
 * @param folder the name of its folder
 * @param source names what it is made of
 * @param version the data version
 * @param claims number of claims
 * @param triples number of triples in the default graph
 * @param accounts number of accounts
 * @param indexed whether the index of triple terms is whole
 */
record DiskRecord(
    String folder,
    String source,
    String version,
    long claims,
    long triples,
    long accounts,
    boolean indexed) {
  static final String FILE = "claimgraph.properties";

  /** The same before it is put in its place. */
  static final String NEW = FILE + ".new";

  private static final String MARK = "store";
  private static final String KIND = "claimgraph tdb2";

  /** Changes when databases are laid out in another way, so that old ones are built again. */
  private static final String FORM = "2";

  /** What is to be kept of this snapshot. */
  static DiskRecord of(String folder, String source, Snapshot snapshot) {
    return new DiskRecord(
        folder,
        source,
        snapshot.version(),
        snapshot.claims(),
        snapshot.triples(),
        snapshot.accounts(),
        snapshot.indexed());
  }

  /** The same database, made of something else that came to the same. */
  DiskRecord from(String other) {
    return new DiskRecord(folder, other, version, claims, triples, accounts, indexed);
  }

  /** The record in this folder; nothing if no database is in use there, or one of another form. */
  static Optional<DiskRecord> in(Path folder) throws IOException {
    Properties values = read(folder);
    try {
      return FORM.equals(values.getProperty("form")) ? Optional.of(of(values)) : Optional.empty();
    } catch (NumberFormatException e) {
      // It is not as it was written: a database is built.
      return Optional.empty();
    }
  }

  private static Properties read(Path folder) throws IOException {
    Properties values = new Properties();
    try (var in = Files.newBufferedReader(folder.resolve(FILE), StandardCharsets.ISO_8859_1)) {
      values.load(in);
    } catch (IllegalArgumentException e) {
      // A file of something else, or a broken one: what was read of it has no mark.
      values.clear();
    }
    return values;
  }

  private static DiskRecord of(Properties values) {
    return new DiskRecord(
        values.getProperty("folder", ""),
        values.getProperty("source", ""),
        values.getProperty("version", ""),
        Long.parseLong(values.getProperty("claims")),
        Long.parseLong(values.getProperty("triples")),
        Long.parseLong(values.getProperty("accounts")),
        Boolean.parseBoolean(values.getProperty("indexed")));
  }

  /** Puts this record in the place of the one before, in one step. */
  void write(Path store) throws IOException {
    Properties values = new Properties();
    values.setProperty("form", FORM);
    values.setProperty("folder", folder);
    values.setProperty("source", source);
    values.setProperty("version", version);
    values.setProperty("claims", Long.toString(claims));
    values.setProperty("triples", Long.toString(triples));
    values.setProperty("accounts", Long.toString(accounts));
    values.setProperty("indexed", Boolean.toString(indexed));
    write(values, store);
  }

  /** Whether the folder is marked as one of ours. */
  static boolean marks(Path folder) throws IOException {
    return KIND.equals(read(folder).getProperty(MARK));
  }

  /** Marks the folder as one of ours in which no database is in use yet. */
  static void mark(Path folder) throws IOException {
    write(new Properties(), folder);
  }

  private static void write(Properties values, Path folder) throws IOException {
    values.setProperty(MARK, KIND);
    StringWriter text = new StringWriter();
    values.store(text, "The database of Claimgraph that is in use here; the program writes it.");
    Path written = folder.resolve(NEW);
    Files.writeString(written, text.toString(), StandardCharsets.ISO_8859_1);
    Files.move(
        written,
        folder.resolve(FILE),
        StandardCopyOption.ATOMIC_MOVE,
        StandardCopyOption.REPLACE_EXISTING);
  }
}
