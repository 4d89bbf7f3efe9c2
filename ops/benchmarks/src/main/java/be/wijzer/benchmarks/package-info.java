/// How fast and how reliable Wijzer is, measured from outside on running nodes: residents, a stand-in for Meta that
/// can misbehave,
/// and nodes that are killed on purpose.
@NullMarked
package be.wijzer.benchmarks;

import org.jspecify.annotations.NullMarked;
