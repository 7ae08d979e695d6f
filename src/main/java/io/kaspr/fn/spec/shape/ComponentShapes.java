package io.kaspr.fn.spec.shape;

import static io.kaspr.fn.spec.shape.ProcessorShapes.CODE;
import static io.kaspr.fn.spec.shape.ProcessorShapes.SERIALIZERS;
import static io.kaspr.fn.spec.shape.ProcessorShapes.TABLE_NAME;
import static io.kaspr.fn.spec.shape.Shapes.FLAG;
import static io.kaspr.fn.spec.shape.Shapes.TEXT;
import static io.kaspr.fn.spec.shape.Shapes.TEXT_MAP;
import static io.kaspr.fn.spec.shape.Shapes.WHOLE;
import static io.kaspr.fn.spec.shape.Shapes.atMostOne;
import static io.kaspr.fn.spec.shape.Shapes.choosing;
import static io.kaspr.fn.spec.shape.Shapes.field;
import static io.kaspr.fn.spec.shape.Shapes.formed;
import static io.kaspr.fn.spec.shape.Shapes.group;
import static io.kaspr.fn.spec.shape.Shapes.join;
import static io.kaspr.fn.spec.shape.Shapes.otherwise;
import static io.kaspr.fn.spec.shape.Shapes.required;
import static io.kaspr.fn.spec.shape.Shapes.words;

import io.kaspr.fn.spec.shape.Shape.Group;
import io.kaspr.fn.spec.shape.Shape.ListOf;
import io.kaspr.fn.spec.shape.Shape.Member;
import io.kaspr.fn.spec.text.TimeZones;
import java.util.List;

/** The fields of {@code spec} of each kind of component, as Kaspr's worker reads them. */
public final class ComponentShapes {
  private static final Shape SECONDS = new Shape.Single(new SingleValue.Seconds());
  private static final Shape DURATION = new Shape.Single(new SingleValue.Duration());

  /** How the worker makes the topic, if {@code declare} is true. */
  private static final List<Member> TOPIC_SETTINGS =
      List.of(
          field("partitions", WHOLE).since("0.5.16"),
          field("retention", WHOLE).since("0.5.16"),
          field("compacting", FLAG).since("0.5.16"),
          field("deleting", FLAG).since("0.5.16"),
          field("replicas", WHOLE).since("0.5.16"),
          field("config", TEXT_MAP).since("0.5.16"));

  private static final Member PATTERN =
      field("pattern", TEXT)
          .idle("the worker reads no topics by a pattern; write their names with commas in name");

  private static final Group AGENT_INPUT =
      group(
          field("declare", FLAG).since("0.5.17"),
          field(
              "topic",
              group(join(List.of(field("name", TEXT), PATTERN), SERIALIZERS, TOPIC_SETTINGS))),
          field("channel", group(required("name", TEXT))),
          field("take", group(required("max", WHOLE), required("within", DURATION)))
              .since("0.6.5"));

  /** {@code spec} of a KasprAgent. */
  public static final Group AGENT =
      group(
          field("name", TEXT),
          field("description", TEXT),
          otherwise("isolatedPartitions", FLAG, false).since("0.7.0"),
          required("input", AGENT_INPUT),
          field("output", group(field("topics", new ListOf(ProcessorShapes.OUTPUT_TOPIC)))),
          required("processors", ProcessorShapes.AGENT_PROCESSORS));

  /** Code for a response after success, and for one after an error. */
  private static final Shape OUTCOMES = group(field("onSuccess", CODE), field("onError", CODE));

  private static final Group REQUEST =
      group(
          required("method", words("GET", "POST", "PUT", "DELETE", "PATCH", "HEAD", "OPTIONS")),
          required("path", TEXT));

  private static final Group RESPONSE =
      choosing(
          List.of(
              Choice.atMostOne(List.of("statusCode", "statusCodeSelector")),
              Choice.atMostOne(List.of("headers", "headersSelector"))),
          List.of(
              field(
                  "contentType",
                  words("text/html", "application/json", "text/plain", "application/octet-stream")),
              field("statusCode", WHOLE),
              field("headers", TEXT_MAP),
              field("bodySelector", OUTCOMES),
              field("statusCodeSelector", OUTCOMES),
              field("headersSelector", OUTCOMES)));

  /** {@code spec} of a KasprWebView. */
  public static final Group WEB_VIEW =
      group(
          field("name", TEXT),
          field("description", TEXT),
          required("request", REQUEST),
          field("response", RESPONSE),
          field("processors", ProcessorShapes.WEB_VIEW_PROCESSORS));

  private static final Group WINDOW =
      group(
          field("tumbling", group(required("size", SECONDS), field("expires", TEXT))),
          field(
              "hopping",
              group(required("size", SECONDS), required("step", SECONDS), field("expires", TEXT))),
          field("relativeTo", words("stream", "now", "custom")),
          field("relativeToSelector", CODE));

  private static final Shape TABLE_SERIALIZER = words("raw", "json");

  /** {@code spec} of a KasprTable. */
  public static final Group TABLE =
      group(
          field("name", TEXT),
          field("description", TEXT),
          field("global", FLAG),
          field("defaultSelector", CODE),
          field("keySerializer", TABLE_SERIALIZER),
          field("valueSerializer", TABLE_SERIALIZER),
          field("partitions", WHOLE),
          field("extraTopicConfigs", TEXT_MAP),
          field("options", TEXT_MAP).idle("the worker passes no option on to the table's store"),
          field("window", WINDOW)
              .idle(
                  "the worker has no windows yet, so the table keeps every value; see to the time"
                      + " in the keys, and let a task delete old ones"));

  private static final Group SCHEDULE =
      atMostOne(
          List.of("cron", "interval"),
          List.of(
              field("cron", TEXT),
              field("interval", DURATION),
              field("timezone", formed(TimeZones::require))));

  /** {@code spec} of a KasprTask. */
  public static final Group TASK =
      group(
          field("name", TEXT),
          field("description", TEXT),
          otherwise("onLeader", FLAG, false),
          field("schedule", SCHEDULE),
          required("processors", ProcessorShapes.TASK_PROCESSORS));

  /** {@code spec} of a KasprJoin. */
  public static final Group JOIN =
      group(
          field("name", TEXT),
          field("description", TEXT),
          required("leftTable", TABLE_NAME),
          required("rightTable", TABLE_NAME),
          required("extractor", CODE),
          otherwise("type", words("inner", "left"), "inner"),
          field("outputChannel", TEXT));

  private ComponentShapes() {}
}
