package org.claimgraph;

import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.library.Architectures.LayeredArchitecture;
import java.util.List;
import java.util.Map;

/** Which package may use which; the root package, the command line, may use all. */
@AnalyzeClasses(packages = "org.claimgraph", importOptions = DoNotIncludeTests.class)
final class LayersTest {
  private static final Map<String, List<String>> MAY_USE =
      Map.of(
          "vocabulary", List.of(),
          "files", List.of("vocabulary"),
          "claim", List.of("files", "vocabulary"),
          "evidence", List.of("files", "vocabulary"),
          "check", List.of("claim", "evidence", "files", "question", "vocabulary"),
          "question", List.of("files", "vocabulary"),
          "store", List.of("files", "vocabulary"),
          "publish", List.of("claim", "question", "store", "vocabulary"),
          "server", List.of("publish", "question", "store", "vocabulary"),
          "site", List.of("claim", "evidence", "publish", "question", "store", "vocabulary"));

  @ArchTest
  static void packagesUseWhatTheyMay(JavaClasses classes) {
    LayeredArchitecture layers =
        layeredArchitecture().consideringOnlyDependenciesInLayers().withOptionalLayers(true);
    for (String name : MAY_USE.keySet()) {
      layers = layers.layer(name).definedBy("org.claimgraph." + name + "..");
    }
    for (Map.Entry<String, List<String>> law : MAY_USE.entrySet()) {
      var layer = layers.whereLayer(law.getKey());
      layers =
          law.getValue().isEmpty()
              ? layer.mayNotAccessAnyLayer()
              : layer.mayOnlyAccessLayers(law.getValue().toArray(String[]::new));
    }
    layers.check(classes);
  }

  @ArchTest
  static void everyPackageHasItsLaw(JavaClasses classes) {
    classes.stream()
        .map(type -> type.getPackageName().replaceFirst("^org\\.claimgraph\\.?", ""))
        .map(name -> name.replaceFirst("\\..*$", ""))
        .filter(name -> !name.isEmpty() && !MAY_USE.containsKey(name))
        .findAny()
        .ifPresent(
            name -> {
              throw new AssertionError("say in LayersTest which packages " + name + " may use");
            });
  }
}
