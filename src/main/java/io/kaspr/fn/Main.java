package io.kaspr.fn;

/** The process. */
public final class Main {
  private Main() {}

  public static void main(String[] args) {
    System.out.println("kaspr-fn");
  }
}
