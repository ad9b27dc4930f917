package org.claimgraph;

import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** Which package may use which. */
@AnalyzeClasses(packages = "org.claimgraph", importOptions = DoNotIncludeTests.class)
final class LayersTest {
  @ArchTest
  static final ArchRule PACKAGES_USE_WHAT_THEY_MAY =
      layeredArchitecture()
          .consideringOnlyDependenciesInLayers()
          .withOptionalLayers(true)
          .layer("root")
          .definedBy("org.claimgraph")
          .layer("vocabulary")
          .definedBy("org.claimgraph.vocabulary")
          .layer("files")
          .definedBy("org.claimgraph.files")
          .layer("claim")
          .definedBy("org.claimgraph.claim")
          .layer("evidence")
          .definedBy("org.claimgraph.evidence")
          .layer("check")
          .definedBy("org.claimgraph.check")
          .layer("question")
          .definedBy("org.claimgraph.question")
          .layer("store")
          .definedBy("org.claimgraph.store")
          .layer("publish")
          .definedBy("org.claimgraph.publish")
          .layer("server")
          .definedBy("org.claimgraph.server")
          .layer("site")
          .definedBy("org.claimgraph.site")
          .whereLayer("root")
          .mayOnlyAccessLayers(
              "vocabulary",
              "files",
              "claim",
              "evidence",
              "check",
              "question",
              "store",
              "publish",
              "server",
              "site")
          .whereLayer("vocabulary")
          .mayNotAccessAnyLayer()
          .whereLayer("files")
          .mayOnlyAccessLayers("vocabulary")
          .whereLayer("claim")
          .mayOnlyAccessLayers("files", "vocabulary")
          .whereLayer("evidence")
          .mayOnlyAccessLayers("files", "vocabulary")
          .whereLayer("check")
          .mayOnlyAccessLayers("claim", "evidence", "question", "files", "vocabulary")
          .whereLayer("question")
          .mayOnlyAccessLayers("files", "vocabulary")
          .whereLayer("store")
          .mayOnlyAccessLayers("files", "vocabulary")
          .whereLayer("publish")
          .mayOnlyAccessLayers("claim", "question", "store", "vocabulary")
          .whereLayer("server")
          .mayOnlyAccessLayers("publish", "question", "store", "vocabulary")
          .whereLayer("site")
          .mayOnlyAccessLayers("claim", "evidence", "question", "publish", "store", "vocabulary");
}
