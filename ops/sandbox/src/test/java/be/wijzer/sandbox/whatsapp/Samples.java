package be.wijzer.sandbox.whatsapp;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;

/// Messages at and just past every limit.
final class Samples {
    private static final JsonMapper JSON = new JsonMapper();
    private static final String TO = "'messaging_product':'whatsapp','recipient_type':'individual','to':'32470000001'";

    private Samples() {}

    static Stream<Sample> all() {
        return Stream.of(texts(), others(), buttons(), lists(), links()).flatMap(samples -> samples);
    }

    private static Stream<Sample> texts() {
        return Stream.of(
                good("a text", text("Dag")),
                good("a text of 4096", text("a".repeat(4096))),
                laxSchema("a text of 4097", text("a".repeat(4097))),
                laxSchema("an empty text", text("")),
                laxSchema("2049 emoji", text("😀".repeat(2049))),
                bad("an unknown key in text", "{" + TO + ",'type':'text','text':{'body':'a','colour':'red'}}"),
                bad("preview_url as text", "{" + TO + ",'type':'text','text':{'body':'a','preview_url':'yes'}}"),
                good(
                        "by user id",
                        "{'messaging_product':'whatsapp','recipient':'BE.123','type':'text','text':{'body':'a'}}"),
                laxSchema(
                        "a user id in to",
                        "{'messaging_product':'whatsapp','to':'BE.123','type':'text','text':{'body':'a'}}"),
                bad("no recipient", "{'messaging_product':'whatsapp','type':'text','text':{'body':'a'}}"),
                bad("no product", "{'to':'32470000001','type':'text','text':{'body':'a'}}"),
                laxSchema(
                        "another product",
                        "{'messaging_product':'signal','to':'32470000001','type':'text','text':{'body':'a'}}"),
                bad("no type", "{" + TO + ",'text':{'body':'a'}}"),
                bad("an unknown type", "{" + TO + ",'type':'hologram','hologram':{}}"),
                bad("type and content differ", "{" + TO + ",'type':'image','text':{'body':'a'}}"),
                good(
                        "with context and callback data",
                        "{" + TO
                                + ",'context':{'message_id':'wamid.1'},'biz_opaque_callback_data':'c/1','type':'text','text':{'body':'a'}}"));
    }

    private static Stream<Sample> others() {
        return Stream.of(
                good(
                        "an image by link",
                        "{" + TO + ",'type':'image','image':{'link':'https://example.be/a.png','caption':'b'}}"),
                bad(
                        "an image with id and link",
                        "{" + TO + ",'type':'image','image':{'id':'1','link':'https://example.be/a.png'}}"),
                bad("an image with neither", "{" + TO + ",'type':'image','image':{'caption':'b'}}"),
                laxSchema("an image by a broken link", "{" + TO + ",'type':'image','image':{'link':'a.png'}}"),
                good("a document", "{" + TO + ",'type':'document','document':{'id':'1','filename':'a.pdf'}}"),
                laxSchema(
                        "a caption of 1025",
                        "{" + TO + ",'type':'image','image':{'id':'1','caption':'" + "a".repeat(1025) + "'}}"),
                good(
                        "a location",
                        "{" + TO + ",'type':'location','location':{'latitude':51.05,'longitude':3.7,'name':'Markt'}}"),
                laxSchema(
                        "a location off the earth",
                        "{" + TO + ",'type':'location','location':{'latitude':91,'longitude':3.7}}"),
                bad(
                        "a location with an unknown key",
                        "{" + TO + ",'type':'location','location':{'latitude':51,'longitude':3,'zoom':4}}"),
                good("a reaction", "{" + TO + ",'type':'reaction','reaction':{'message_id':'wamid.1','emoji':'👍'}}"),
                good(
                        "a template",
                        "{" + TO + ",'type':'template','template':{'name':'afspraak_morgen','language':{'code':'nl'},"
                                + "'components':[{'type':'body','parameters':[{'type':'text','text':'Ann'}]}]}}"),
                bad("a template without language", "{" + TO + ",'type':'template','template':{'name':'a'}}"),
                laxSchema(
                        "a template name with a space",
                        "{" + TO + ",'type':'template','template':{'name':'a b','language':{'code':'nl'}}}"),
                bad(
                        "a template component of no kind",
                        "{" + TO
                                + ",'type':'template','template':{'name':'a','language':{'code':'nl'},'components':[{'type':'footer'}]}}"));
    }

    private static Stream<Sample> buttons() {
        return Stream.of(
                good("three buttons", buttons("Kies", button("a", "A"), button("b", "B"), button("c", "C"))),
                bad(
                        "four buttons",
                        buttons("Kies", button("a", "A"), button("b", "B"), button("c", "C"), button("d", "D"))),
                bad("no buttons", buttons("Kies")),
                good("a title of 20", buttons("Kies", button("a", "A".repeat(20)))),
                bad("a title of 21", buttons("Kies", button("a", "A".repeat(21)))),
                good("an id of 256", buttons("Kies", button("a".repeat(256), "A"))),
                bad("an id of 257", buttons("Kies", button("a".repeat(257), "A"))),
                laxSchema("an id that ends in a space", buttons("Kies", button("a ", "A"))),
                laxSchema("the same id twice", buttons("Kies", button("a", "A"), button("a", "B"))),
                laxSchema("the same title twice", buttons("Kies", button("a", "A"), button("b", "A"))),
                good("a body of 1024", buttons("k".repeat(1024), button("a", "A"))),
                bad("a body of 1025", buttons("k".repeat(1025), button("a", "A"))),
                laxSchema(
                        "no body",
                        "{" + TO + ",'type':'interactive','interactive':{'type':'button','action':{'buttons':["
                                + button("a", "A") + "]}}}"),
                bad(
                        "a footer of 61",
                        interactive(
                                "button",
                                "'footer':{'text':'" + "f".repeat(61) + "'},",
                                "'buttons':[" + button("a", "A") + "]")),
                bad(
                        "a header of 61",
                        interactive(
                                "button",
                                "'header':{'type':'text','text':'" + "f".repeat(61) + "'},",
                                "'buttons':[" + button("a", "A") + "]")),
                good(
                        "a picture above buttons",
                        interactive(
                                "button",
                                "'header':{'type':'image','image':{'link':'https://example.be/a.png'}},",
                                "'buttons':[" + button("a", "A") + "]")));
    }

    private static Stream<Sample> lists() {
        return Stream.of(
                good("ten rows", list("Kies", section("", rows(10)))),
                bad("eleven rows", list("Kies", section("", rows(11)))),
                laxSchema(
                        "eleven rows over two sections",
                        list(
                                "Kies",
                                section("'title':'A',", rows(6)) + ","
                                        + section(
                                                "'title':'B',",
                                                IntStream.rangeClosed(20, 24)
                                                        .mapToObj(Samples::row)
                                                        .collect(Collectors.joining(","))))),
                laxSchema("two sections without titles", list("Kies", section("", row(1)) + "," + section("", row(2)))),
                bad("a section title of 25", list("Kies", section("'title':'" + "t".repeat(25) + "',", row(1)))),
                bad("a row title of 25", list("Kies", section("", "{'id':'a','title':'" + "t".repeat(25) + "'}"))),
                good("a row title of 24", list("Kies", section("", "{'id':'a','title':'" + "t".repeat(24) + "'}"))),
                bad("a row id of 201", list("Kies", section("", "{'id':'" + "a".repeat(201) + "','title':'t'}"))),
                bad(
                        "a description of 73",
                        list("Kies", section("", "{'id':'a','title':'t','description':'" + "d".repeat(73) + "'}"))),
                laxSchema("the same row id twice", list("Kies", section("", row(1) + "," + row(1)))),
                laxSchema("a section without rows", list("Kies", "{'title':'A','rows':[]}")),
                bad("a list button of 21", list("k".repeat(21), section("", row(1)))),
                laxSchema(
                        "a picture above a list",
                        interactive(
                                "list",
                                "'header':{'type':'image','image':{'link':'https://example.be/a.png'}},",
                                "'button':'Kies','sections':[" + section("", row(1)) + "]")));
    }

    private static Stream<Sample> links() {
        return Stream.of(
                good("a link", link("Open de pagina", "https://example.be/a?b=c")),
                bad("a link text of 21", link("t".repeat(21), "https://example.be")),
                laxSchema("a link that is none", link("Open", "javascript:alert(1)")),
                bad(
                        "a link without text",
                        interactive("cta_url", "", "'name':'cta_url','parameters':{'url':'https://example.be'}")),
                good("a location request", interactive("location_request_message", "", "'name':'send_location'")),
                bad(
                        "a location request with parameters",
                        interactive("location_request_message", "", "'name':'send_location','parameters':{}")));
    }

    private static Sample good(String name, String message) {
        return sample(name, true, true, message);
    }

    private static Sample bad(String name, String message) {
        return sample(name, false, true, message);
    }

    /// Refused by Meta, not by its published schema.
    private static Sample laxSchema(String name, String message) {
        return sample(name, false, false, message);
    }

    private static Sample sample(String name, boolean accepted, boolean schemaAgrees, String message) {
        return new Sample(name, accepted, schemaAgrees, JSON.readTree(message.replace('\'', '"')));
    }

    private static String text(String body) {
        return "{" + TO + ",'type':'text','text':{'body':'" + body + "'}}";
    }

    private static String interactive(String type, String above, String action) {
        return "{" + TO + ",'type':'interactive','interactive':{'type':'" + type + "'," + above
                + "'body':{'text':'Kies'},'action':{" + action + "}}}";
    }

    private static String buttons(String body, String... buttons) {
        return "{" + TO + ",'type':'interactive','interactive':{'type':'button','body':{'text':'" + body
                + "'},'action':{'buttons':[" + String.join(",", buttons) + "]}}}";
    }

    private static String button(String id, String title) {
        return "{'type':'reply','reply':{'id':'" + id + "','title':'" + title + "'}}";
    }

    private static String list(String button, String sections) {
        return interactive("list", "", "'button':'" + button + "','sections':[" + sections + "]");
    }

    private static String section(String title, String rows) {
        return "{" + title + "'rows':[" + rows + "]}";
    }

    private static String rows(int count) {
        return IntStream.rangeClosed(1, count).mapToObj(Samples::row).collect(Collectors.joining(","));
    }

    private static String row(int number) {
        return "{'id':'r" + number + "','title':'Rij " + number + "','description':'d'}";
    }

    private static String link(String text, String url) {
        return interactive(
                "cta_url", "", "'name':'cta_url','parameters':{'display_text':'" + text + "','url':'" + url + "'}");
    }
}
