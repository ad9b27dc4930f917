package org.claimgraph.site;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.function.Supplier;

/** Pages that were drawn already, for the graph does not change while it is served. */
final class DrawnPages {
  /** The most that all of them may take, in characters. */
  private static final long MOST = 16L << 20;

  private final Cache<String, String> pages =
      Caffeine.newBuilder()
          .maximumWeight(MOST)
          .weigher((String name, String page) -> page.length())
          .build();

  /** The page of this name; drawn now if it is not there. */
  String get(String name, Supplier<String> draw) {
    return pages.get(name, missing -> draw.get());
  }
}
