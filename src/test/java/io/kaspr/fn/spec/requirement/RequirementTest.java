package io.kaspr.fn.spec.requirement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class RequirementTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "requests",
        "A.B-C_d",
        "0x",
        "pandas>=2.0.0",
        "pandas >= 2.0.0 , < 3",
        "pandas (>=2,<3)",
        "pandas(>=2)",
        "pandas==2.*",
        "pandas!=2.1.*",
        "torch==2.3.0+cpu",
        "torch!=2.3.0+cu118.post.1",
        "a~=1.4.2",
        "a~=1.4a1",
        "a===anything-goes_here",
        "a==1!2.0",
        "a==v1.0",
        "a==1.0a1.post2.dev3",
        "a==1.0-1",
        "a==1.0.RC.1",
        "a>=1.0.dev1",
        "celery[redis]",
        "celery[redis, auth]>=5",
        "celery[]",
        "celery [redis] >= 5",
        "a; python_version < '3.12'",
        "a>=1;python_version<\"3.12\"",
        "a ; (os_name == 'nt' or sys_platform == \"linux\") and python_version >= '3.8'",
        "a; 'linux' in sys_platform",
        "a; sys_platform not in 'win32 cygwin'",
        "a; '3.8' <= python_full_version",
        "a; python_version == '3.*'",
        "a; platform.machine == 'x86_64'",
        "a @ https://example.com/a-1.0-py3-none-any.whl",
        "a@https://example.com/a.whl",
        "a[x] @ https://example.com/a.whl#sha256=00",
        "a @ https://example.com/a.whl ; python_version < '3.12'",
        "a @ git+https://example.com/a.git@v1.0#subdirectory=b",
        "a @ git+ssh://git@example.com/a.git",
        "a @ hg+https://example.com/a",
        "a @ file:///opt/wheels/a.whl",
        "a @ https://${USER}:${TOKEN}@example.com/a.whl",
        "a @ https://${TOKEN}@example.com/a.whl",
        "a @ git+https://x:${TOKEN}@example.com/a.git",
        "a @ git+https://git@example.com/a.git",
        "a @ https://example.com/a%3Bb.whl",
        "https://example.com/a;b.whl",
        "git+https://example.com/a.git#egg=a",
        "https://example.com/a.whl",
        "a @ https://example.com/$(id)/%3Bx"
      })
  void isWrittenAsPep508Says(String text) {
    assertThat(new Requirement(text).text()).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        " a",
        "a ",
        "-",
        "a-",
        "_a",
        "é",
        "a b",
        "a=1",
        "a=>1",
        "a>=",
        "a>=1.*",
        "a~=1",
        "a~=1.*",
        "a>=1+local",
        "a<2.0.x",
        "a==1..2",
        "a==1.",
        "a==١",
        "a===",
        "a>=1,",
        "a>=1 <2",
        "a(>=1",
        "a[",
        "a[x",
        "a[x,]",
        "a[-x]",
        "--index-url https://evil.example",
        "-r other.txt",
        "-e .",
        "a --hash=sha256:00",
        "a -x",
        "./a",
        "/a.whl",
        "../a",
        "a.whl;",
        "a\n--index-url https://evil.example",
        "a\r",
        "a\tb",
        "a\\",
        "a\\\nb",
        "# a",
        "a # b",
        "a; python_version > '3' # b",
        "a;cmd",
        "a; rm",
        "a; os_name",
        "a; os_name == linux",
        "a; 'a' == 'b'",
        "a; nonsense == 'b'",
        "a; python_version < '3.x'",
        "a; python_version not '3'",
        "a; os_name == 'x",
        "a; (os_name == 'x'",
        "a; os_name == 'x' os_name == 'y'",
        "a; os_name == 'x' and",
        "a; os_name == '${TOKEN}'",
        "a; platform_version == 'a -b'",
        "a @",
        "a @ ",
        "a @ example.com",
        "a @ ftp://example.com/a",
        "a @ svn+https://example.com/a",
        "a @ git+https://",
        "a @ https://exa mple.com",
        "a @ https://example.com/<a>",
        "a @ https://example.com/a;b.whl",
        "a @ https://example.com/a`id`",
        "a @ https://example.com/a; python_version < '3'",
        "a @ git+git@example.com:a/b.git",
        "a @ https://user:password@example.com/a.whl",
        "a @ https://token@example.com/a.whl",
        "a @ git+ssh://user:password@example.com/a.git",
        "a @ https://example.com/${TOKEN}/a.whl",
        "a @ https://${HOST}/a.whl",
        "a @ https://x${TOKEN}:y@example.com/a.whl",
        "a @ https://u:p${TOKEN}@example.com/a.whl",
        "a @ https://${token}@example.com/a.whl",
        "a @ https://${TOKEN@example.com/a.whl",
        "a @ git+ssh://${TOKEN}@example.com/a.git",
        "a @ https://${TOKEN}@example.com/${TOKEN}@/a.whl",
        "${TOKEN}",
        "a==${TOKEN}"
      })
  void refusesWhatPipWouldReadOtherwise(String text) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Requirement(text))
        .withMessageStartingWith("must ");
  }

  @ParameterizedTest
  @CsvSource({
    "Foo.Bar>1, foo-bar",
    "a__B-.c, a-b-c",
    "'x @ https://h/y', x",
    "git+https://h/y#egg=Z, z"
  })
  void hasANormalName(String text, String name) {
    assertThat(new Requirement(text).normalName()).contains(name);
  }

  @Test
  void hasNoNameIfAUrlDoesNotSayIt() {
    assertThat(new Requirement("https://example.com/a.whl").normalName()).isEmpty();
  }

  @Test
  void knowsItsVariables() {
    assertThat(new Requirement("a @ https://${U_1}:${P}@h/a").variables())
        .containsExactly("U_1", "P");
    assertThat(new Requirement("a").variables()).isEmpty();
  }

  @Test
  void knowsItsMarker() {
    assertThat(new Requirement("a>1 ;  os_name=='x'").marker()).contains("os_name=='x'");
  }

  @Test
  void survivesDeepNesting() {
    String deep = "a; " + "(".repeat(20_000) + "os_name == 'x'" + ")".repeat(20_000);

    assertThatIllegalArgumentException().isThrownBy(() -> new Requirement(deep));
  }

  @Test
  void saysWhatIsMissingAndWhere() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Requirement("pandas=>2"))
        .withMessage(
            "must have one of ==, !=, >=, <=, >, <, ~= and === at character 7, but is 'pandas=>2'");
  }
}
