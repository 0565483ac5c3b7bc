package org.liancun.shares;

import java.util.List;
import java.util.UUID;

/**
 * A booked contribution with everything that its sum is made of: quantity × coefficient × unit value ÷ share value, by
 * which rule.
 *
 * @param entries the deal's entries, the vehicle's memorandum book first
 * @param earTags of its animals; empty where they were counted by class
 */
public record Receipt(Contribution contribution, ValuationPolicy policy, List<UUID> entries, List<String> earTags) {}
