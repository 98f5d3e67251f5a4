package org.lamina.agreement.mutation;

import java.util.BitSet;
import java.util.List;
import java.util.function.Function;
import org.lamina.dsl.generation.GeneratedFile;

/** A mistake in how Java is generated. It is made wherever it can be made: a generator that errs errs each time. */
interface Mistake {

	/** Where the mistake is, without numbers of lines: who names it once names it for as long as the place stands. */
	String place();

	/** What is done instead of what is right. */
	String change();

	/** Where the place stands now; it may be empty. */
	String line();

	/** Whether it can do something to rules for which these lines of the generator are reached. */
	boolean isReached(BitSet lines);

	/** Makes files with the mistake; whoever generates them may fail. */
	Function<MadeRules, List<GeneratedFile>> generator();
}
