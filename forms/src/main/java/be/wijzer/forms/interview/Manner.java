package be.wijzer.forms.interview;

/// How a field is answered, whatever it is about.
enum Manner {
    /// In words of the resident's own.
    WORDS,
    /// By something that the town has a name for: a room, a street.
    NAMED,
    /// In as many words as it takes.
    TELLING,
    /// By a day, a time, a number, or what is made of them.
    MEASURE,
    /// By where the resident can be reached or paid.
    REACH,
    /// By one or several of the options.
    OPTIONS,
    /// By handing something in.
    FILE,
    /// By a register, not by the resident.
    REGISTER,
    /// By whether something is so: yes or no.
    FACT,
    /// By agreeing, or not.
    DECISION
}
