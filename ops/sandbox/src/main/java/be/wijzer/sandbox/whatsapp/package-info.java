/// WhatsApp Cloud API: refuses what Meta refuses, reports statuses, and lets one be a WhatsApp user.
@NullMarked
package be.wijzer.sandbox.whatsapp;

import org.jspecify.annotations.NullMarked;
