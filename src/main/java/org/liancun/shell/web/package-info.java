/** The pages of the shell itself: login, account, users, audit, long work, errors, the API to look through. */
@NullMarked
package org.liancun.shell.web;

import org.jspecify.annotations.NullMarked;
