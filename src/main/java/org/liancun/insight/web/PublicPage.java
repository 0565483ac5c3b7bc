package org.liancun.insight.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.liancun.insight.Release;

/**
 * What everybody may see: released figures.
 *
 * @param place name of the county; empty where this home has none
 * @param release null where nothing is public
 */
public record PublicPage(String place, @Nullable Release release, List<OverviewPage.Card> cards) {}
