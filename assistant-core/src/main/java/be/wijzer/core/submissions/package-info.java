/// Forms that residents filled in and confirmed: kept under a reference number, and brought to the town's back office
/// where it has one.
@NullMarked
package be.wijzer.core.submissions;

import org.jspecify.annotations.NullMarked;
