package io.kaspr.fn.yaml;

/** Keys without quotes, of letters, digits and a few signs. */
final class PlainKeys {
  /** SnakeYAML allows a few more. */
  private static final int LONGEST = 1000;

  private PlainKeys() {}

  /** How long the key that stands here is; 0 if there is none, with its colon. */
  static int length(Cursor cursor) {
    int length = 0;
    while (length < LONGEST && isOfKey(cursor.ahead(length), length > 0)) {
      length++;
    }
    byte behind = cursor.ahead(length + 1);
    return cursor.ahead(length) == ':' && (behind == ' ' || behind == '\n') ? length : 0;
  }

  /** Goes past a key and its colon. */
  static String read(Cursor cursor) throws NotPlainException {
    int length = length(cursor);
    NotPlainException.unless(length > 0);
    int start = cursor.place();
    cursor.skip(length);
    String key = cursor.from(start);
    cursor.skip(1);
    return key;
  }

  private static boolean isOfKey(byte b, boolean further) {
    return Ascii.isLetterOrDigit(b) || b == '_' || b == '/' || (further && (b == '.' || b == '-'));
  }
}
