package io.kaspr.fn.spec.shape;

import static io.kaspr.fn.spec.shape.ShapeTable.formed;

import io.kaspr.fn.spec.shape.Shape.Group;
import io.kaspr.fn.spec.text.PythonNames;
import io.kaspr.fn.spec.text.TimeZones;
import io.kaspr.fn.spec.text.Values;
import java.util.Map;

/** The fields of {@code spec} of each kind of component, as Kaspr's worker reads them. */
public final class ComponentShapes {
  private static final Map<String, Shape> WORDS =
      Map.of(
          "duration",
          new Shape.Single(new SingleValue.Duration()),
          "line",
          formed(Values::line),
          "parameter",
          formed(PythonNames::parameter),
          "seconds",
          new Shape.Single(new SingleValue.Seconds()),
          "tableName",
          new Shape.Single(new SingleValue.TableName()),
          "timezone",
          formed(TimeZones::require));

  private static final Map<String, Effect> EFFECTS =
      Map.of(
          "no-pattern",
          Effect.idle(
              "the worker reads no topics by a pattern; write their names with commas in name"),
          "no-topic",
          Effect.unread(
              "the worker makes no topic that it only sends to; make it in Kafka, or declare it in"
                  + " the input of an agent that reads it"),
          "no-options",
          Effect.idle("the worker passes no option on to the table's store"),
          "no-window",
          Effect.idle(
              "the worker has no windows yet, so the table keeps every value; see to the time"
                  + " in the keys, and let a task delete old ones"));

  /**
   * A web view needs no operations: without them it answers with its status alone. A task has no
   * {@code filter}, as the worker drops its code. The operator's schema has the settings of a topic
   * that is only sent to, but the worker never makes one.
   */
  private static final ShapeTable TABLES =
      new ShapeTable(
          WORDS,
          EFFECTS,
          """
          code: entrypoint@0.5.7 python!
          outcomes: onSuccess:code onError:code
          serializers: keySerializer:raw|json|pickle|binary valueSerializer:raw|json|pickle|binary

          declared: partitions:whole@0.5.16 retention:whole@0.5.16 compacting:flag@0.5.16 \
            deleting:flag@0.5.16 replicas:whole@0.5.16 config:textMap@0.5.16
          topic: name pattern@no-pattern ...serializers ...declared
          channel: name!
          take: max!:whole within!:duration
          input: declare:flag@0.5.17 topic: channel: take:@0.6.5

          sending: name:line nameSelector:code@0.5.11 ack:flag ...serializers keySelector:code \
            valueSelector:code partitionSelector:code headersSelector:code predicate:code
          undeclared: declare:flag@no-topic partitions:whole@no-topic retention:whole@no-topic \
            compacting:flag@no-topic deleting:flag@no-topic replicas:whole@no-topic \
            config:textMap@no-topic
          outputTopic: ...sending ...undeclared; exactly one of name nameSelector
          output: topics:[outputTopic]

          used: name!:tableName paramName!:parameter@0.5.8
          doing: tables:[used]@0.5.7
          topicSend: ...sending passThrough:flag@0.11.11; exactly one of name nameSelector
          agentSend: ...topicSend ...undeclared; exactly one of name nameSelector
          agentOperation: name! ...doing topicSend:agentSend@0.11.16 map:code filter:code; \
            at least one of topicSend map filter
          webViewOperation: name ...doing topicSend: map:code filter:code@0.7.5; \
            at least one of topicSend map filter
          taskOperation: name! ...doing topicSend: map:code; at least one of topicSend map
          agentProcessors: pipeline!:texts init:code operations!:[agentOperation]
          webViewProcessors: pipeline:texts init:code operations:[webViewOperation]
          taskProcessors: pipeline!:texts init:code operations!:[taskOperation]

          agent: name description isolatedPartitions:flag=false@0.7.0 input!: output: \
            processors!:agentProcessors

          request: method!:GET|POST|PUT|DELETE|PATCH|HEAD|OPTIONS path!
          response: contentType:text/html|application/json|text/plain|application/octet-stream \
            statusCode:whole headers:textMap bodySelector:outcomes statusCodeSelector:outcomes \
            headersSelector:outcomes; at most one of statusCode statusCodeSelector; \
            at most one of headers headersSelector
          webView: name description request!: response: processors:webViewProcessors

          tumbling: size!:seconds expires
          hopping: size!:seconds step!:seconds expires
          window: tumbling: hopping: relativeTo:stream|now|custom relativeToSelector:code
          table: name description global:flag defaultSelector:code keySerializer:raw|json \
            valueSerializer:raw|json partitions:whole extraTopicConfigs:textMap \
            options:textMap@no-options window:@no-window

          schedule: cron interval:duration timezone:; at most one of cron interval
          task: name description onLeader:flag=false schedule: processors!:taskProcessors

          join: name description leftTable!:tableName rightTable!:tableName extractor!:code \
            type:inner|left=inner outputChannel
          """);

  /** {@code spec} of a KasprAgent. */
  public static final Group AGENT = TABLES.group("agent");

  /** {@code spec} of a KasprWebView. */
  public static final Group WEB_VIEW = TABLES.group("webView");

  /** {@code spec} of a KasprTable. */
  public static final Group TABLE = TABLES.group("table");

  /** {@code spec} of a KasprTask. */
  public static final Group TASK = TABLES.group("task");

  /** {@code spec} of a KasprJoin. */
  public static final Group JOIN = TABLES.group("join");

  private ComponentShapes() {}
}
