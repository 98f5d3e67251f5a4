package org.lamina.runtime.rules;

import java.util.ArrayList;
import java.util.List;
import org.lamina.runtime.claim.Claim;
import org.lamina.runtime.claim.Level;
import org.lamina.runtime.claim.Line;
import org.lamina.runtime.decision.Criterion;
import org.lamina.runtime.decision.Criterion.Status;

/** Criteria, indications, or what a rule requires: conditions in an order that a checklist can show. Generated classes extend it. */
public abstract class Criteria {

	/** A condition on a line, or on a level that it treats; the level is null where there is none. */
	public interface Condition {
		boolean holds(Claim claim, Line line, Level level, Reading reading);
	}

	/** How parts make a whole. */
	private enum Joint {
		ALL, ANY, NONE, AT_LEAST
	}

	/** A part of criteria: a condition, or parts of which all, some or none must hold. */
	public static final class Part {
		private final String label;
		private final boolean named;
		private final List<String> cites;
		private final Condition condition;
		private final List<Part> parts;
		private final int least;
		private final Joint joint;
		private final boolean gate;

		private Part(String label, String plain, List<String> cites, List<Part> parts, int least, Joint joint) {
			this(label, plain, cites, null, parts, least, joint, false);
		}

		private Part(String label, String plain, List<String> cites, Condition condition, List<Part> parts, int least, Joint joint, boolean gate) {
			this.label = label == null ? plain : label;
			this.named = label != null;
			this.cites = cites;
			this.condition = condition;
			this.parts = parts;
			this.least = least;
			this.joint = joint;
			this.gate = gate;
		}

		boolean holds(Claim claim, Line line, Level level, Reading reading) {
			if (condition != null)
				return condition.holds(claim, line, level, reading);
			if (joint == Joint.NONE) {
				for (Part part : parts)
					if (part.holds(claim, line, level, reading.opposite()))
						return false;
				return true;
			}
			int holding = 0;
			for (int i = 0; i < parts.size() && holding < least && holding + parts.size() - i >= least; i++)
				if (parts.get(i).holds(claim, line, level, reading))
					holding++;
			return holding >= least;
		}

		private Status status(Claim claim, Line line, Level level) {
			if (holds(claim, line, level, Reading.SURELY))
				return Status.MET;
			return holds(claim, line, level, Reading.POSSIBLY) ? Status.UNKNOWN : Status.NOT_MET;
		}

		private Criterion check(Claim claim, Line line, Level level) {
			return new Criterion(label, status(claim, line, level), cites, parts.stream().map(part -> part.check(claim, line, level)).toList());
		}

		/** Whether the diagnoses are those of this alternative, so that what else it asks for is worth telling. */
		private boolean isMeant(Claim claim, Line line, Level level) {
			return parts.stream().anyMatch(part -> part.gate) && parts.stream().allMatch(part -> !part.gate || part.holds(claim, line, level, Reading.POSSIBLY));
		}

		/** What is not met, as its labels: of parts that must all hold those that do not, of alternatives those that are meant, else the whole. */
		private List<String> unmet(Claim claim, Line line, Level level) {
			if (status(claim, line, level) != Status.NOT_MET)
				return List.of();
			List<String> labels = new ArrayList<>();
			if (parts.stream().anyMatch(part -> part.isMeant(claim, line, level)))
				parts.stream().filter(part -> part.isMeant(claim, line, level)).forEach(part -> labels.addAll(part.unmet(claim, line, level)));
			else if (joint == Joint.ALL)
				parts.forEach(part -> labels.addAll(part.unmet(claim, line, level)));
			else if (named || parts.isEmpty())
				labels.add(label);
			else
				labels.add((joint == Joint.NONE ? "none of " : joint == Joint.ANY ? "" : label + " ") + String.join(joint == Joint.ANY ? " or " : ", ", parts.stream().map(part -> part.label).toList()));
			return labels;
		}
	}

	private Part root;

	/** Criteria that say next, by {@link #areMetIf}, when they are met. */
	protected Criteria() {
	}

	/** Says when they are met; called once, by the constructor of the generated class. */
	protected final void areMetIf(Part part) {
		root = part;
	}

	/** The criteria as a part of others. */
	protected final Part part() {
		return root;
	}

	/** Whether they are met by a line, or by a level that it treats. */
	public final boolean areMet(Claim claim, Line line, Level level, Reading reading) {
		return root.holds(claim, line, level, reading);
	}

	/** How far they are met. */
	final Criterion check(Claim claim, Line line, Level level) {
		return root.check(claim, line, level);
	}

	/** The labels of what is surely not met. */
	final List<String> unmet(Claim claim, Line line, Level level) {
		return root.unmet(claim, line, level);
	}

	/** @param label the author's label, or the condition's text */
	protected static Part test(String label, List<String> cites, Condition condition) {
		return new Part(label, null, cites, condition, List.of(), 0, null, false);
	}

	/** The diagnoses of an indication: where the line has none of them, the rest of the indication is not meant. */
	protected static Part diagnosis(String label, List<String> cites, Condition condition) {
		return new Part(label, null, cites, condition, List.of(), 0, null, true);
	}

	/** @param label the author's label, or null */
	protected static Part all(String label, List<String> cites, Part... parts) {
		return new Part(label, "all of", cites, List.of(parts), parts.length, Joint.ALL);
	}

	protected static Part any(String label, List<String> cites, Part... parts) {
		return new Part(label, "any of", cites, List.of(parts), 1, Joint.ANY);
	}

	protected static Part none(String label, List<String> cites, Part... parts) {
		return new Part(label, "none of", cites, List.of(parts), 0, Joint.NONE);
	}

	protected static Part atLeast(int least, String label, List<String> cites, Part... parts) {
		return new Part(label, "at least " + least + " of", cites, List.of(parts), least, Joint.AT_LEAST);
	}

	/** Other criteria under a label of their own, or under this one. */
	protected static Part met(String label, List<String> cites, Criteria other) {
		return label == null ? other.root : new Part(label, null, cites, other.root.parts, other.root.least, other.root.joint);
	}
}
