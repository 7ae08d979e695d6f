package io.kaspr.fn.spec;

import static io.kaspr.fn.spec.Shapes.FLAG;
import static io.kaspr.fn.spec.Shapes.TEXT;
import static io.kaspr.fn.spec.Shapes.TEXTS;
import static io.kaspr.fn.spec.Shapes.TEXT_MAP;
import static io.kaspr.fn.spec.Shapes.WHOLE;
import static io.kaspr.fn.spec.Shapes.field;
import static io.kaspr.fn.spec.Shapes.group;
import static io.kaspr.fn.spec.Shapes.join;
import static io.kaspr.fn.spec.Shapes.otherwise;
import static io.kaspr.fn.spec.Shapes.required;
import static io.kaspr.fn.spec.Shapes.words;

import io.kaspr.fn.spec.Shape.Group;
import io.kaspr.fn.spec.Shape.Member;
import java.util.List;

/** The fields of {@code spec} of each kind of component. */
final class ComponentShapes {
  private static final Shape TABLE_NAME = new Shape.TableName();
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
              group(
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
          field("output", group(field("topics", new Shape.ListOf(group(DECLARED_SENDING))))),
          field(
              "processors",
              processors(required("name", TEXT), group(join(DECLARED_SENDING, PASS_THROUGH)))));

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
          field("processors", processors(field("name", TEXT), group(join(SENDING, PASS_THROUGH)))));

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
          field("options", new MapShape.Scalars()),
          field("window", WINDOW));

  static final Group TASK =
      group(
          field("name", TEXT),
          field("description", TEXT),
          otherwise("onLeader", FLAG, false),
          field("schedule", group(field("cron", TEXT), field("interval", TEXT))),
          required(
              "processors",
              processors(required("name", TEXT), group(join(SENDING, PASS_THROUGH)))));

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
        field("pipeline", TEXTS),
        field("init", CODE),
        field("operations", new Shape.ListOf(operation)));
  }
}
