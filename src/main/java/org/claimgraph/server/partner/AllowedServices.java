package org.claimgraph.server.partner;

import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import org.apache.jena.graph.Node;
import org.claimgraph.server.budget.Stop;
import org.claimgraph.server.budget.StoppedException;
import org.claimgraph.server.budget.Watch;

/** The endpoints that SERVICE may call; none unless listed. */
public final class AllowedServices {
  /** No endpoint. */
  public static final AllowedServices NONE = new AllowedServices(List.of(), List.of());

  private final List<String> listed;
  private final List<Target> targets;

  private AllowedServices(List<String> listed, List<Target> targets) {
    this.listed = listed;
    this.targets = targets;
  }

  /**
   * The endpoints of these URLs; an entry allows its own path and everything below it.
   *
   * @throws IllegalArgumentException an entry is not a plain URL of http or https
   */
  public static AllowedServices of(List<String> urls) {
    List<Target> targets = new ArrayList<>();
    for (String url : urls) {
      targets.add(
          Target.of(url)
              .orElseThrow(
                  () ->
                      new IllegalArgumentException(
                          "not an endpoint for SERVICE: "
                              + url
                              + "; write http or https, host, port and path, nothing else")));
    }
    return new AllowedServices(List.copyOf(urls), List.copyOf(targets));
  }

  /** The URLs as they were listed. */
  public List<String> listed() {
    return listed;
  }

  /**
   * Refuses a target written in a query that is not on the list; a variable is looked at when it
   * has a value.
   *
   * @throws StoppedException the target is not on the list
   */
  public void check(Node target) {
    if (!target.isVariable()) {
      find(target.isURI() ? target.getURI() : target.toString());
    }
  }

  /**
   * Refuses a target that is not on the list, or whose name leads into this machine or a private
   * network though the list does not name that address.
   *
   * @throws StoppedException the target is not on the list
   * @throws UnknownHostException the host has no address
   */
  void resolve(String iri) throws UnknownHostException {
    Target target = find(iri);
    if (!target.namesAddress() && !Addresses.arePublic(target.host())) {
      throw refuse(iri, "its name leads to an address of this machine or of a private network");
    }
  }

  private Target find(String iri) {
    return Target.of(iri)
        .filter(target -> targets.stream().anyMatch(entry -> entry.allows(target)))
        .orElseThrow(() -> refuse(iri, "it is not on the list"));
  }

  private StoppedException refuse(String iri, String reason) {
    String list = listed.isEmpty() ? "the list is empty" : "the list: " + String.join(", ", listed);
    return Watch.current()
        .fail(Stop.forbidden("SERVICE <" + iri + "> is not allowed: " + reason + "; " + list));
  }
}
