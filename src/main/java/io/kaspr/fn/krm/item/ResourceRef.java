package io.kaspr.fn.krm.item;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A reference to a resource, as the resourceRef of a result. */
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

  /** Whether its API version is one of this group; never true of the core group. */
  public boolean isInGroup(String group) {
    return apiVersion.startsWith(group) && apiVersion.startsWith("/", group.length());
  }

  /** The same with another namespace. */
  public ResourceRef in(Optional<String> otherNamespace) {
    return new ResourceRef(apiVersion, kind, otherNamespace, name);
  }

  /** The same with another name. */
  public ResourceRef named(String otherName) {
    return new ResourceRef(apiVersion, kind, namespace, otherName);
  }

  /** What tells one object from another: group, kind, namespace and name. */
  public Identity identity() {
    return new Identity(group(), kind, namespace.orElse(""), name);
  }

  /** The fields by name, as results and JSON have them. */
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

    /** Written by hand: a record's own is linked at run time, which slows every call down. */
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
