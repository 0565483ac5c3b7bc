package org.liancun.decisions.web;

import org.liancun.decisions.Topic;

/** How many organisations have published about a topic, still have time, are late, or of how many nothing is known. */
public record DutyCount(Topic topic, long published, long due, long overdue, long unknown) {}
