package io.kaspr.fn;

import io.kaspr.fn.krm.ResourceRef;
import io.kaspr.fn.spec.KasprApp;

/**
 * An app of a list.
 *
 * @param objects how many it is rendered to
 */
public record RenderedApp(ResourceRef reference, KasprApp app, int objects) {}
