/// A town's own system of reports, and the register of addresses, over HTTP.
@NullMarked
package be.wijzer.core.reports.http;

import org.jspecify.annotations.NullMarked;
