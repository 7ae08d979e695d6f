import static org.objectweb.asm.Opcodes.*;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Handle;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Type;

/**
 * Makes small classes of the lambdas in class files. The JVM makes those itself, but in each call
 * anew: JDK 17 needs longer for that than for the rest of a call, and later ones keep with them all
 * that they needed to make them.
 */
final class Lambdas {
  private static final String METAFACTORY = "java/lang/invoke/LambdaMetafactory";

  /** The class files by the names of their classes. */
  private final Map<String, byte[]> classes = new TreeMap<>();

  /** Those that are to be written. */
  private final Map<String, byte[]> changed = new TreeMap<>();

  /** The new classes by the class whose private members they, too, may use. */
  private final Map<String, List<String>> nests = new TreeMap<>();

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
    if (!host.made.isEmpty()) {
      changed.put(name, writer.toByteArray());
      nests.computeIfAbsent(host.nest, nest -> new ArrayList<>()).addAll(host.made);
    }
  }

  /** Names the new classes in the class at the top, without which they are kept out. */
  private void admit(String nest, List<String> members) {
    ClassWriter writer = new ClassWriter(0);
    byte[] bytes = changed.getOrDefault(nest, classes.get(nest));
    new ClassReader(bytes)
        .accept(
            new ClassVisitor(ASM9, writer) {
              @Override
              public void visitEnd() {
                members.forEach(this::visitNestMember);
                super.visitEnd();
              }
            },
            0);
    changed.put(nest, writer.toByteArray());
  }

  /** A class that has lambdas. */
  private final class Host extends ClassVisitor {
    private final String name;
    private final List<String> made = new ArrayList<>();
    private String nest;

    Host(String name, ClassVisitor next) {
      super(ASM9, next);
      this.name = name;
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
            String lambda = name + "$$Fn" + (made.size() + 1);
            made.add(lambda);
            changed.put(lambda, new Lambda(lambda, nest, sam, type, with).bytes());
            super.visitMethodInsn(INVOKESTATIC, lambda, "of", type, false);
          } else {
            super.visitInvokeDynamicInsn(sam, type, factory, with);
          }
        }
      };
    }
  }

  /** The class of one lambda. */
  private static final class Lambda {
    private final ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_MAXS);
    private final String name;
    private final Type[] captured;
    private final Type sam;
    private final Handle body;
    private final Type instantiated;

    /** The arguments are those of LambdaMetafactory.metafactory. */
    Lambda(String name, String nest, String method, String factory, Object[] with) {
      this.name = name;
      this.captured = Type.getArgumentTypes(factory);
      this.sam = (Type) with[0];
      this.body = (Handle) with[1];
      this.instantiated = (Type) with[2];
      String implemented = Type.getReturnType(factory).getInternalName();
      writer.visit(
          V17,
          ACC_FINAL | ACC_SYNTHETIC,
          name,
          null,
          "java/lang/Object",
          new String[] {implemented});
      writer.visitNestHost(nest);
      constructor();
      factory(factory);
      call(method);
      writer.visitEnd();
    }

    byte[] bytes() {
      return writer.toByteArray();
    }

    private String constructorType() {
      return Type.getMethodDescriptor(Type.VOID_TYPE, captured);
    }

    private void constructor() {
      MethodVisitor code = writer.visitMethod(ACC_PRIVATE, "<init>", constructorType(), null, null);
      code.visitVarInsn(ALOAD, 0);
      code.visitMethodInsn(INVOKESPECIAL, "java/lang/Object", "<init>", "()V", false);
      int slot = 1;
      for (int i = 0; i < captured.length; i++) {
        String type = captured[i].getDescriptor();
        writer.visitField(ACC_PRIVATE | ACC_FINAL, "c" + i, type, null, null);
        code.visitVarInsn(ALOAD, 0);
        code.visitVarInsn(captured[i].getOpcode(ILOAD), slot);
        code.visitFieldInsn(PUTFIELD, name, "c" + i, type);
        slot += captured[i].getSize();
      }
      end(code, Type.VOID_TYPE);
    }

    private void factory(String type) {
      MethodVisitor code = writer.visitMethod(ACC_STATIC, "of", type, null, null);
      code.visitTypeInsn(NEW, name);
      code.visitInsn(DUP);
      int slot = 0;
      for (Type one : captured) {
        code.visitVarInsn(one.getOpcode(ILOAD), slot);
        slot += one.getSize();
      }
      code.visitMethodInsn(INVOKESPECIAL, name, "<init>", constructorType(), false);
      end(code, Type.getReturnType(type));
    }

    private void call(String method) {
      MethodVisitor code = writer.visitMethod(ACC_PUBLIC, method, sam.getDescriptor(), null, null);
      if (body.getTag() == H_NEWINVOKESPECIAL) {
        code.visitTypeInsn(NEW, body.getOwner());
        code.visitInsn(DUP);
      }
      List<Type> wanted = parameters();
      for (int i = 0; i < captured.length; i++) {
        code.visitVarInsn(ALOAD, 0);
        code.visitFieldInsn(GETFIELD, name, "c" + i, captured[i].getDescriptor());
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
      end(code, sam.getReturnType());
    }

    private static void end(MethodVisitor code, Type returned) {
      code.visitInsn(returned.getOpcode(IRETURN));
      code.visitMaxs(0, 0);
      code.visitEnd();
    }

    private static void convert(MethodVisitor code, Type from, Type to) {
      boolean isObject = from.getSort() >= Type.ARRAY;
      if (isObject && to.getSort() >= Type.ARRAY) {
        if (!to.equals(from) && !to.getInternalName().equals("java/lang/Object")) {
          code.visitTypeInsn(CHECKCAST, to.getInternalName());
        }
      } else if (isObject) {
        Type box = Type.getObjectType(box(to));
        convert(code, from, box);
        code.visitMethodInsn(
            INVOKEVIRTUAL, box(to), to.getClassName() + "Value", "()" + to.getDescriptor(), false);
      } else if (to.getSort() >= Type.ARRAY) {
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
