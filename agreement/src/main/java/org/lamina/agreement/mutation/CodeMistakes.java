package org.lamina.agreement.mutation;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.lamina.dsl.generation.GeneratedFile;
import org.pitest.classinfo.ClassName;
import org.pitest.mutationtest.engine.MutationDetails;
import org.pitest.mutationtest.engine.gregor.GregorMutater;
import org.pitest.mutationtest.engine.gregor.MethodInfo;
import org.pitest.mutationtest.engine.gregor.MethodMutatorFactory;
import org.pitest.mutationtest.engine.gregor.config.Mutator;

/** The mistakes that can be made in the generator's own code: those that PIT makes in any Java, and others in the text that it writes. */
final class CodeMistakes {

	/** What every record has, and no generator calls. */
	private static final Set<String> NOT_WRITTEN = Set.of("hashCode", "equals", "toString", "values", "valueOf");

	private final Followed followed = new Followed();
	private final Map<String, byte[]> classes = GeneratorClasses.all();
	private final GregorMutater mutater;

	CodeMistakes() {
		Collection<MethodMutatorFactory> all = new ArrayList<>(Mutator.newDefaults());
		all.addAll(WordMistake.all());
		all.add(new LeftOut());
		mutater = new GregorMutater(name -> Optional.of(GeneratorClasses.bytes(name.replace('/', '.'))), CodeMistakes::isWritten, all);
		classes.replaceAll((name, bytes) -> followed.followed(bytes));
	}

	private static boolean isWritten(MethodInfo method) {
		return !NOT_WRITTEN.contains(method.getName()) && !(method.isSynthetic() && !method.getName().startsWith("lambda$"));
	}

	/** All mistakes, in the order of their places. */
	List<Mistake> all() {
		List<Mistake> all = new ArrayList<>();
		Map<String, Integer> numbers = new HashMap<>();
		for (String name : classes.keySet())
			for (MutationDetails details : mutater.findMutations(ClassName.fromString(name))) {
				if (LeftOut.isInstead(details.getDescription()))
					continue;
				String method = name.substring(name.lastIndexOf('.') + 1) + "." + details.getMethod().replaceAll("lambda\\$(.*)\\$\\d+", "$1");
				String what = details.getDescription().replaceAll("org/lamina/dsl/generation/|org\\.lamina\\.dsl\\.generation\\.|lambda\\$|(?<=\\w)\\$\\d+", "");
				int number = numbers.merge(method + what, 1, Integer::sum);
				all.add(new CodeMistake(this, details, method, what + (number == 1 ? "" : " #" + number)));
			}
		return all;
	}

	/** A generator without a mistake, which tells what it reaches. */
	LoadedGenerator sound() {
		return new LoadedGenerator(classes);
	}

	private LoadedGenerator with(MutationDetails details) {
		Map<String, byte[]> mistaken = new HashMap<>(classes);
		mistaken.put(details.getClassName().asJavaName(), followed.followed(mutater.getMutation(details.getId()).getBytes()));
		return new LoadedGenerator(mistaken);
	}

	/** A mistake that PIT makes. */
	private record CodeMistake(CodeMistakes all, MutationDetails details, String place, String change) implements Mistake {

		@Override
		public String line() {
			return details.getFilename() + ":" + details.getLineNumber();
		}

		/** A generator is loaded once, and does then what its classes do as they are loaded; that is reached for no rules or for all. */
		@Override
		public boolean isReached(BitSet lines) {
			return details.getMethod().equals("<clinit>") || lines.get(all.followed.number(details.getClassName().asJavaName(), details.getLineNumber()));
		}

		@Override
		public Function<MadeRules, List<GeneratedFile>> generator() {
			LoadedGenerator generator = all.with(details);
			return rules -> generator.files(rules.workspace());
		}
	}
}
