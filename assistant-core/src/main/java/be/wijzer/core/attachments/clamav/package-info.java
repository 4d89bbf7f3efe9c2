/// Scans files with ClamAV.
@NullMarked
package be.wijzer.core.attachments.clamav;

import org.jspecify.annotations.NullMarked;
