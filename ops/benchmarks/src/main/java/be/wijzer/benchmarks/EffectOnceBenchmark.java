package be.wijzer.benchmarks;

import java.io.IOException;

/// The effect-once harness at full length.
///
/// @param killing whether nodes are killed; otherwise events are repeated, delayed and shuffled
record EffectOnceBenchmark(boolean killing) implements Benchmark {
    @Override
    public String method() {
        return killing ? """
                Two nodes on one store, residents who hold recorded conversations on WhatsApp, a vendor that takes 100 ms to
                answer. Again and again one of the nodes gets SIGKILL and is started again; the vendor brings every webhook to
                the other node until it is taken. What residents get is compared with an undisturbed run; sentences are read by
                words alone, as a busy machine's vectors come too late. Half of the residents' messages have statuses (late,
                repeated, in any order); of the other half nothing more is heard, and only there may a message come twice, if its
                sender died around its sending.
                """ : """
                Two nodes on one store. Recorded conversations on WhatsApp: every inbound event comes one to five times, copies and
                statuses up to 2 s late, in any order, at either node. What residents get is compared with an undisturbed run; sentences
                are read by words alone, as a busy machine's vectors come too late.
                Then 20 messages of one resident within 2 seconds, at one node and at both.
                """;
    }

    @Override
    public boolean run(Program program, Arguments arguments, Report report) throws IOException {
        try (Installation town = Installation.start(
                program.byWordsAlone(),
                Installation.Storage.shared(arguments.text("store", "")),
                2,
                "--wijzer.parked=5s")) {
            EffectOnceHarness harness = new EffectOnceHarness(town, arguments.count("seed", 1));
            if (killing) {
                int kills = arguments.count("kills", 20);
                EffectOnceHarness.Result result =
                        harness.killed(Words.CONVERSATIONS, kills, arguments.count("clients", 40));
                report.tell("kills under load", Integer.toString(kills));
                return tell(report, "", result);
            }
            boolean right = tell(report, "", harness.repeated(Words.CONVERSATIONS, arguments.count("copies", 10)));
            return tell(report, "twenty messages in two seconds: ", harness.hasty()) && right;
        }
    }

    private static boolean tell(Report report, String which, EffectOnceHarness.Result result) {
        report.tell(which + "conversations", Integer.toString(result.talks()));
        report.tell(which + "events brought, copies included", Long.toString(result.events()));
        report.tell(which + "events brought in vain and again", Long.toString(result.refused()));
        report.tell(which + "messages residents got", Long.toString(result.messages()));
        report.atMost(
                which + "conversations that differ from the undisturbed ones",
                result.wrong().size(),
                0,
                "");
        report.tell(which + "messages that came twice after a death", Integer.toString(result.twice()));
        report.tell(which + "counted as possibly sent twice", Integer.toString(result.counted()));
        report.atMost(
                which + "messages that came twice without a reason",
                result.unexcused().size(),
                0,
                "");
        result.wrong().stream().limit(10).forEach(System.err::println);
        result.unexcused().stream().limit(10).forEach(System.err::println);
        return result.isRight();
    }
}
