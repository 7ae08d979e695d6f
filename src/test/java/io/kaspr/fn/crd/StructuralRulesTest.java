package io.kaspr.fn.crd;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class StructuralRulesTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {description: x}                                    | : has no type
          {type: any}                                         | : has no type
          {type: object, $ref: '#/x'}                         | : uses $ref
          {type: array}                                       | : is an array without one items
          {type: array, items: [{type: string}]}              | : is an array without one items
          {type: array, items: {}}                            | []: has no type
          {type: object, additionalProperties: {}}            | {}: has no type
          {type: object, required: [a]}                       | : requires a, which it does not have
          {type: object, properties: {a: {}}}                 | a: has no type
          {type: string, not: {type: string}}                 | : uses type in a junctor
          {type: string, anyOf: [{default: a}]}               | : uses default in a junctor
          {type: string, not: {anyOf: [{nullable: true}]}}    | : uses nullable in a junctor
          {type: object, anyOf: [{properties: {a: {}}}]}      | : has a only in a junctor
          {type: string, x-kubernetes-int-or-string: true}    | : has a type beside x-kubernetes-int-or-string
          """)
  void findsABreach(String schema, String breach) throws Exception {
    assertThat(StructuralRules.violations(new YAMLMapper().readTree(schema)))
        .containsExactly(breach);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {type: object, properties: {metadata: {type: object, description: x}}}
          {type: object, properties: {metadata: {type: object, properties: {labels: {type: object}}}}}
          """)
  void findsThatMetadataIsNotLeftAlone(String schema) throws Exception {
    assertThat(StructuralRules.violations(new YAMLMapper().readTree(schema))).hasSize(1);
  }
}
