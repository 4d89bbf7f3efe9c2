package be.wijzer.intents.recognition;

import be.wijzer.core.municipality.Language;

/// A sentence of the training data, with the intent it stands for and without its entity annotations.
record Example(String intent, Language language, String text) {}
