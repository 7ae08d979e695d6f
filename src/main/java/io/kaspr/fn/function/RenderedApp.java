package io.kaspr.fn.function;

import io.kaspr.fn.krm.item.ResourceRef;
import io.kaspr.fn.spec.KasprApp;
import java.util.Map;

/**
 * An app of the list that was rendered.
 *
 * @param objects the number of objects that it is rendered to
 * @param tags facts about its packages for programs, such as {@code packagesHash}
 */
public record RenderedApp(
    ResourceRef reference, KasprApp app, int objects, Map<String, String> tags) {}
