package io.kaspr.fn.spec.requirement;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Mends the versions of a package and its marker: signs that Python does not know, and quotes. */
final class VersionMends {
  private static final Pattern PARTS =
      Pattern.compile(
          "^([A-Za-z0-9][\\w.-]*?(?:\\s*\\[[^\\]]*\\])?)\\s*([:@=<>!~^(\\s][^;]*)(?:;(.*))?$");
  private static final Pattern TABLE = Pattern.compile("^=\\s*\\{.*\\bversion\\s*=([^,}]*).*\\}$");

  /** What YAML and poetry have between a name and its version. */
  private static final Pattern ASSIGNED =
      Pattern.compile("^(?:[:@]\\s*|=\\s+(?=[\\^~<>!=*])|=(?=[<>~!]=|[\\^*]))");

  private static final Pattern BETWEEN =
      Pattern.compile("\\s*,\\s*|\\s+and\\s+|(?<=[\\w*])\\s+(?=[=<>!~^])");
  private static final Pattern CLAUSE =
      Pattern.compile("^([=<>!~^\\s]*)([vV]?\\d[^=\\s]*)(?:=\\S*)?$");
  private static final Pattern ANY = Pattern.compile("^[=<>!~^\\s]*(?:\\*|latest)$");
  private static final Pattern WILD = Pattern.compile("(?:\\.[xX*])+$|\\.$");
  private static final Pattern TOKEN =
      Pattern.compile("'[^']*'|\"[^\"]*\"|[=<>!~]+|[\\w.*+-]+|&&|\\|\\|");

  private VersionMends() {}

  static String mend(String text) {
    Matcher parts = PARTS.matcher(text);
    if (!parts.matches()) {
      int marker = text.indexOf(';');
      return marker < 0
          ? text
          : text.substring(0, marker) + ";" + marker(text.substring(marker + 1));
    }
    String marker = parts.group(3) == null ? "" : ";" + marker(parts.group(3));
    return parts.group(1) + versions(parts.group(2)) + marker;
  }

  private static String versions(String text) {
    String plain = TABLE.matcher(text.strip()).replaceFirst("$1").replaceAll("[()'\"]", "").strip();
    String bare = ASSIGNED.matcher(plain).replaceFirst("");
    List<String> clauses = new ArrayList<>();
    for (String clause : BETWEEN.split(bare, -1)) {
      if (!ANY.matcher(clause).matches()) {
        clauses.add(clause(clause));
      }
    }
    return String.join(",", clauses);
  }

  private static String clause(String text) {
    Matcher parts = CLAUSE.matcher(text);
    if (!parts.matches()) {
      return " " + text;
    }
    String sign = parts.group(1).replaceAll("\\s", "");
    String version = WILD.matcher(parts.group(2)).replaceFirst("");
    boolean isWild = parts.group(2).length() > version.length() + 1;
    return switch (sign) {
      case "^" -> ">=" + version + ",<" + nextBreaking(version);
      case "~" -> "~=" + version + (numbers(version) < 3 ? ".0" : "");
      case "~=", "~>", "=~" -> "~=" + version + (numbers(version) < 2 ? ".0" : "");
      default -> sign(sign) + version + (isWild && sign(sign).matches("[=!]=") ? ".*" : "");
    };
  }

  private static String sign(String sign) {
    return switch (sign) {
      case "", "=" -> "==";
      case "=>" -> ">=";
      case "=<" -> "<=";
      case "=!", "<>", "!" -> "!=";
      case "=~", "~>" -> "~=";
      case ">>", ">>=", "<<", "<<=" -> sign.substring(1);
      default -> sign;
    };
  }

  private static int numbers(String version) {
    return version.split("\\.", -1).length;
  }

  /** The first version that {@code ^1.2} leaves out: its first number that is not 0 is higher. */
  private static String nextBreaking(String version) {
    StringBuilder next = new StringBuilder();
    for (String number : version.split("\\.", -1)) {
      boolean isLast = numbers(next + number) == numbers(version);
      if (!number.matches("\\d{1,9}")) {
        return next + number;
      }
      if (!number.matches("0+") || isLast) {
        return next.append(Long.parseLong(number) + 1).toString();
      }
      next.append(number).append('.');
    }
    return next.toString();
  }

  private static String marker(String text) {
    return TOKEN.matcher(text).replaceAll(token -> Matcher.quoteReplacement(ofMarker(token)));
  }

  private static String ofMarker(MatchResult token) {
    String text = token.group();
    return switch (text.charAt(0)) {
      case '\'', '"' -> text;
      case '&' -> "and";
      case '|' -> "or";
      case '=', '<', '>', '!', '~' -> sign(text);
      default -> MarkerSyntax.isWord(text) ? text : "'" + text + "'";
    };
  }
}
