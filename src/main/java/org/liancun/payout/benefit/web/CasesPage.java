package org.liancun.payout.benefit.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.liancun.payout.benefit.BenefitCase;

/**
 * The cases of auditors.
 *
 * @param grants whether the reader may open one
 * @param form what was typed
 * @param refused what a rule said to it; null for none
 */
public record CasesPage(List<BenefitCase> cases, boolean grants, CaseForm form, @Nullable String refused) {}
