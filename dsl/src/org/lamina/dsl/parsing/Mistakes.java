package org.lamina.dsl.parsing;

import java.util.Optional;

/** Mistakes of one family, told by what stands around the word that does not fit. */
interface Mistakes {

	/** The message for the author, if this looks like one of the family. */
	Optional<String> messageFor(Surroundings around);
}
