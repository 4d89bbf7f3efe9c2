package be.wijzer.channels.website;

import static org.assertj.core.api.Assertions.assertThat;

import be.wijzer.channels.website.Tokens.Grant;
import be.wijzer.channels.website.mongo.MongoTokenKey;
import be.wijzer.core.conversation.ConversationId;
import be.wijzer.core.municipality.MunicipalityId;
import be.wijzer.core.testkit.MemoryStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TokensTests {
    private final Grant grant = new Grant(new MunicipalityId("voorbeeldstad"), new ConversationId("abc-1"));
    private final Tokens tokens = new Tokens(new byte[] {1, 2, 3});

    @Test
    void openWhatTheyWereIssuedFor() {
        assertThat(tokens.read(tokens.issue(grant))).contains(grant);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ".",
                "a.b.c",
                "voorbeeldstad.abc-1.",
                "voorbeeldstad.abc-1.AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"
            })
    void cannotBeMadeUp(String token) {
        assertThat(tokens.read(token)).isEmpty();
    }

    @Test
    void ofAnotherKeyOpenNothing() {
        assertThat(new Tokens(new byte[] {4}).read(tokens.issue(grant))).isEmpty();
    }

    @Test
    void areSignedAlikeOnEveryNode() {
        try (MemoryStore memory = new MemoryStore()) {
            byte[] first = new MongoTokenKey(memory.collections()).secret();
            assertThat(first).hasSize(32);
            assertThat(new MongoTokenKey(memory.collections()).secret()).isEqualTo(first);
        }
    }
}
