/// What residents were told about their dossiers, in MongoDB.
@NullMarked
package be.wijzer.core.dossiers.mongo;

import org.jspecify.annotations.NullMarked;
