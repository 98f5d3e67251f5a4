package org.lamina.claims.x12;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.Locale;
import org.lamina.runtime.claim.Patient;

/** The subscriber, or a patient who depends on one, as the loops 2010BA and 2010CA tell them. */
final class Person {

	private static final int TAG_BYTES = 8;

	private final Person subscriber;
	private String memberId;
	private String firstName = "";
	private String lastName = "";
	private LocalDate birth;
	private String sex;
	private String lineOfBusiness;
	private String damage;

	private Person(Person subscriber) {
		this.subscriber = subscriber;
	}

	static Person subscriber() {
		return new Person(null);
	}

	static Person dependentOf(Person subscriber) {
		return new Person(subscriber);
	}

	void name(Segment nm1) {
		if (nm1.element(8).equals("MI") && !nm1.element(9).isBlank())
			memberId = nm1.element(9).strip();
		lastName = nm1.element(3);
		firstName = nm1.element(4);
	}

	/** Reads birth date and sex; either is unknown if it is absent or written otherwise than CCYYMMDD, F, M. */
	void demographics(Segment dmg) {
		birth = dmg.element(1).equals("D8") ? Days.parse(dmg.element(2)) : null;
		sex = switch (dmg.element(3)) {
			case "F" -> "female";
			case "M" -> "male";
			default -> null;
		};
	}

	/** Reads of SBR, with which a subscriber begins, whose business the claims are. */
	void insured(Segment sbr) {
		lineOfBusiness = ClaimFilingIndicator.lineOfBusiness(sbr.element(9));
	}

	/** The line of business of the claims of the subscriber and of who depends on them, or null. */
	String lineOfBusiness() {
		return subscriber == null ? lineOfBusiness : subscriber.lineOfBusiness();
	}

	/** Keeps why what is known of the person cannot be trusted. */
	void damage(String reason) {
		damage = reason;
	}

	/** Why the person, or the subscriber they depend on, cannot be trusted; null if they can. */
	String damage() {
		return damage != null || subscriber == null ? damage : subscriber.damage();
	}

	/** The patient, or null if nobody has a member's id. */
	Patient patient() {
		String id = id();
		return id == null ? null : new Patient(id, birth, sex);
	}

	/**
	 * The member's id. A dependent who has none of their own takes the subscriber's and a tag that tells persons of one family apart and is the
	 * same in every claim: a digest of first name, birth date and sex, so that neither is told where the id is written.
	 */
	private String id() {
		if (memberId != null || subscriber == null)
			return memberId;
		return subscriber.memberId == null ? null : subscriber.memberId + "/" + tag();
	}

	private String tag() {
		String name = firstName.isBlank() ? lastName : firstName;
		String who = name.strip().toUpperCase(Locale.ROOT) + '\n' + birth + '\n' + sex;
		try {
			byte[] digest = MessageDigest.getInstance("SHA-256").digest(who.getBytes(StandardCharsets.UTF_8));
			return HexFormat.of().formatHex(digest, 0, TAG_BYTES);
		} catch (NoSuchAlgorithmException everyJavaHasIt) {
			throw new IllegalStateException(everyJavaHasIt);
		}
	}
}
