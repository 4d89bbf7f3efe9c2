package be.wijzer;

import java.net.URI;

/// An OpenID Connect provider that tests sign in at, as a browser does.
interface Provider extends AutoCloseable {
    /// The issuer residents sign in at, with the clients `wijzer-test` (which has a key) and `wijzer-tweededorp`
    /// (which has a secret).
    String residents();

    /// The issuer staff sign in at, with the client `wijzer-desk`.
    String staff();

    /// What `wijzer-test` proves itself with.
    String clientKey();

    /// What the other clients prove themselves with.
    String clientSecret();

    /// Signs in where the browser was sent, as weakly as is allowed; where it is sent back to.
    URI signIn(PageBrowser browser, URI asked, Account account) throws Exception;

    /// Signs out where the browser was sent; where it is sent back to.
    URI signOut(PageBrowser browser, URI asked) throws Exception;
}
