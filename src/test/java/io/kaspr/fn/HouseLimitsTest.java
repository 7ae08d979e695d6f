package io.kaspr.fn;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.LineMap;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;

/** How long a file and a method may be; CONTRIBUTING.md says the same. */
final class HouseLimitsTest {
  private static final int LINES_OF_A_FILE = 200;
  private static final int LINES_OF_A_METHOD = 25;

  @Test
  void noFileIsTooLong() throws IOException {
    List<String> tooLong = new ArrayList<>();
    for (Path file : sources()) {
      int lines = Files.readAllLines(file).size();
      if (lines > LINES_OF_A_FILE) {
        tooLong.add(file + " has " + lines + " lines, at most " + LINES_OF_A_FILE);
      }
    }

    assertThat(tooLong).isEmpty();
  }

  @Test
  void noMethodIsTooLong() throws IOException {
    assertThat(methods())
        .isNotEmpty()
        .filteredOn(method -> method.lines() > LINES_OF_A_METHOD)
        .extracting(method -> method.text() + ", at most " + LINES_OF_A_METHOD)
        .isEmpty();
  }

  /** All that runs or makes what runs, and what helps the tests; tests themselves may be longer. */
  private static List<Path> sources() throws IOException {
    List<Path> sources = new ArrayList<>();
    for (String folder : List.of("src/main/java", "src/main/generator", "src/test/java")) {
      try (Stream<Path> files = Files.walk(Path.of(folder))) {
        files
            .filter(file -> file.toString().endsWith(".java"))
            .filter(file -> !file.toString().endsWith("Test.java"))
            .forEach(sources::add);
      }
    }
    return sources;
  }

  /** The methods and constructors as the compiler reads them. */
  private static List<Method> methods() throws IOException {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    MethodFinder finder = new MethodFinder();
    try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
      var sources = files.getJavaFileObjectsFromPaths(sources());
      var task = (JavacTask) compiler.getTask(null, files, null, null, null, sources);
      finder.scan(task.parse(), Trees.instance(task).getSourcePositions());
    }
    return finder.found;
  }

  private record Method(String place, String name, long lines) {
    String text() {
      return place + ": " + name + " has " + lines + " lines";
    }
  }

  private static final class MethodFinder extends TreePathScanner<Void, SourcePositions> {
    private final List<Method> found = new ArrayList<>();

    @Override
    public Void visitMethod(MethodTree method, SourcePositions positions) {
      CompilationUnitTree unit = getCurrentPath().getCompilationUnit();
      LineMap lines = unit.getLineMap();
      long first = lines.getLineNumber(signature(method, unit, positions));
      long last = lines.getLineNumber(positions.getEndPosition(unit, method));
      String place = unit.getSourceFile().getName() + ":" + first;
      String name = method.getName().toString().replace("<init>", "constructor");
      found.add(new Method(place, name, last - first + 1));
      return super.visitMethod(method, positions);
    }

    /** Where the method begins, after its annotations. */
    private static long signature(
        MethodTree method, CompilationUnitTree unit, SourcePositions positions) {
      List<? extends AnnotationTree> annotations = method.getModifiers().getAnnotations();
      if (annotations.isEmpty()) {
        return positions.getStartPosition(unit, method);
      }
      AnnotationTree last = annotations.get(annotations.size() - 1);
      int lineBreakOrSpace = 1;
      return positions.getEndPosition(unit, last) + lineBreakOrSpace;
    }
  }
}
