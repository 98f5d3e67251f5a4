package org.lamina.claims;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.lamina.runtime.claim.Claim;
import org.lamina.runtime.claim.Code;
import org.lamina.runtime.claim.Codes;
import org.lamina.runtime.claim.Line;
import org.lamina.runtime.claim.Value;

/**
 * The digest of a claim and that of its facts: SHA-256 over all that a rule can read of the one or of the other, for the claim also over which claim it corrects, by which histories are told. Two claims that differ in
 * anything but facts have two digests, two that differ in facts have two digests of these, and the same claim has the same ones in every format and on every machine. Each field goes in as the number of its UTF-8 bytes (of four bytes, -1 for unknown)
 * and those bytes, each list as the number of its members and they; a number is written without trailing zeros, and facts go by name.
 */
public final class ClaimDigest {

	/** Changes when the form does. */
	private static final String FORM = "lamina claim 4";
	private static final String FORM_OF_FACTS = "lamina facts 1";
	private static final String FORM_OF_MANY = "lamina claims 2";

	private final MessageDigest digest;

	private ClaimDigest() {
		try {
			digest = MessageDigest.getInstance("SHA-256");
		} catch (NoSuchAlgorithmException everyJavaHasIt) {
			throw new IllegalStateException(everyJavaHasIt);
		}
	}

	/** The digest of a claim without its facts, such as {@code sha256:} and 64 hexadecimal digits. */
	public static String of(Claim claim) {
		ClaimDigest digest = new ClaimDigest();
		digest.add(claim);
		return digest.text();
	}

	/** The digest of what the record says of a claim, its lines and its levels; null if it says nothing. */
	public static String ofFacts(Claim claim) {
		if (claim.facts().isEmpty() && claim.levelFacts().isEmpty() && claim.lines().stream().allMatch(line -> line.facts().isEmpty()))
			return null;
		ClaimDigest digest = new ClaimDigest();
		digest.addFacts(claim);
		return digest.text();
	}

	/** The digest of many claims with their facts, of which these are the digests. */
	static String ofAll(List<String> digests) {
		ClaimDigest digest = new ClaimDigest();
		digest.text(FORM_OF_MANY);
		digest.texts(digests);
		return digest.text();
	}

	private String text() {
		return "sha256:" + HexFormat.of().formatHex(digest.digest());
	}

	private void add(Claim claim) {
		text(FORM);
		text(claim.id());
		text(claim.patient().id());
		text(claim.patient().birth());
		text(claim.patient().sex());
		text(claim.kind());
		text(claim.frequency());
		text(claim.replaces());
		text(claim.lineOfBusiness());
		text(claim.state());
		text(claim.priorAuthorization());
		count(claim.lines().size());
		claim.lines().forEach(this::add);
	}

	private void addFacts(Claim claim) {
		text(FORM_OF_FACTS);
		facts(claim.facts());
		count(claim.levelFacts().size());
		new TreeMap<>(claim.levelFacts()).forEach((level, facts) -> {
			text(level);
			facts(facts);
		});
		claim.lines().stream().filter(line -> !line.facts().isEmpty()).forEach(line -> {
			count(line.number());
			facts(line.facts());
		});
	}

	private void add(Line line) {
		count(line.number());
		code(line.procedure());
		codes(line.modifiers());
		text(line.firstDay());
		text(line.lastDay());
		number(line.units());
		number(line.charge());
		code(line.place());
		codes(line.diagnoses());
		text(line.diagnosesOfTheClaim());
		text(line.provider());
		text(line.group());
		text(line.specialty());
		text(line.facility());
		texts(line.levels());
	}

	private void facts(Map<String, Value> facts) {
		count(facts.size());
		new TreeMap<>(facts).forEach((name, value) -> {
			text(name);
			text(value.getClass().getSimpleName());
			text(value);
		});
	}

	private void codes(Codes codes) {
		count(codes == null ? -1 : codes.size());
		if (codes != null)
			codes.list().forEach(this::code);
	}

	private void code(Code code) {
		text(code == null ? null : code.system().name());
		text(code);
	}

	private void texts(List<?> texts) {
		count(texts == null ? -1 : texts.size());
		if (texts != null)
			texts.forEach(this::text);
	}

	private void number(BigDecimal number) {
		text(number == null ? null : number.stripTrailingZeros().toPlainString());
	}

	/** A value by its text, which for the types of a claim is exact. */
	private void text(Object value) {
		if (value == null) {
			count(-1);
			return;
		}
		byte[] bytes = value.toString().getBytes(StandardCharsets.UTF_8);
		count(bytes.length);
		digest.update(bytes);
	}

	private void count(int number) {
		for (int shift = 24; shift >= 0; shift -= 8)
			digest.update((byte) (number >>> shift));
	}
}
