package org.lamina.runtime.claim;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A line of a claim: one procedure on its dates, as billed. What the claim does not say is unknown, and null here; only modifiers
 * that are absent are none.
 */
public final class Line {

	private final String claimId;
	private final int position;
	private final int number;
	private final Code procedure;
	private final Codes modifiers;
	private final LocalDate firstDay;
	private final LocalDate lastDay;
	private final BigDecimal units;
	private final BigDecimal charge;
	private final Code place;
	private final Codes diagnoses;
	private final boolean diagnosesOfTheClaim;
	private final String provider;
	private final String group;
	private final String specialty;
	private final String facility;
	private final List<Level> levels;
	private final Map<String, Value> facts;

	private Line(Builder from, Claim.Builder claim, int position) {
		claimId = claim.id;
		this.position = position;
		number = from.number;
		procedure = from.procedure;
		modifiers = from.modifiers;
		firstDay = from.firstDay != null ? from.firstDay : claim.firstDay;
		lastDay = from.firstDay != null ? from.lastDay : claim.lastDay;
		units = from.units;
		charge = from.charge;
		place = from.place != null ? from.place : claim.place;
		diagnosesOfTheClaim = from.diagnoses == null && claim.diagnoses != null;
		diagnoses = from.diagnoses != null ? from.diagnoses : claim.diagnoses;
		provider = from.provider != null ? from.provider : claim.provider;
		group = from.group != null ? from.group : claim.group;
		specialty = from.specialty != null ? from.specialty : claim.specialty;
		facility = from.facility != null ? from.facility : claim.facility;
		levels = from.levels == null ? null : List.copyOf(from.levels);
		facts = Map.copyOf(from.facts);
	}

	/** A line to be built with its claim, from which it takes dates, place, diagnoses and providers that it does not have itself. */
	public static Builder builder(int number, Code procedure) {
		return new Builder(number, procedure);
	}

	/** The id of the line's claim, which may be another one than is judged: a line of the patient's history. */
	public String claimId() {
		return claimId;
	}

	/** The line's place in its claim, from 0. */
	public int position() {
		return position;
	}

	/** The line's number in its claim. */
	public int number() {
		return number;
	}

	public Code procedure() {
		return procedure;
	}

	/** The modifiers in the order of the claim; empty where there are none. */
	public Codes modifiers() {
		return modifiers;
	}

	/** The first day of service, by which the line is judged; null if unknown. */
	public LocalDate firstDay() {
		return firstDay;
	}

	/** The last day of service, which is not before the first; null if unknown. */
	public LocalDate lastDay() {
		return lastDay;
	}

	/** The units of the procedure, or null. */
	public BigDecimal units() {
		return units;
	}

	/** The charge in the currency of the claim, or null. */
	public BigDecimal charge() {
		return charge;
	}

	/** The place of service, or null. */
	public Code place() {
		return place;
	}

	/** The diagnoses that the line points to, in order; without pointers all of the claim's; null if unknown. */
	public Codes diagnoses() {
		return diagnoses;
	}

	/** Whether the diagnoses are the claim's because the line points to none. */
	public boolean diagnosesOfTheClaim() {
		return diagnosesOfTheClaim;
	}

	/** The rendering provider's NPI, or null. */
	public String provider() {
		return provider;
	}

	/** The billing group, or null. */
	public String group() {
		return group;
	}

	/** The rendering provider's specialty, or null. */
	public String specialty() {
		return specialty;
	}

	/** The facility of the service, or null. */
	public String facility() {
		return facility;
	}

	/** The levels treated, in the order of the claim, or null if unknown. */
	public List<Level> levels() {
		return levels;
	}

	/** The facts of this line by name; one that is absent is unknown. */
	public Map<String, Value> facts() {
		return facts;
	}

	@Override
	public String toString() {
		return "line " + number;
	}

	/** What is known of a line before its claim is complete. */
	public static final class Builder {
		private final int number;
		private final Code procedure;
		private Codes modifiers = Codes.NONE;
		private LocalDate firstDay;
		private LocalDate lastDay;
		private BigDecimal units;
		private BigDecimal charge;
		private Code place;
		private Codes diagnoses;
		private String provider;
		private String group;
		private String specialty;
		private String facility;
		private List<Level> levels;
		private Map<String, Value> facts = Map.of();

		private Builder(int number, Code procedure) {
			this.number = number;
			this.procedure = Objects.requireNonNull(procedure, "a line has a procedure");
		}

		public int number() {
			return number;
		}

		public Builder modifiers(Codes codes) {
			modifiers = codes;
			return this;
		}

		/** @throws IllegalArgumentException if the last day is before the first; the message is fit for a user */
		public Builder days(LocalDate first, LocalDate last) {
			if (last.isBefore(first))
				throw new IllegalArgumentException("Line " + number + " ends on " + last + ", before it begins on " + first + ".");
			firstDay = first;
			lastDay = last;
			return this;
		}

		public Builder day(LocalDate day) {
			return days(day, day);
		}

		public Builder units(BigDecimal number) {
			units = number;
			return this;
		}

		public Builder charge(BigDecimal amount) {
			charge = amount;
			return this;
		}

		public Builder place(Code code) {
			place = code;
			return this;
		}

		public Builder diagnoses(Codes codes) {
			diagnoses = codes;
			return this;
		}

		public Builder provider(String npi) {
			provider = npi;
			return this;
		}

		public Builder group(String id) {
			group = id;
			return this;
		}

		public Builder specialty(String code) {
			specialty = code;
			return this;
		}

		public Builder facility(String id) {
			facility = id;
			return this;
		}

		public Builder levels(List<Level> treated) {
			levels = treated;
			return this;
		}

		public Builder facts(Map<String, Value> values) {
			facts = values;
			return this;
		}

		Line build(Claim.Builder claim, int position) {
			return new Line(this, claim, position);
		}
	}
}
