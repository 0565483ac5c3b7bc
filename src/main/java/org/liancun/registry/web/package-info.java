/** Pages of documents. */
@NullMarked
package org.liancun.registry.web;

import org.jspecify.annotations.NullMarked;
