import static org.objectweb.asm.Opcodes.*;

import java.io.IOException;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Type;

/**
 * Makes classes of the lambdas in class files. The JVM makes those itself, but in each call anew:
 * JDK 17 needs longer for that than for the rest of a call, and later ones keep with them all that
 * they needed to make them.
 *
 * <p>Every class costs a call some microseconds to be mapped, linked and initialised. So the
 * lambdas of a source file share one: an object of it has the number of its lambda and what it has
 * captured.
 */
final class Lambdas {
  private static final String METAFACTORY = "java/lang/invoke/LambdaMetafactory";

  /** The class files by the names of their classes. */
  private final Map<String, byte[]> classes = new TreeMap<>();

  /** Those that are to be written. */
  private final Map<String, byte[]> changed = new TreeMap<>();

  /** The new classes by the class at the top, whose private members they, too, may use. */
  private final Map<String, List<Functions>> nests = new TreeMap<>();

  private Lambdas() {}

  /** Rewrites the class files below a directory. */
  public static void main(String[] args) throws IOException {
    Path directory = Path.of(args[0]);
    Lambdas lambdas = new Lambdas();
    for (Path file : files(directory)) {
      byte[] bytes = Files.readAllBytes(file);
      lambdas.classes.put(new ClassReader(bytes).getClassName(), bytes);
    }
    lambdas.classes.forEach(lambdas::rewrite);
    lambdas.nests.forEach(lambdas::admit);
    for (Map.Entry<String, byte[]> entry : lambdas.changed.entrySet()) {
      Files.write(directory.resolve(entry.getKey() + ".class"), entry.getValue());
    }
  }

  private static List<Path> files(Path directory) throws IOException {
    try (Stream<Path> paths = Files.walk(directory)) {
      return paths.filter(path -> path.toString().endsWith(".class")).toList();
    }
  }

  private void rewrite(String name, byte[] bytes) {
    ClassWriter writer = new ClassWriter(0);
    Host host = new Host(name, writer);
    new ClassReader(bytes).accept(host, 0);
    if (host.hasLambdas) {
      changed.put(name, writer.toByteArray());
    }
  }

  /** Names the new classes in the class at the top, without which they are kept out. */
  private void admit(String nest, List<Functions> members) {
    ClassWriter writer = new ClassWriter(0);
    byte[] bytes = changed.getOrDefault(nest, classes.get(nest));
    new ClassReader(bytes)
        .accept(
            new ClassVisitor(ASM9, writer) {
              @Override
              public void visitEnd() {
                members.forEach(member -> visitNestMember(member.name));
                super.visitEnd();
              }
            },
            0);
    changed.put(nest, writer.toByteArray());
    members.forEach(member -> changed.put(member.name, member.bytes()));
  }

  /** One class for all, unless interfaces have methods that could be taken for each other's. */
  private Functions functions(String nest, Class<?> type) {
    List<Functions> made = nests.computeIfAbsent(nest, top -> new ArrayList<>());
    for (Functions functions : made) {
      if (functions.canBe(type)) {
        return functions;
      }
    }
    Functions functions = new Functions(nest, "$$Functions" + (made.size() + 1));
    made.add(functions);
    return functions;
  }

  private static Class<?> interfaceOf(String factory) {
    String name = Type.getReturnType(factory).getClassName();
    try {
      return Class.forName(name, false, Lambdas.class.getClassLoader());
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }

  /** A class that has lambdas. */
  private final class Host extends ClassVisitor {
    private String nest;
    private boolean hasLambdas;

    Host(String name, ClassVisitor next) {
      super(ASM9, next);
      this.nest = name;
    }

    @Override
    public void visitNestHost(String host) {
      nest = host;
      super.visitNestHost(host);
    }

    @Override
    public MethodVisitor visitMethod(
        int access, String method, String type, String signature, String[] exceptions) {
      return new MethodVisitor(
          ASM9, super.visitMethod(access, method, type, signature, exceptions)) {
        @Override
        public void visitInvokeDynamicInsn(
            String sam, String type, Handle factory, Object... with) {
          if (factory.getOwner().equals(METAFACTORY) && factory.getName().equals("metafactory")) {
            hasLambdas = true;
            Class<?> implemented = interfaceOf(type);
            Functions functions = functions(nest, implemented);
            Lambda lambda = new Lambda(type, with);
            push(mv, functions.add(implemented, sam, lambda));
            super.visitMethodInsn(
                INVOKESTATIC, functions.name, "of", functions.factory(lambda.fields()), false);
          } else {
            super.visitInvokeDynamicInsn(sam, type, factory, with);
          }
        }

        /** One more, for the number of the lambda. */
        @Override
        public void visitMaxs(int stack, int locals) {
          super.visitMaxs(stack + 1, locals);
        }
      };
    }
  }

  private static void push(MethodVisitor code, int number) {
    if (number <= 5) {
      code.visitInsn(ICONST_0 + number);
    } else {
      code.visitIntInsn(number <= Byte.MAX_VALUE ? BIPUSH : SIPUSH, number);
    }
  }

  /** The class of the lambdas of a nest. */
  private static final class Functions {
    private static final String OBJECT = "java/lang/Object";
    private static final Field NUMBER = new Field("number", Type.INT_TYPE);

    private final String nest;
    private final String name;
    private final Set<Class<?>> interfaces = new LinkedHashSet<>();
    private final Set<List<Field>> factories = new LinkedHashSet<>();

    /** By the method that runs them, its name and descriptor. Those of each are numbered alone. */
    private final Map<String, List<Lambda>> lambdas = new LinkedHashMap<>();

    Functions(String nest, String suffix) {
      this.nest = nest;
      this.name = nest + suffix;
    }

    boolean canBe(Class<?> type) {
      return interfaces.stream().allMatch(other -> areApart(other, type));
    }

    /** Whether methods of one name and descriptor are the same method. */
    private static boolean areApart(Class<?> one, Class<?> other) {
      Map<String, Class<?>> declaring = new HashMap<>();
      return Stream.of(one, other)
          .flatMap(type -> Stream.of(type.getMethods()))
          .filter(method -> !Modifier.isStatic(method.getModifiers()))
          .allMatch(
              method -> {
                Class<?> type = method.getDeclaringClass();
                String key = method.getName() + Type.getMethodDescriptor(method);
                return type.equals(declaring.computeIfAbsent(key, unknown -> type));
              });
    }

    /** Returns the number of the lambda. */
    int add(Class<?> type, String method, Lambda lambda) {
      interfaces.add(type);
      factories.add(lambda.fields());
      List<Lambda> others =
          lambdas.computeIfAbsent(method + lambda.sam.getDescriptor(), key -> new ArrayList<>());
      others.add(lambda);
      return others.size() - 1;
    }

    /** The descriptor of what makes an object of the captured values and the number. */
    String factory(List<Field> fields) {
      return Stream.concat(fields.stream(), Stream.of(NUMBER))
          .map(field -> field.type.getDescriptor())
          .collect(Collectors.joining("", "(", ")L" + name + ";"));
    }

    byte[] bytes() {
      ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_MAXS);
      String[] implemented = interfaces.stream().map(Type::getInternalName).toArray(String[]::new);
      writer.visit(V17, ACC_FINAL | ACC_SYNTHETIC, name, null, OBJECT, implemented);
      writer.visitNestHost(nest);
      Stream.concat(Stream.of(NUMBER), factories.stream().flatMap(List::stream))
          .distinct()
          .forEach(
              field ->
                  writer.visitField(
                      ACC_PRIVATE, field.name, field.type.getDescriptor(), null, null));
      constructor(writer);
      factories.forEach(fields -> factory(writer, fields));
      lambdas.forEach((method, bodies) -> method(writer, method, bodies));
      writer.visitEnd();
      return writer.toByteArray();
    }

    private static void constructor(ClassWriter writer) {
      MethodVisitor code = writer.visitMethod(ACC_PRIVATE, "<init>", "()V", null, null);
      code.visitVarInsn(ALOAD, 0);
      code.visitMethodInsn(INVOKESPECIAL, OBJECT, "<init>", "()V", false);
      end(code, Type.VOID_TYPE);
    }

    private void factory(ClassWriter writer, List<Field> fields) {
      MethodVisitor code = writer.visitMethod(ACC_STATIC, "of", factory(fields), null, null);
      code.visitTypeInsn(NEW, name);
      code.visitInsn(DUP);
      code.visitMethodInsn(INVOKESPECIAL, name, "<init>", "()V", false);
      int slot = 0;
      for (Field field : fields) {
        put(code, field, slot);
        slot += field.type.getSize();
      }
      put(code, NUMBER, slot);
      end(code, Type.getObjectType(name));
    }

    private void put(MethodVisitor code, Field field, int slot) {
      code.visitInsn(DUP);
      code.visitVarInsn(field.type.getOpcode(ILOAD), slot);
      code.visitFieldInsn(PUTFIELD, name, field.name, field.type.getDescriptor());
    }

    private void method(ClassWriter writer, String method, List<Lambda> bodies) {
      int descriptor = method.indexOf('(');
      MethodVisitor code =
          writer.visitMethod(
              ACC_PUBLIC,
              method.substring(0, descriptor),
              method.substring(descriptor),
              null,
              null);
      if (bodies.size() == 1) {
        bodies.get(0).run(code, name);
      } else {
        choose(code, bodies);
      }
      code.visitMaxs(0, 0);
      code.visitEnd();
    }

    private void choose(MethodVisitor code, List<Lambda> bodies) {
      Label[] labels = Stream.generate(Label::new).limit(bodies.size()).toArray(Label[]::new);
      int last = labels.length - 1;
      NUMBER.get(code, name);
      code.visitTableSwitchInsn(0, last, labels[last], labels);
      for (int i = 0; i <= last; i++) {
        code.visitLabel(labels[i]);
        code.visitFrame(F_SAME, 0, null, 0, null);
        bodies.get(i).run(code, name);
      }
    }
  }

  private static void end(MethodVisitor code, Type returned) {
    code.visitInsn(returned.getOpcode(IRETURN));
    code.visitMaxs(0, 0);
    code.visitEnd();
  }

  /** Of the object that stands for a lambda. */
  private record Field(String name, Type type) {
    void get(MethodVisitor code, String owner) {
      code.visitVarInsn(ALOAD, 0);
      code.visitFieldInsn(GETFIELD, owner, name, type.getDescriptor());
    }
  }

  private static final class Lambda {
    private final Type[] captured;
    private final Type sam;
    private final Handle body;
    private final Type instantiated;

    /** The arguments are those of LambdaMetafactory.metafactory. */
    Lambda(String factory, Object[] with) {
      this.captured = Type.getArgumentTypes(factory);
      this.sam = (Type) with[0];
      this.body = (Handle) with[1];
      this.instantiated = (Type) with[2];
    }

    /** Where the captured values are: other lambdas have theirs in the same fields. */
    List<Field> fields() {
      List<Field> fields = new ArrayList<>();
      for (Type type : captured) {
        Type kept = isObject(type) ? Type.getObjectType(Functions.OBJECT) : type;
        fields.add(new Field(kept.getDescriptor().charAt(0) + "" + fields.size(), kept));
      }
      return fields;
    }

    /** Its code in a method of the class that it is named by. */
    void run(MethodVisitor code, String owner) {
      if (body.getTag() == H_NEWINVOKESPECIAL) {
        code.visitTypeInsn(NEW, body.getOwner());
        code.visitInsn(DUP);
      }
      List<Type> wanted = parameters();
      List<Field> fields = fields();
      for (int i = 0; i < captured.length; i++) {
        fields.get(i).get(code, owner);
        convert(code, fields.get(i).type, captured[i]);
      }
      int slot = 1;
      for (int i = 0; i < sam.getArgumentTypes().length; i++) {
        Type given = sam.getArgumentTypes()[i];
        Type said = instantiated.getArgumentTypes()[i];
        code.visitVarInsn(given.getOpcode(ILOAD), slot);
        convert(code, given, said);
        convert(code, said, wanted.get(captured.length + i));
        slot += given.getSize();
      }
      invoke(code);
      give(code);
    }

    /** What the lambda's body takes, the object that it is called on included. */
    private List<Type> parameters() {
      List<Type> parameters = new ArrayList<>(List.of(Type.getArgumentTypes(body.getDesc())));
      if (body.getTag() != H_INVOKESTATIC && body.getTag() != H_NEWINVOKESPECIAL) {
        parameters.add(0, Type.getObjectType(body.getOwner()));
      }
      return parameters;
    }

    private void invoke(MethodVisitor code) {
      int opcode =
          switch (body.getTag()) {
            case H_INVOKESTATIC -> INVOKESTATIC;
            case H_NEWINVOKESPECIAL -> INVOKESPECIAL;
            default -> body.isInterface() ? INVOKEINTERFACE : INVOKEVIRTUAL;
          };
      code.visitMethodInsn(
          opcode, body.getOwner(), body.getName(), body.getDesc(), body.isInterface());
    }

    private void give(MethodVisitor code) {
      boolean isNew = body.getTag() == H_NEWINVOKESPECIAL;
      Type given = isNew ? Type.getObjectType(body.getOwner()) : Type.getReturnType(body.getDesc());
      if (sam.getReturnType() == Type.VOID_TYPE) {
        if (given.getSize() > 0) {
          code.visitInsn(given.getSize() == 2 ? POP2 : POP);
        }
      } else {
        convert(code, given, instantiated.getReturnType());
        convert(code, instantiated.getReturnType(), sam.getReturnType());
      }
      code.visitInsn(sam.getReturnType().getOpcode(IRETURN));
    }

    private static boolean isObject(Type type) {
      return type.getSort() >= Type.ARRAY;
    }

    private static void convert(MethodVisitor code, Type from, Type to) {
      if (isObject(from) && isObject(to)) {
        if (!to.equals(from) && !to.getInternalName().equals(Functions.OBJECT)) {
          code.visitTypeInsn(CHECKCAST, to.getInternalName());
        }
      } else if (isObject(from)) {
        Type box = Type.getObjectType(box(to));
        convert(code, from, box);
        code.visitMethodInsn(
            INVOKEVIRTUAL, box(to), to.getClassName() + "Value", "()" + to.getDescriptor(), false);
      } else if (isObject(to)) {
        String type = "(" + from.getDescriptor() + ")L" + box(from) + ";";
        code.visitMethodInsn(INVOKESTATIC, box(from), "valueOf", type, false);
      } else if (!from.equals(to)) {
        throw new IllegalStateException("cannot make a " + to + " of a " + from);
      }
    }

    private static String box(Type primitive) {
      return switch (primitive.getSort()) {
        case Type.BOOLEAN -> "java/lang/Boolean";
        case Type.CHAR -> "java/lang/Character";
        case Type.INT -> "java/lang/Integer";
        case Type.LONG -> "java/lang/Long";
        case Type.DOUBLE -> "java/lang/Double";
        default -> throw new IllegalStateException("no box for a " + primitive);
      };
    }
  }
}
