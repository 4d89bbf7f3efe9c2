package be.wijzer.channels.signin;

import be.wijzer.core.municipality.MunicipalityId;
import java.net.URI;
import java.util.Map;

/// What the pages have around them.
///
/// @param providers of each town that has one
/// @param signedOut where the provider sends whoever signed out there too
record Site(Map<MunicipalityId, OpenIdProvider> providers, Cookies cookies, URI signedOut) {}
