package org.lamina.claims;

import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.lamina.runtime.claim.Claim;

/**
 * What a claim says where its file says nothing, as formats that know only some payers' lines of business, and FHIR no frequency of a
 * professional claim.
 *
 * @param kind           {@code professional} or {@code hospital-outpatient}, or null
 * @param frequency      {@code original}, {@code replacement} or {@code void}, or null
 * @param lineOfBusiness such as {@code medicare-advantage}, or null
 * @param state          the two-letter state of the place of service, or null
 */
public record ClaimDefaults(String kind, String frequency, String lineOfBusiness, String state) {

	/** No defaults: what the file does not say is unknown. */
	public static final ClaimDefaults NONE = new ClaimDefaults(null, null, null, null);

	private static final List<String> NAMES = List.of("frequency", "kind", "line-of-business", "state");

	/**
	 * The defaults by their names on the command line: {@code frequency}, {@code kind}, {@code line-of-business}, {@code state}.
	 *
	 * @throws IllegalArgumentException if a name is another, or a value is none that the field can have; the message is fit for a user
	 */
	public static ClaimDefaults of(Map<String, String> values) {
		for (String name : values.keySet())
			if (!NAMES.contains(name))
				throw new IllegalArgumentException("A claim has no field " + Quoted.of(name) + " to set; there are " + String.join(", ", NAMES) + ".");
		return new ClaimDefaults(value(values, "kind", ClaimWords::kind, ClaimWords.NO_KIND), value(values, "frequency", ClaimWords::frequency, ClaimWords.NO_FREQUENCY),
			value(values, "line-of-business", text -> text.isBlank() ? null : text.strip(), "no line of business"), value(values, "state", ClaimWords::state, ClaimWords.NO_STATE));
	}

	private static String value(Map<String, String> values, String name, UnaryOperator<String> parse, String wrong) {
		if (!values.containsKey(name))
			return null;
		String value = parse.apply(values.get(name));
		if (value == null)
			throw new IllegalArgumentException("The " + name + " to set, " + Quoted.of(values.get(name)) + ", is " + wrong + ".");
		return value;
	}

	/** Gives a claim these fields. */
	public void fill(Claim.Builder claim) {
		claim.kind(kind).frequency(frequency).lineOfBusiness(lineOfBusiness).state(state);
	}

	/** These fields for a history: which claims of it are voided or replaced nothing but themselves tells. */
	public ClaimDefaults withoutFrequency() {
		return new ClaimDefaults(kind, null, lineOfBusiness, state);
	}

	/** These fields, and where one is not known the others'. */
	public ClaimDefaults or(ClaimDefaults others) {
		return new ClaimDefaults(kind != null ? kind : others.kind, frequency != null ? frequency : others.frequency,
			lineOfBusiness != null ? lineOfBusiness : others.lineOfBusiness, state != null ? state : others.state);
	}
}
