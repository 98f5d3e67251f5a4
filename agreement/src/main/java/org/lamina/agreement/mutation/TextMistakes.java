package org.lamina.agreement.mutation;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.lamina.dsl.generation.GeneratedFile;

/** The mistakes that can be made in generated Java: each {@link Edit} beside each kind of call. */
final class TextMistakes {

	private TextMistakes() {
	}

	/** All that can be made in some rules. */
	static List<Mistake> all(Collection<MadeRules> rules) {
		List<Mistake> all = new ArrayList<>();
		for (Edit edit : Edit.values()) {
			Set<String> calls = new TreeSet<>();
			rules.forEach(made -> made.files().stream().filter(GeneratedFile::isJava).forEach(file -> edit.calls(file, calls)));
			calls.forEach(call -> all.add(new TextMistake(edit, call)));
		}
		return all;
	}

	private record TextMistake(Edit edit, String call) implements Mistake {

		@Override
		public String place() {
			return "generated " + call;
		}

		@Override
		public String change() {
			return edit.words();
		}

		@Override
		public String line() {
			return "";
		}

		@Override
		public boolean isReached(BitSet lines) {
			return true;
		}

		@Override
		public Function<MadeRules, List<GeneratedFile>> generator() {
			return rules -> rules.files().stream().map(file -> file.isJava() ? edit.at(call, file) : file).toList();
		}
	}
}
