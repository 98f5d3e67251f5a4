package org.lamina.claims.x12;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.lamina.claims.ClaimCode;
import org.lamina.claims.Decimals;
import org.lamina.runtime.claim.Code;
import org.lamina.runtime.claim.CodeSystem;
import org.lamina.runtime.claim.Codes;
import org.lamina.runtime.claim.Line;

/** A line of a claim as far as its segments have been read: LX, SV1, DTP*472, REF*G1 and the parties of loop 2420. */
final class DraftLine {

	private static final int MODIFIERS_FROM = 3;
	private static final int MODIFIERS_TO = 6;

	private final int number;
	private Code procedure;
	private final List<Code> modifiers = new ArrayList<>(4);
	private BigDecimal charge;
	private BigDecimal units;
	private Code place;
	private final List<Integer> pointers = new ArrayList<>(4);
	private Days days;
	private String priorAuthorization;
	private Party rendering;
	private Party facility;

	private DraftLine(int number) {
		this.number = number;
	}

	/** @throws IllegalArgumentException if LX does not number the line; the message is fit for a user */
	static DraftLine numbered(Segment lx) {
		String number = lx.element(1);
		if (!number.matches("[0-9]{1,6}") || Integer.parseInt(number) == 0)
			throw new IllegalArgumentException("LX01 is no line number.");
		return new DraftLine(Integer.parseInt(number));
	}

	int number() {
		return number;
	}

	/** @throws IllegalArgumentException if the service is none that can be decided; the message is fit for a user */
	void service(Segment sv1) {
		if (procedure != null)
			throw new IllegalArgumentException(name() + " has two SV1 segments.");
		String qualifier = sv1.component(1, 1);
		if (!qualifier.equals("HC"))
			throw new IllegalArgumentException(name() + ": SV101 does not begin with `HC` (CPT and HCPCS), which alone can be decided, followed by the component separator that ISA16 declares.");
		procedure = ClaimCode.of(CodeSystem.PROCEDURE, sv1.component(1, 2));
		for (int i = MODIFIERS_FROM; i <= MODIFIERS_TO; i++)
			if (!sv1.component(1, i).isBlank())
				modifiers.add(ClaimCode.of(CodeSystem.MODIFIER, sv1.component(1, i)));
		charge = number(sv1, 2);
		BigDecimal quantity = number(sv1, 4);
		units = sv1.element(3).equals("UN") ? quantity : null;
		if (!sv1.element(5).isBlank())
			place = ClaimCode.of(CodeSystem.PLACE, sv1.element(5));
		for (String pointer : sv1.components(7))
			if (!pointer.isBlank())
				pointers.add(pointer(pointer));
	}

	private BigDecimal number(Segment sv1, int position) {
		String text = sv1.element(position);
		if (text.isBlank())
			return null;
		BigDecimal number = Decimals.parse(text.strip());
		if (number == null)
			throw new IllegalArgumentException(name() + ": SV10" + position + " is no number.");
		return number;
	}

	private int pointer(String text) {
		if (!text.matches("[0-9]{1,2}"))
			throw new IllegalArgumentException(name() + ": SV107 is no diagnosis pointer.");
		return Integer.parseInt(text);
	}

	/** @throws IllegalArgumentException if DTP*472 tells no days; the message is fit for a user */
	void serviceDays(Segment dtp) {
		days = Days.parse(dtp.element(2), dtp.element(3));
		if (days == null)
			throw new IllegalArgumentException(name() + ": DTP*472 is neither a day (D8) nor a first and a last day (RD8).");
	}

	void priorAuthorization(String authorization) {
		priorAuthorization = authorization;
	}

	String priorAuthorization() {
		return priorAuthorization;
	}

	void rendering(Party party) {
		rendering = party;
	}

	void facility(Party party) {
		facility = party;
	}

	/**
	 * The line, with the diagnoses it points to and the parties that it or its claim names.
	 *
	 * @param diagnoses the diagnoses of the claim in their order, null where one is unknown
	 * @throws IllegalArgumentException if SV1 is missing or a pointer leads nowhere; the message is fit for a user
	 */
	Line.Builder build(List<Code> diagnoses, Party claimRendering, Party claimFacility, Party billing) {
		if (procedure == null)
			throw new IllegalArgumentException(name() + " has no SV1 segment.");
		Line.Builder line = Line.builder(number, procedure).modifiers(Codes.of(modifiers)).charge(charge).units(units).place(place);
		if (days != null)
			line.days(days.first(), days.last());
		if (!pointers.isEmpty())
			line.diagnoses(pointedTo(diagnoses));
		Party provider = rendering != null ? rendering : claimRendering;
		if (provider != null)
			line.provider(provider.id()).specialty(provider.specialty());
		Party where = facility != null ? facility : claimFacility;
		return line.group(billing.id()).facility(where == null ? null : where.id());
	}

	/** Codes cannot hold an unknown one among others: a line that points to one has unknown diagnoses. */
	private Codes pointedTo(List<Code> diagnoses) {
		List<Code> codes = new ArrayList<>(pointers.size());
		for (int pointer : pointers) {
			if (pointer < 1 || pointer > diagnoses.size())
				throw new IllegalArgumentException(name() + " points to diagnosis " + pointer + ", and the claim has " + diagnoses.size() + ".");
			codes.add(diagnoses.get(pointer - 1));
		}
		return codes.contains(null) ? null : Codes.of(codes);
	}

	private String name() {
		return "Line " + number;
	}
}
