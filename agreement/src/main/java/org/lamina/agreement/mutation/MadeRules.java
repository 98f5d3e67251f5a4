package org.lamina.agreement.mutation;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceConfigurationError;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.lamina.agreement.claims.ClaimMaker;
import org.lamina.agreement.engines.MadeDocuments;
import org.lamina.agreement.engines.Outcome;
import org.lamina.agreement.policies.MadePolicy;
import org.lamina.agreement.random.Dice;
import org.lamina.compiler.rules.CompiledRules;
import org.lamina.compiler.rules.CompilerFault;
import org.lamina.compiler.rules.RuleCompiler;
import org.lamina.compiler.workspace.Workspace;
import org.lamina.dsl.generation.GeneratedFile;
import org.lamina.runtime.Adjudicator;
import org.lamina.runtime.claim.Claim;
import org.lamina.runtime.rules.Policy;
import org.pitest.reloc.asm.ClassReader;
import org.pitest.reloc.asm.ClassWriter;

/** The rules of a policy that was made by chance, and how they decide claims that were made for it; mistakes are made in them, and noticed where a claim is decided otherwise. */
final class MadeRules {

	private final Workspace workspace;
	private final RuleCompiler compiler;
	private final List<GeneratedFile> files;
	private final Map<String, byte[]> compiled;
	private final MadePolicy policy;

	/** A number of the text of each claim's decision, for the texts of all would not fit into memory. */
	private final long[] decisions;
	private final String told;
	private final BitSet reached;

	private MadeRules(MadePolicy policy, Workspace workspace, int number, LoadedGenerator sound) throws CompilerFault {
		this.workspace = workspace;
		compiler = new RuleCompiler(workspace, workspace.policies());
		files = compiler.generate();
		CompiledRules rules = compiler.compile(files);
		compiled = withoutLines(rules);
		this.policy = policy;
		Adjudicator adjudicator = rules.adjudicator();
		told = told(adjudicator);
		decisions = claims().limit(number).mapToLong(claim -> decided(adjudicator, claim)).toArray();
		sound.files(workspace);
		reached = sound.reached();
	}

	/**
	 * The rules of a policy; none if the checker refuses it.
	 *
	 * @param claims how many claims may notice a mistake
	 * @param sound  tells which lines of the generator they reach
	 */
	static Optional<MadeRules> of(MadePolicy policy, int claims, LoadedGenerator sound) throws CompilerFault {
		Workspace workspace = MadeDocuments.load(policy.documents());
		return workspace.hasErrors() ? Optional.empty() : Optional.of(new MadeRules(policy, workspace, claims, sound));
	}

	Workspace workspace() {
		return workspace;
	}

	/** The lines of the generator that were reached for these rules. */
	BitSet reached() {
		return reached;
	}

	/** The files without a mistake. */
	List<GeneratedFile> files() {
		return files;
	}

	/** What a mistake does to these rules. */
	Effect effect(Function<MadeRules, List<GeneratedFile>> generator) {
		try {
			List<GeneratedFile> mistaken = generated(generator);
			return same(mistaken) ? Effect.NONE : effect(compiler.compile(mistaken));
		} catch (CompilerFault noJava) {
			return Effect.NO_JAVA;
		} catch (RuntimeException | LinkageError | StackOverflowError failed) {
			return Effect.NOTHING_GENERATED;
		}
	}

	/** A model is read by one at a time. */
	private synchronized List<GeneratedFile> generated(Function<MadeRules, List<GeneratedFile>> generator) {
		return generator.apply(this);
	}

	private Effect effect(CompiledRules rules) {
		if (same(withoutLines(rules)))
			return Effect.SAME_CLASSES;
		try {
			Adjudicator mistaken = rules.adjudicator();
			if (!told(mistaken).equals(told))
				return Effect.OTHER_DECISION;
			Iterator<Claim> claims = claims().iterator();
			for (long decision : decisions)
				if (decided(mistaken, claims.next()) != decision)
					return Effect.OTHER_DECISION;
			return Effect.SAME_DECISIONS;
		} catch (RuntimeException | LinkageError | ServiceConfigurationError unusable) {
			return Effect.OTHER_DECISION;
		}
	}

	/** What services are told of the rules without a claim. */
	private static String told(Adjudicator rules) {
		StringBuilder told = new StringBuilder();
		for (Policy policy : rules.policies()) {
			told.append(policy.version()).append(policy.effective()).append(policy.extendedPolicies());
			policy.rules().forEach(rule -> told.append('\n').append(rule.name()).append(rule.position()).append(rule.cites()).append(rule.effective()));
		}
		return told.toString();
	}

	private static long decided(Adjudicator rules, Claim claim) {
		String text = Outcome.of(() -> rules.decide(claim)).text();
		return (long) text.length() << 32 | Integer.toUnsignedLong(text.hashCode());
	}

	/** The claims that are made for the policy, always the same. */
	private Stream<Claim> claims() {
		ClaimMaker maker = new ClaimMaker(policy.world(), new Dice(policy.seed()));
		return Stream.generate(maker::next);
	}

	private boolean same(List<GeneratedFile> others) {
		if (files.size() != others.size())
			return false;
		for (int i = 0; i < files.size(); i++)
			if (!files.get(i).path().equals(others.get(i).path()) || !Arrays.equals(files.get(i).content(), others.get(i).content()))
				return false;
		return true;
	}

	private boolean same(Map<String, byte[]> others) {
		return compiled.keySet().equals(others.keySet()) && compiled.keySet().stream().allMatch(path -> Arrays.equals(compiled.get(path), others.get(path)));
	}

	/** What is compiled, without the numbers of lines: what a comment or a blank line changes in them is no difference. */
	private static Map<String, byte[]> withoutLines(CompiledRules rules) {
		Map<String, byte[]> stripped = new TreeMap<>();
		rules.files().forEach((path, bytes) -> stripped.put(path, path.endsWith(".class") ? withoutLines(bytes) : bytes));
		return stripped;
	}

	private static byte[] withoutLines(byte[] type) {
		ClassWriter writer = new ClassWriter(0);
		new ClassReader(type).accept(writer, ClassReader.SKIP_DEBUG);
		return writer.toByteArray();
	}
}
