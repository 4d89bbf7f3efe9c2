package be.wijzer.sandbox.whatsapp;

import tools.jackson.databind.JsonNode;

/// A message with what Meta makes of it. `schemaAgrees` is false where Meta's published schema is known to be laxer
/// than Meta itself.
record Sample(String name, boolean accepted, boolean schemaAgrees, JsonNode message) {
    @Override
    public String toString() {
        return name;
    }
}
