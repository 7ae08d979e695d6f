package io.kaspr.fn.spec.shape;

import static io.kaspr.fn.spec.shape.Shapes.FLAG;
import static io.kaspr.fn.spec.shape.Shapes.TEXT;
import static io.kaspr.fn.spec.shape.Shapes.TEXTS;
import static io.kaspr.fn.spec.shape.Shapes.TEXT_MAP;
import static io.kaspr.fn.spec.shape.Shapes.WHOLE;
import static io.kaspr.fn.spec.shape.Shapes.choosing;
import static io.kaspr.fn.spec.shape.Shapes.field;
import static io.kaspr.fn.spec.shape.Shapes.formed;
import static io.kaspr.fn.spec.shape.Shapes.group;
import static io.kaspr.fn.spec.shape.Shapes.join;
import static io.kaspr.fn.spec.shape.Shapes.required;
import static io.kaspr.fn.spec.shape.Shapes.words;

import io.kaspr.fn.spec.shape.Shape.Group;
import io.kaspr.fn.spec.shape.Shape.ListOf;
import io.kaspr.fn.spec.shape.Shape.Member;
import io.kaspr.fn.spec.text.PythonNames;
import io.kaspr.fn.spec.text.Values;
import java.util.List;

/**
 * What components have in common: code, what it is run on, and topics that messages are sent to.
 */
final class ProcessorShapes {
  static final Shape TABLE_NAME = new Shape.Single(new SingleValue.TableName());

  /** Python code, and the name of the function in it to call. */
  static final Shape CODE =
      group(field("entrypoint", TEXT).since("0.5.7"), required("python", TEXT));

  private static final Shape SERIALIZER = words("raw", "json", "pickle", "binary");

  static final List<Member> SERIALIZERS =
      List.of(field("keySerializer", SERIALIZER), field("valueSerializer", SERIALIZER));

  private static final String NO_TOPIC_IS_MADE =
      "the worker makes no topic that it only sends to; make it in Kafka, or declare it in the"
          + " input of an agent that reads it";

  /** Where a message goes, and what it is made of. */
  private static final List<Member> SENDING =
      join(
          List.of(
              field("name", formed(Values::line)),
              field("nameSelector", CODE).since("0.5.11"),
              field("ack", FLAG)),
          SERIALIZERS,
          List.of(
              field("keySelector", CODE),
              field("valueSelector", CODE),
              field("partitionSelector", CODE),
              field("headersSelector", CODE),
              field("predicate", CODE)));

  /** The operator's schema has these fields, but the worker never makes such a topic. */
  private static final List<Member> TOPIC_SETTINGS =
      List.of(
          field("declare", FLAG).unread(NO_TOPIC_IS_MADE),
          field("partitions", WHOLE).unread(NO_TOPIC_IS_MADE),
          field("retention", WHOLE).unread(NO_TOPIC_IS_MADE),
          field("compacting", FLAG).unread(NO_TOPIC_IS_MADE),
          field("deleting", FLAG).unread(NO_TOPIC_IS_MADE),
          field("replicas", WHOLE).unread(NO_TOPIC_IS_MADE),
          field("config", TEXT_MAP).unread(NO_TOPIC_IS_MADE));

  private static final List<String> NAMES = List.of("name", "nameSelector");

  private static final List<Member> PASS_THROUGH =
      List.of(field("passThrough", FLAG).since("0.11.11"));

  /** A topic that an agent's results are sent to. */
  static final Group OUTPUT_TOPIC = topic(join(SENDING, TOPIC_SETTINGS));

  static final Group AGENT_PROCESSORS =
      processors(
          required("pipeline", TEXTS),
          required(
              "operations",
              operations(
                  required("name", TEXT),
                  field("topicSend", topic(join(SENDING, PASS_THROUGH, TOPIC_SETTINGS)))
                      .since("0.11.16"),
                  List.of(field("filter", CODE)))));

  /** Nothing is required: without operations a web view answers with its status alone. */
  static final Group WEB_VIEW_PROCESSORS =
      processors(
          field("pipeline", TEXTS),
          field(
              "operations",
              operations(
                  field("name", TEXT),
                  field("topicSend", topic(join(SENDING, PASS_THROUGH))),
                  List.of(field("filter", CODE).since("0.7.5")))));

  /** Without {@code filter}, as the worker drops the code of a filter in a task. */
  static final Group TASK_PROCESSORS =
      processors(
          required("pipeline", TEXTS),
          required(
              "operations",
              operations(
                  required("name", TEXT),
                  field("topicSend", topic(join(SENDING, PASS_THROUGH))),
                  List.of())));

  private ProcessorShapes() {}

  private static Group topic(List<Member> fields) {
    return choosing(List.of(Choice.exactlyOne(NAMES)), fields);
  }

  private static Group processors(Member pipeline, Member operations) {
    return group(pipeline, field("init", CODE), operations);
  }

  /** What an operation does is in topicSend, map or filter; it needs at least one of them. */
  private static Shape operations(Member name, Member topicSend, List<Member> filter) {
    Group table =
        group(
            required("name", TABLE_NAME),
            required("paramName", formed(PythonNames::parameter)).since("0.5.8"));
    Member tables = field("tables", new ListOf(table)).since("0.5.7");
    List<Member> kinds = join(List.of(topicSend, field("map", CODE)), filter);
    List<String> names = kinds.stream().map(Member::name).toList();
    return new ListOf(
        choosing(List.of(Choice.atLeastOne(names)), join(List.of(name, tables), kinds)));
  }
}
