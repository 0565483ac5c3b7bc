/** Pages, files and API of the ledgers. */
@NullMarked
package org.liancun.accounting.ledgers.web;

import org.jspecify.annotations.NullMarked;
