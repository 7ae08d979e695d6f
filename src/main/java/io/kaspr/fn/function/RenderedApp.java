package io.kaspr.fn.function;

import io.kaspr.fn.krm.item.ResourceRef;
import io.kaspr.fn.spec.KasprApp;
import java.util.Map;

/**
 * An app of a list.
 *
 * @param objects how many it is rendered to
 * @param tags what programs are told of its packages, such as {@code packagesHash}
 */
public record RenderedApp(
    ResourceRef reference, KasprApp app, int objects, Map<String, String> tags) {}
