package org.lamina.runtime.rules;

import java.util.ArrayList;
import java.util.List;
import org.lamina.runtime.claim.Claim;
import org.lamina.runtime.claim.Line;
import org.lamina.runtime.decision.PolicyVersion;

/**
 * One version of a policy. Generated policies extend it and are found through {@link java.util.ServiceLoader}; they hold no state but
 * their data, so any number of threads may use one.
 */
public abstract class Policy {

	/** Where a policy applies: a field of the claim and the words it may have there. */
	public record Scope(Field field, List<String> words) {
		/** The fields of a claim that a policy can be limited to. */
		public enum Field {
			LINE_OF_BUSINESS("line of business"), KIND("kind");

			private final String label;

			Field(String label) {
				this.label = label;
			}

			/** The field as people write it. */
			public String label() {
				return label;
			}

			/** What the claim says there, or null. */
			String of(Claim claim) {
				return this == KIND ? claim.kind() : claim.lineOfBusiness();
			}
		}

		public Scope {
			words = List.copyOf(words);
		}

		/** Whether a claim surely has one of the words there. */
		boolean includes(Claim claim) {
			String word = field.of(claim);
			return word != null && words.contains(word);
		}
	}

	/** Rules that run before others, which ask what these left payable. */
	private record Layer(CodeIndex lines, List<PairRules> pairs) {
	}

	private final PolicyVersion version;
	private final Period effective;
	private final List<Scope> scopes;
	private final PolicyData data;
	private final List<Layer> layers = new ArrayList<>();

	/** @param resource the name of the resource, beside the class, with the policy's data */
	protected Policy(String name, String version, Period effective, List<Scope> scopes, String resource) {
		this.version = new PolicyVersion(name, version);
		this.effective = effective;
		this.scopes = List.copyOf(scopes);
		this.data = PolicyData.of(getClass(), resource);
	}

	/** A policy whose data are at hand, for tests. */
	Policy(PolicyVersion version, Period effective, List<Scope> scopes, PolicyData data) {
		this.version = version;
		this.effective = effective;
		this.scopes = List.copyOf(scopes);
		this.data = data;
	}

	/** Gives the policy rules, which run after those it has; called by the constructor of the generated class. */
	protected final void judgeBy(List<LineRules> lines, List<PairRules> pairs) {
		layers.add(new Layer(new CodeIndex(lines), List.copyOf(pairs)));
	}

	/** The names of the other policies that this one extends, directly or through others, in whose place it judges. */
	public List<String> extendedPolicies() {
		return List.of();
	}

	/** The rules of this policy in the order they were written. */
	public abstract List<Rule> rules();

	public final PolicyVersion version() {
		return version;
	}

	/** The first days of service of the lines it judges. */
	public final Period effective() {
		return effective;
	}

	public final PolicyData data() {
		return data;
	}

	/** Whether this policy judges a line: the claim is one it applies to, and the line begins on a day on which it is effective. */
	public final boolean judges(Claim claim, Line line) {
		for (Scope scope : scopes)
			if (!scope.includes(claim))
				return false;
		return effective.equals(Period.ALWAYS) || line.firstDay() != null && effective.includes(line.firstDay());
	}

	/** Why this policy does not judge a line that it does not judge, as a sentence. */
	public final String reasonNotToJudge(Claim claim, Line line) {
		for (Scope scope : scopes) {
			String word = scope.field().of(claim);
			if (!scope.includes(claim))
				return version + " applies to " + scope.field().label() + " " + String.join(" or ", scope.words()) + "; the claim's is " + (word == null ? "unknown" : word) + ".";
		}
		return version + " is effective " + effective + "; the line's date is " + (line.firstDay() == null ? "unknown" : line.firstDay()) + ".";
	}

	/** Judges the lines of a claim that are marked. */
	public final Judgement judge(Claim claim, boolean[] judged) {
		Judgement judgement = new Judgement(this, claim, judged);
		List<Line> lines = claim.lines();
		for (Layer layer : layers) {
			for (int i = 0; i < lines.size(); i++)
				if (judged[i])
					for (LineRules group : layer.lines.of(lines.get(i).procedure()))
						group.judge(claim, lines.get(i), judgement);
			for (PairRules group : layer.pairs)
				group.judge(claim, judged, judgement);
			judgement.settle();
		}
		return judgement;
	}

	/** A list of the policy's rules, for the generated class. */
	protected static List<Rule> inOrder(List<Rule> rules) {
		List<Rule> sorted = new ArrayList<>(rules);
		sorted.sort(java.util.Comparator.comparingInt(Rule::position));
		return List.copyOf(sorted);
	}
}
