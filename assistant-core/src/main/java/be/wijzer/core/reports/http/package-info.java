/// A town's own system of reports over HTTP.
@NullMarked
package be.wijzer.core.reports.http;

import org.jspecify.annotations.NullMarked;
