package org.liancun.accounting.ledgers.web;

import java.util.List;
import org.liancun.accounting.ledgers.Receipts;

/**
 * The entries behind a line of receipts and payments.
 *
 * @param next how many were seen where others follow; 0 on the last page
 */
public record BehindPage(Sheet sheet, String kind, String account, List<Receipts.Behind> rows, int next, Names names) {}
