package io.kaspr.fn.spec;

import io.kaspr.fn.spec.Shape.Group;
import io.kaspr.fn.spec.Shape.Member;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The fields of {@code spec} of each kind of component. */
final class ComponentShapes {
  private static final Shape TEXT = new Shape.Text();
  private static final Shape FLAG = new Shape.Flag();
  private static final Shape WHOLE = new Shape.Whole();
  private static final Shape TABLE_NAME = new Shape.TableName();
  private static final Shape TEXT_MAP = new Shape.TextMap();
  private static final Shape SERIALIZER = words("raw", "json", "pickle", "binary");
  private static final Shape TABLE_SERIALIZER = words("raw", "json");

  /** Python code, and the name of the function in it to call. */
  private static final Shape CODE = group(field("entrypoint", TEXT), required("python", TEXT));

  private static final List<Member> SERIALIZERS =
      List.of(field("keySerializer", SERIALIZER), field("valueSerializer", SERIALIZER));

  /** How a topic is made where it is declared. */
  private static final List<Member> TOPIC_SETTINGS =
      List.of(
          field("partitions", WHOLE),
          field("retention", WHOLE),
          field("compacting", FLAG),
          field("deleting", FLAG),
          field("replicas", WHOLE),
          field("config", TEXT_MAP));

  /** Where a message goes, and what it is made of. */
  private static final List<Member> SENDING =
      join(
          List.of(field("name", TEXT), field("nameSelector", CODE), field("ack", FLAG)),
          SERIALIZERS,
          List.of(
              field("keySelector", CODE),
              field("valueSelector", CODE),
              field("partitionSelector", CODE),
              field("headersSelector", CODE),
              field("predicate", CODE)));

  private static final List<Member> DECLARED_SENDING =
      join(SENDING, List.of(field("declare", FLAG)), TOPIC_SETTINGS);
  private static final List<Member> PASS_THROUGH = List.of(field("passThrough", FLAG));

  private static final Group AGENT_INPUT =
      group(
          field("declare", FLAG),
          field(
              "topic",
              new Group(
                  join(
                      List.of(field("name", TEXT), field("pattern", TEXT)),
                      SERIALIZERS,
                      TOPIC_SETTINGS))),
          field("channel", group(required("name", TEXT))),
          field("take", group(required("max", WHOLE), required("within", TEXT))));

  static final Group AGENT =
      group(
          field("description", TEXT),
          otherwise("isolatedPartitions", FLAG, false),
          required("input", AGENT_INPUT),
          field("output", group(field("topics", new Shape.ListOf(new Group(DECLARED_SENDING))))),
          field(
              "processors",
              processors(required("name", TEXT), new Group(join(DECLARED_SENDING, PASS_THROUGH)))));

  /** Code for what went well and for what did not. */
  private static final Shape OUTCOMES = group(field("onSuccess", CODE), field("onError", CODE));

  private static final Group REQUEST =
      group(
          required("method", words("GET", "POST", "PUT", "DELETE", "PATCH", "HEAD", "OPTIONS")),
          required("path", TEXT));

  private static final Group RESPONSE =
      group(
          field(
              "contentType",
              words("text/html", "application/json", "text/plain", "application/octet-stream")),
          field("statusCode", WHOLE),
          field("headers", TEXT_MAP),
          field("bodySelector", OUTCOMES),
          field("statusCodeSelector", OUTCOMES),
          field("headersSelector", OUTCOMES));

  static final Group WEB_VIEW =
      group(
          field("name", TEXT),
          field("description", TEXT),
          required("request", REQUEST),
          field("response", RESPONSE),
          field(
              "processors",
              processors(field("name", TEXT), new Group(join(SENDING, PASS_THROUGH)))));

  private static final Group WINDOW =
      group(
          field("tumbling", group(field("size", TEXT), field("expires", TEXT))),
          field("hopping", group(field("size", TEXT), field("step", TEXT), field("expires", TEXT))),
          field("relativeTo", words("stream", "now", "custom")),
          field("relativeToSelector", CODE));

  static final Group TABLE =
      group(
          field("name", TEXT),
          field("description", TEXT),
          field("global", FLAG),
          field("defaultSelector", CODE),
          field("keySerializer", TABLE_SERIALIZER),
          field("valueSerializer", TABLE_SERIALIZER),
          field("partitions", WHOLE),
          field("extraTopicConfigs", TEXT_MAP),
          field("options", new Shape.ScalarMap()),
          field("window", WINDOW));

  static final Group TASK =
      group(
          field("name", TEXT),
          field("description", TEXT),
          otherwise("onLeader", FLAG, false),
          field("schedule", group(field("cron", TEXT), field("interval", TEXT))),
          required(
              "processors",
              processors(required("name", TEXT), new Group(join(SENDING, PASS_THROUGH)))));

  static final Group JOIN =
      group(
          field("name", TEXT),
          field("description", TEXT),
          required("leftTable", TABLE_NAME),
          required("rightTable", TABLE_NAME),
          required("extractor", CODE),
          otherwise("type", words("inner", "left"), "inner"),
          field("outputChannel", TEXT));

  private ComponentShapes() {}

  private static Group processors(Member operationName, Group topicSend) {
    Group table = group(required("name", TABLE_NAME), required("paramName", TEXT));
    Group operation =
        group(
            operationName,
            field("tables", new Shape.ListOf(table)),
            field("topicSend", topicSend),
            field("map", CODE),
            field("filter", CODE));
    return group(
        field("pipeline", new Shape.ListOf(TEXT)),
        field("init", CODE),
        field("operations", new Shape.ListOf(operation)));
  }

  private static Group group(Member... members) {
    return new Group(List.of(members));
  }

  private static Member field(String name, Shape shape) {
    return new Member(name, shape, false, Optional.empty());
  }

  private static Member required(String name, Shape shape) {
    return new Member(name, shape, true, Optional.empty());
  }

  private static Member otherwise(String name, Shape shape, Object value) {
    return new Member(name, shape, false, Optional.of(value));
  }

  private static Shape words(String... words) {
    return new Shape.Word(List.of(words));
  }

  private static List<Member> join(List<Member> a, List<Member> b) {
    return Stream.concat(a.stream(), b.stream()).toList();
  }

  private static List<Member> join(List<Member> a, List<Member> b, List<Member> c) {
    return join(join(a, b), c);
  }
}
