package org.liancun.accounting.ledgers.web;

import java.util.List;
import org.liancun.accounting.ledgers.AccountLedger;

/** The general ledger of a book. */
public record GeneralPage(Sheet sheet, List<AccountLedger> accounts) {}
