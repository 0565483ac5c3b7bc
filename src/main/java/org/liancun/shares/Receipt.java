package org.liancun.shares;

import java.util.List;
import java.util.UUID;

/**
 * A booked contribution with everything that its sum is made of: quantity × unit value ÷ share value, by which rule.
 *
 * @param entries the deal's entries, the vehicle's memorandum book first
 */
public record Receipt(Contribution contribution, ValuationPolicy policy, List<UUID> entries) {}
