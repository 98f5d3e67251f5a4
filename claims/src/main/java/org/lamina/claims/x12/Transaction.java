package org.lamina.claims.x12;

import java.util.Set;
import java.util.regex.Pattern;
import org.lamina.claims.ClaimConsumer;
import org.lamina.claims.ClaimDefaults;
import org.lamina.claims.Place;
import org.lamina.claims.Quoted;
import org.lamina.claims.Rejected;
import org.lamina.runtime.claim.Claim;
import org.lamina.runtime.claim.Patient;

/**
 * A transaction of professional claims (837, 005010X222): follows its loops and hands over each claim when the segment after it shows that it
 * is complete: the next CLM or HL, or SE.
 */
final class Transaction {

	/** The implementation guide of the professional claim; its errata add A1 and A2. */
	private static final String GUIDE = "005010X222";

	/** A transaction set and its guide, which a message may show; what has another form may be anything. */
	private static final Pattern GUIDE_FORM = Pattern.compile("[0-9]{3} [0-9]{6}(X[0-9]{3}([A-Z][0-9])?)?");

	/** The segments of the guide that say nothing about what a claim here holds. */
	private static final Set<String> PASSED_OVER = Set.of("BHT", "PER", "CUR", "N3", "PWK", "CN1", "AMT", "K3", "NTE", "CR1", "CR2", "CR3", "CRC", "HCP", "CAS",
		"OI", "MIA", "MOA", "SV5", "QTY", "MEA", "PS1", "LIN", "CTP", "SVD", "LQ", "FRM");

	private final ClaimDefaults defaults;
	private final ClaimConsumer to;
	private final boolean professional;
	private Party billing = new Party();
	private Person subscriber;
	private Person patient;
	private ClaimDraft claim;
	private Party party;
	private boolean otherPayer;
	private boolean hasClaims;
	private boolean hasOrphans;

	/** The transaction that an ST segment opens; of one that holds no professional claims, nothing is read. */
	Transaction(Segment st, String groupVersion, ClaimDefaults defaults, ClaimConsumer to) {
		this.defaults = defaults;
		this.to = to;
		String version = st.element(3).isBlank() ? groupVersion : st.element(3);
		professional = st.element(1).equals("837") && version.startsWith(GUIDE);
		if (!professional)
			to.rejected(new Rejected(st.place(), null, (GUIDE_FORM.matcher(st.element(1) + " " + version).matches() ? "The transaction is `" + st.element(1) + " " + version + "`" : "The transaction says of itself nothing that is known") + "; claims are read from 837 professional, `" + GUIDE + "`."));
	}

	/** Reads a segment between ST and SE. */
	void read(Segment segment) {
		if (!professional)
			return;
		if (segment.tag().equals("HL") || segment.tag().equals("CLM"))
			complete();
		try {
			follow(segment);
		} catch (IllegalArgumentException unreadable) {
			claim.problem(segment.place(), unreadable.getMessage());
		}
	}

	private void follow(Segment segment) {
		switch (segment.tag()) {
			case "HL" -> level(segment);
			case "NM1" -> name(segment);
			case "N4" -> {
				if (party != null)
					party.state(segment.element(2));
			}
			case "PRV" -> specialty(segment);
			case "DMG" -> {
				if (claim == null && person() != null)
					person().demographics(segment);
			}
			case "PAT" -> lostLevel(segment);
			case "SBR" -> {
				lostLevel(segment);
				otherPayer = claim != null;
				if (claim == null && subscriber != null)
					subscriber.insured(segment);
				party = null;
			}
			case "REF" -> reference(segment);
			case "CLM" -> {
				claim = new ClaimDraft(segment);
				hasClaims = true;
				hasOrphans = false;
				party = null;
				otherPayer = false;
			}
			case "HI", "LX", "SV1", "DTP" -> service(segment);
			default -> {
				if (!PASSED_OVER.contains(segment.tag()))
					unknown(segment);
			}
		}
	}

	/** HL opens a billing provider (20), a subscriber (22) or a patient who depends on the subscriber (23), and forgets who stood below. */
	private void level(Segment hl) {
		party = null;
		patient = null;
		hasOrphans = false;
		switch (hl.element(3)) {
			case "20" -> {
				billing = new Party();
				subscriber = null;
			}
			case "22" -> subscriber = Person.subscriber();
			case "23" -> patient = Person.dependentOf(subscriber == null ? Person.subscriber() : subscriber);
			default -> {
				subscriber = Person.subscriber();
				subscriber.damage("HL03 is no level of a professional claim, at " + hl.place() + ".");
			}
		}
	}

	/** SBR and PAT stand in loops of other payers only before the lines of a claim; behind them an HL is lost, and nobody knows whose claims follow. */
	private void lostLevel(Segment segment) {
		if (claim == null || claim.line() == null)
			return;
		String reason = "The segment " + Quoted.of(segment.tag()) + " begins another patient, and there is no HL before it";
		claim.problem(segment.place(), reason + ".");
		complete();
		subscriber = Person.subscriber();
		subscriber.damage(reason + ", at " + segment.place() + ".");
		patient = null;
	}

	private Person person() {
		return patient != null ? patient : subscriber;
	}

	/** NM1 opens the loop of a party; those of another payer (loop 2330) are none of the claim's own. */
	private void name(Segment nm1) {
		party = null;
		String role = nm1.element(1);
		if (claim == null) {
			if (role.equals("85"))
				party = billing.named(nm1);
			else if (role.equals("IL") && subscriber != null)
				subscriber.name(nm1);
			else if (role.equals("QC") && patient != null)
				patient.name(nm1);
		} else if (!otherPayer || claim.line() != null) {
			if (role.equals("82"))
				claim.rendering(party = new Party().named(nm1));
			else if (role.equals("77"))
				claim.facility(party = new Party().named(nm1));
		}
	}

	private void specialty(Segment prv) {
		if (!prv.element(2).equals("PXC"))
			return;
		if (prv.element(1).equals("BI") && claim == null)
			billing.specialty(prv.element(3));
		else if (prv.element(1).equals("PE") && party != null)
			party.specialty(prv.element(3));
	}

	/** What another payer knows the claim by stands in loop 2330, or at a line with that payer in REF04. */
	private void reference(Segment ref) {
		if (party != null)
			party.reference(ref);
		else if (claim != null && !ref.element(2).isBlank() && ref.element(4).isBlank() && (!otherPayer || claim.line() != null))
			switch (ref.element(1)) {
				case "G1" -> claim.priorAuthorization(ref.element(2).strip());
				case "F8" -> claim.corrects(ref.element(2).strip());
				default -> {
					// No other number tells what a claim here holds.
				}
			}
	}

	private void service(Segment segment) {
		if (claim == null) {
			orphan(segment);
			return;
		}
		DraftLine line = claim.line();
		switch (segment.tag()) {
			case "HI" -> claim.diagnoses(segment);
			case "LX" -> {
				claim.add(DraftLine.numbered(segment));
				party = null;
			}
			case "SV1" -> {
				if (line == null)
					throw new IllegalArgumentException("SV1 stands before any LX.");
				line.service(segment);
			}
			default -> {
				if (line != null && segment.element(1).equals("472"))
					line.serviceDays(segment);
			}
		}
	}

	/** A segment of a claim without its CLM: the claim is lost. It is said once for all of its segments. */
	private void orphan(Segment segment) {
		if (segment.tag().equals("DTP") || hasOrphans)
			return;
		hasOrphans = true;
		to.rejected(new Rejected(segment.place(), null, "The segment " + Quoted.of(segment.tag()) + " belongs to a claim, and there is no CLM before it: a claim is lost here."));
	}

	/** A segment that the guide does not have may be a damaged one that it has: the claims it may belong to are not trusted. */
	private void unknown(Segment segment) {
		String reason = "A claim has no segment " + Quoted.of(segment.tag()) + " here.";
		if (claim != null)
			claim.problem(segment.place(), reason);
		else if (subscriber == null)
			billing.damage(reason + " It stands with the billing provider, at " + segment.place() + ".");
		else
			person().damage(reason + " It stands with the subscriber or patient, at " + segment.place() + ".");
	}

	/** Ends the transaction at its SE segment. */
	void end(Segment se) {
		complete();
		if (professional && !hasClaims)
			to.rejected(new Rejected(se.place(), null, "The transaction has no claim."));
	}

	/** Hands over the claim that is being read, if there is one: nothing more belongs to it. */
	private void complete() {
		if (claim == null)
			return;
		ClaimDraft complete = claim;
		claim = null;
		Claim built = null;
		try {
			built = build(complete);
		} catch (IllegalArgumentException incomplete) {
			complete.problem(complete.place(), incomplete.getMessage());
		}
		if (built != null)
			to.claim(built, complete.place());
		else
			to.rejected(new Rejected(complete.problemPlace(), complete.id(), patientId(), complete.problem()));
	}

	/** The id of the patient whose claims are being read; null if it is not there or cannot be trusted. */
	private String patientId() {
		Person person = person();
		return person == null || person.damage() != null || person.patient() == null ? null : person.patient().id();
	}

	private Claim build(ClaimDraft draft) {
		if (draft.problem() != null)
			return null;
		if (billing.damage() != null)
			throw new IllegalArgumentException(billing.damage());
		if (person() != null && person().damage() != null)
			throw new IllegalArgumentException(person().damage());
		Patient whose = person() == null ? null : person().patient();
		if (whose == null)
			throw new IllegalArgumentException("The claim has no patient: its NM1*IL has no member id (MI).");
		return draft.build(whose, billing, person().lineOfBusiness(), defaults);
	}

	/** Gives up the claim that is being read: its transaction breaks off here, and lines of it may be lost. */
	void breakOff(Place where) {
		if (claim != null)
			to.rejected(new Rejected(where, claim.id(), patientId(), "The transaction breaks off within this claim."));
		claim = null;
	}
}
