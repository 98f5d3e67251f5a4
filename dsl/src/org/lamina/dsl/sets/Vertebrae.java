package org.lamina.dsl.sets;

import java.util.List;
import java.util.stream.Stream;

/** The vertebrae from the neck downwards, as coders name them. */
public final class Vertebrae {

	private static final List<String> ALL = Stream.of("C1 C2 C3 C4 C5 C6 C7", "T1 T2 T3 T4 T5 T6 T7 T8 T9 T10 T11 T12", "L1 L2 L3 L4 L5", "S1 S2 S3 S4 S5").flatMap(region -> Stream.of(region.split(" "))).toList();

	private Vertebrae() {
	}

	/** Whether the spine has a vertebra of this name. */
	public static boolean has(String name) {
		return ALL.contains(name);
	}

	/** How far down a vertebra lies, from 0; -1 if there is none of this name. */
	public static int indexOf(String name) {
		return ALL.indexOf(name);
	}

	/** Whether two names joined by a hyphen, as {@code L4-L5}, are neighbours in their order. */
	public static boolean isSpace(String name) {
		int hyphen = name.indexOf('-');
		int upper = hyphen < 0 ? -1 : indexOf(name.substring(0, hyphen));
		return upper >= 0 && indexOf(name.substring(hyphen + 1)) == upper + 1;
	}
}
