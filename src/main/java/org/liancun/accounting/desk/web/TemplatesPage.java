package org.liancun.accounting.desk.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.liancun.accounting.desk.Template;
import org.liancun.ledger.Book;

/**
 * The templates of a book.
 *
 * @param refused what a rule said to the last try; null for none
 */
public record TemplatesPage(Book book, List<Template> templates, @Nullable String refused) {}
