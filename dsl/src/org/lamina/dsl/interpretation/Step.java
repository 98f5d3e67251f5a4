package org.lamina.dsl.interpretation;

import java.util.ArrayList;
import java.util.List;
import org.lamina.runtime.decision.Criterion;

/**
 * A condition where it was asked, with what it came to.
 *
 * @param label the author's label of it, or else its text
 * @param named whether it has a label of the author's
 * @param joint how its parts make it
 * @param truth what it came to, with the unknown left unknown
 * @param cites the sources it cites, as text
 * @param rests the lines and facts it rests on, and what was unknown, a sentence each; only of a condition without parts
 * @param parts the conditions it is made of
 */
public record Step(String label, boolean named, Joint joint, Truth truth, List<String> cites, List<String> rests, List<Step> parts) {

	/** How parts make a whole. */
	public enum Joint {
		/** It is one condition; its parts, if any, are joined by {@code and}, {@code or} and {@code not}. */
		CONDITION,
		/** It asks for the diagnoses of an indication: where the line has none of them, the rest of the indication is not meant. */
		DIAGNOSIS,
		/** All must hold. */
		ALL,
		/** One must hold. */
		ANY,
		/** None may hold. */
		NONE,
		/** A number of them must hold. */
		AT_LEAST
	}

	public Step {
		cites = List.copyOf(cites);
		rests = List.copyOf(rests);
		parts = List.copyOf(parts);
	}

	/** The point of a checklist that it is. */
	Criterion criterion() {
		Criterion.Status status = switch (truth) {
			case YES -> Criterion.Status.MET;
			case NO -> Criterion.Status.NOT_MET;
			case UNKNOWN -> Criterion.Status.UNKNOWN;
		};
		return new Criterion(label, status, cites, joint == Joint.CONDITION ? List.of() : parts.stream().map(Step::criterion).toList());
	}

	/** Whether it is an indication whose diagnoses the line has, so that what else it asks for is worth telling. */
	private boolean isMeant() {
		List<Step> diagnoses = parts.stream().filter(part -> part.joint == Joint.DIAGNOSIS).toList();
		return !diagnoses.isEmpty() && diagnoses.stream().noneMatch(part -> part.truth == Truth.NO);
	}

	/** What is not met, as its labels: of parts that must all hold those that do not, of indications those that are meant, of others the whole. */
	List<String> unmet() {
		if (truth != Truth.NO)
			return List.of();
		if (parts.stream().anyMatch(Step::isMeant))
			return parts.stream().filter(Step::isMeant).flatMap(part -> part.unmet().stream()).toList();
		if (joint == Joint.ALL) {
			List<String> labels = new ArrayList<>();
			parts.forEach(part -> labels.addAll(part.unmet()));
			return labels;
		}
		if (named || joint == Joint.CONDITION || joint == Joint.DIAGNOSIS)
			return List.of(label);
		List<String> alternatives = parts.stream().map(Step::label).toList();
		return List.of(switch (joint) {
			case ANY -> String.join(" or ", alternatives);
			case NONE -> "none of " + String.join(", ", alternatives);
			default -> label + " " + String.join(", ", alternatives);
		});
	}

	/** The same under another label, with what is cited for it. */
	Step labelled(String other, List<String> sources) {
		return new Step(other, true, joint, truth, sources, rests, parts);
	}
}
