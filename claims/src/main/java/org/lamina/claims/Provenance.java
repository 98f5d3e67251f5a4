package org.lamina.claims;

import java.time.LocalDate;

/**
 * What a decision rests on besides its claim; with it the decision can be made again.
 *
 * @param language  the version of the language, such as {@code 1.0}
 * @param asKnownOn the day by whose publications the policies were chosen
 * @param policies  the digest of the policies, such as {@code sha256:…}
 * @param tables    the digest of the tables, or null if there are none
 */
public record Provenance(String language, LocalDate asKnownOn, String policies, String tables) {
}
