import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;

import java.io.IOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassFile.ClassHierarchyResolverOption;
import java.lang.classfile.ClassFile.StackMapsOption;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.classfile.ClassModel;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeTransform;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;

/**
 * Writes a jar again with all classes in the form of Java 8. The cache of classes of JDK 25 leaves
 * out classes of Java 5, which have no stack maps; each start would then read and verify them. From
 * JDK 26 on it keeps them (JDK-8317269).
 *
 * <p>Run by the launcher, from its source: {@code java ModernClasses.java FILE.jar}
 */
final class ModernClasses {
  /** Every method's code is written anew, with its stack map. */
  private static final ClassTransform CHANGE =
      ClassTransform.transformingMethodBodies(CodeTransform.ACCEPT_ALL)
          .andThen(
              ClassTransform.endHandler(made -> made.withVersion(ClassFile.JAVA_8_VERSION, 0)));

  private final ClassFile form;

  private ModernClasses(ClassLoader loader) {
    form =
        ClassFile.of(
            StackMapsOption.GENERATE_STACK_MAPS,
            ClassHierarchyResolverOption.of(
                ClassHierarchyResolver.ofResourceParsing(loader)
                    .orElse(ClassHierarchyResolver.defaultResolver())));
  }

  /** Writes the jar of this name again. */
  public static void main(String[] names) throws IOException {
    Path jar = Path.of(names[0]);
    Path written = jar.resolveSibling(jar.getFileName() + ".being-written");
    try (URLClassLoader loader = new URLClassLoader(new URL[] {jar.toUri().toURL()});
        JarFile in = new JarFile(jar.toFile());
        JarOutputStream out = new JarOutputStream(Files.newOutputStream(written))) {
      ModernClasses modern = new ModernClasses(loader);
      for (JarEntry entry : in.stream().toList()) {
        out.putNextEntry(new JarEntry(entry.getName()));
        out.write(modern.of(entry.getName(), in.getInputStream(entry).readAllBytes()));
      }
    }
    Files.move(written, jar, ATOMIC_MOVE, REPLACE_EXISTING);
  }

  private byte[] of(String name, byte[] bytes) {
    if (!name.endsWith(".class")) {
      return bytes;
    }
    ClassModel old = form.parse(bytes);
    return old.majorVersion() >= ClassFile.JAVA_6_VERSION
        ? bytes
        : form.transformClass(old, CHANGE);
  }
}
