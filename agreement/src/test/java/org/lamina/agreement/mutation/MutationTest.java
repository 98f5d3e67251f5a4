package org.lamina.agreement.mutation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.lamina.agreement.mutation.Mutation.Ending;
import org.lamina.agreement.mutation.Mutation.Tried;
import org.lamina.compiler.rules.CompilerFault;

/** A few mistakes of the generator. All of them are made by the command {@code agree mutants}. */
class MutationTest {

	private static List<Tried> tried(String place) throws CompilerFault {
		List<Tried> all = new ArrayList<>();
		new Mutation(1, 10, 60, 10, 1, 2).run(name -> name.startsWith(place), new Mutation.Listener() {
			@Override
			public void begins(int policies, int mistakes) {
			}

			@Override
			public void tried(Tried tried) {
				all.add(tried);
			}
		});
		return all;
	}

	@Test
	void wrongComparisonsAreNoticed() throws CompilerFault {
		List<Tried> all = tried("ConditionWriter.compare: write");
		assertTrue(all.size() >= 4, all::toString);
		assertEquals(List.of(), all.stream().filter(tried -> tried.ending() != Ending.NOTICED).toList());
		assertTrue(all.stream().anyMatch(tried -> tried.effect().equals("other decision")), all::toString);
	}

	@Test
	void anotherCommentIsNoMistake() throws CompilerFault {
		Set<String> effects = tried("CriteriaClass.title: replaced").stream().map(Tried::effect).collect(Collectors.toCollection(TreeSet::new));
		effects.remove("not reached");
		assertEquals(Set.of("same classes"), effects);
	}

	@Test
	void whatIsNamedIsThere() {
		Set<String> named = new TreeSet<>(new Unnoticed().names());
		named.removeIf(name -> name.startsWith("generated "));
		new CodeMistakes().all().forEach(mistake -> named.remove(Unnoticed.name(mistake)));
		assertEquals(Set.of(), named);
	}
}
