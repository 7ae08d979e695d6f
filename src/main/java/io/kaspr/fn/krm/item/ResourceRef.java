package io.kaspr.fn.krm.item;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a resource is called: enough for a person to find it. */
public record ResourceRef(String apiVersion, String kind, Optional<String> namespace, String name) {

  @Override
  public String toString() {
    String called = namespace.map(n -> n + "/").orElse("") + (name.isEmpty() ? "(no name)" : name);
    return (kind.isEmpty() ? "(no kind)" : kind) + " " + called;
  }

  /** The group of the API version; empty for the core group. */
  public String group() {
    int slash = apiVersion.indexOf('/');
    return slash < 0 ? "" : apiVersion.substring(0, slash);
  }

  /** Whether its API version is one of this group, which is not the core group. */
  public boolean isOf(String group) {
    return apiVersion.startsWith(group) && apiVersion.startsWith("/", group.length());
  }

  /** The same resource, as it is called in this namespace. */
  public ResourceRef in(Optional<String> otherNamespace) {
    return new ResourceRef(apiVersion, kind, otherNamespace, name);
  }

  /** The same resource, by another name. */
  public ResourceRef named(String otherName) {
    return new ResourceRef(apiVersion, kind, namespace, otherName);
  }

  /** What tells one object from another: group, kind, namespace and name. */
  public Identity identity() {
    return new Identity(group(), kind, namespace.orElse(""), name);
  }

  /** The fields for a program. */
  public Map<String, Object> tree() {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("apiVersion", apiVersion);
    tree.put("kind", kind);
    namespace.ifPresent(n -> tree.put("namespace", n));
    tree.put("name", name);
    return tree;
  }

  /** Group, kind, namespace (empty where none is given) and name. */
  public record Identity(String group, String kind, String namespace, String name) {

    /** Spelled out, as the JVM links those of a record at run time, which slows each call down. */
    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Identity o
          && name.equals(o.name)
          && kind.equals(o.kind)
          && namespace.equals(o.namespace)
          && group.equals(o.group);
    }

    @Override
    public int hashCode() {
      return ((name.hashCode() * 31 + kind.hashCode()) * 31 + namespace.hashCode()) * 31
          + group.hashCode();
    }
  }
}
