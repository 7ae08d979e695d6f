package io.kaspr.fn.spec.requirement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class MendsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      ignoreLeadingAndTrailingWhitespace = true,
      value = {
        "a=>1.0 | a>=1.0",
        "a=<1.0 | a<=1.0",
        "a>>1.0 | a>1.0",
        "a<<=2 | a<=2",
        "a<>1.0 | a!=1.0",
        "a=~1.0 | a~=1.0",
        "a~>1.0 | a~=1.0",
        "a=1.0 | a==1.0",
        "a = 1.0 | a==1.0",
        "a> =1.0 | a>=1.0",
        "a 1.0 | a==1.0",
        "a: 1.0 | a==1.0",
        "a@1.0 | a==1.0",
        "a(1.0) | a==1.0",
        "a=>1,=<2 | a>=1,<=2",
        "a>=1 <2 | a>=1,<2",
        "a>=1 and <2 | a>=1,<2",
        "a[x]=1.0 | a[x]==1.0",
        "a~=1 | a~=1.0",
        "a>=1.* | a>=1",
        "a==1.x | a==1.*",
        "a==1.x.x | a==1.*",
        "a==1. | a==1",
        "a==* | a",
        "'a=1.0; python_version=>3.8' | a==1.0; python_version>='3.8'",
        "a; python_version = '3.8' | a; python_version == '3.8'",
        "a; os_name == linux && python_version>'3' | a; os_name == 'linux' and python_version>'3'"
      })
  void knowWrongSigns(String text, String meant) {
    assertThat(proposal(text)).contains(meant);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      value = {
        "a=1.0=py38_0 | a==1.0",
        "conda-forge::a=1.0 | a==1.0",
        "a = \"^2.31\" | a>=2.31,<3",
        "a = \"^0.2.3\" | a>=0.2.3,<0.3",
        "a = \"~1.2\" | a~=1.2.0",
        "a = \"~=1.2\" | a~=1.2",
        "a = \"*\" | a",
        "a = {version = \"^1.0\", extras = [\"x\"]} | a>=1.0,<2",
        "- a>=1.0 | a>=1.0",
        "\"a>=1.0\", | a>=1.0",
        "'a', | a",
        "a==1.0, | a==1.0",
        "a==1.0; | a==1.0",
        "a==1.0 \\ | a==1.0",
        "a==1.0# why | a==1.0",
        "a==1.0 # why | a==1.0",
        "a#why | a",
        "a @ https://h.example.com/a.whl#sha256=00 # why | a @"
            + " https://h.example.com/a.whl#sha256=00",
        "pip install a==1.0 | a==1.0",
        "python3 -m pip install a | a",
        "poetry add a=1.0 | a==1.0",
        "-e git+https://h.example.com/x.git#egg=x | git+https://h.example.com/x.git#egg=x"
      })
  void knowOtherFiles(String text, String meant) {
    assertThat(proposal(text)).contains(meant);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\u00a0a\u00a0>=\u20091.0 | a >= 1.0",
        "\ufeffa==1.0 | a==1.0",
        "a\u200b==1.0 | a==1.0",
        "a≥1.0 | a>=1.0",
        "a＝＝1.0 | a==1.0",
        "scikit‑learn | scikit-learn",
        "a; python_version < “3.12” | a; python_version < \"3.12\"",
        "a; python_version < ‘3.12’ | a; python_version < '3.12'"
      })
  void knowCharactersThatLookAlike(String text, String meant) {
    assertThat(proposal(text)).contains(meant);
  }

  @Test
  void knowEndsOfLines() {
    assertThat(proposal("a==1.0\r\n")).contains("a==1.0");
    assertThat(proposal("a\t>=1.0")).contains("a >=1.0");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "x @ git+ssh://git@h.example.com:org/x.git | x @ git+ssh://git@h.example.com/org/x.git",
        "x @ git+ssh://git@h:org/x.git@v1 | x @ git+ssh://git@h/org/x.git@v1",
        "git+git@h.example.com:org/x.git | git+ssh://git@h.example.com/org/x.git",
        "git@h.example.com:org/x.git | git+ssh://git@h.example.com/org/x.git",
        "x @ git@h:org/x.git | x @ git+ssh://git@h/org/x.git",
        "x@git@h:org/x.git | x@git+ssh://git@h/org/x.git",
        "ssh://git@h/org/x.git | git+ssh://git@h/org/x.git",
        "git+https://h.example.com:org/x.git | git+https://h.example.com/org/x.git",
        "a @ https://h/a.whl; python_version < '3' | a @ https://h/a.whl ; python_version < '3'"
      })
  void knowAddressesOfForges(String text, String meant) {
    assertThat(proposal(text)).contains(meant);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "a b",
        "rm -rf /",
        "a; rm -rf /",
        "--pre",
        "-e .",
        "-r x.txt",
        "a==1.0 --hash=sha256:00",
        "a==latest.1",
        "a @ https://user:pa/ss@h/x",
        "a @ git+ssh://user:pa/ss@h/x",
        "a @ git+https://h:pa/ss@h/x",
        "a @ git+ssh://git@h:99999/x",
        "{{ package }}",
        "а==1.0"
      })
  void proposeNothingWhereNothingIsKnown(String text) {
    assertThat(proposal(text)).isEmpty();
  }

  private static Optional<String> proposal(String text) {
    return Mends.of(text).stream().filter(MendsTest::isRequirement).findFirst();
  }

  private static boolean isRequirement(String text) {
    try {
      return List.of(new Requirement(text)).size() == 1;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }
}
