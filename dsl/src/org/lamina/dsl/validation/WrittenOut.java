package org.lamina.dsl.validation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import org.eclipse.emf.ecore.EObject;

/** How large declarations are if everything that they name stood there itself: that is what a line is asked. */
final class WrittenOut {

	/** How deep declarations may name each other. */
	static final int DEPTH = 100;

	private record Extent(int parts, int depth) {
	}

	private final int most;
	private final ToIntFunction<EObject> ownParts;
	private final Function<EObject, List<EObject>> named;
	private final Map<EObject, Extent> known = new HashMap<>();

	/**
	 * @param most     the most parts that a declaration may have
	 * @param ownParts how many parts it has itself
	 * @param named    the declarations that it names, each as often as it does
	 */
	WrittenOut(int most, ToIntFunction<EObject> ownParts, Function<EObject, List<EObject>> named) {
		this.most = most;
		this.ownParts = ownParts;
		this.named = named;
	}

	/** Whether a declaration is too large, and what it names is not, which would be told there. */
	boolean isTooLargeFirst(EObject declared) {
		return isTooLarge(declared) && named.apply(declared).stream().noneMatch(this::isTooLarge);
	}

	private boolean isTooLarge(EObject declared) {
		Extent extent = of(declared);
		return extent.parts > most || extent.depth > DEPTH;
	}

	/** Of a declaration that needs itself, which is told elsewhere, nothing is counted where it comes again. */
	private Extent of(EObject declared) {
		Extent before = known.putIfAbsent(declared, new Extent(0, 0));
		if (before != null)
			return before;
		int parts = ownParts.applyAsInt(declared);
		int depth = 0;
		for (EObject part : named.apply(declared)) {
			Extent extent = of(part);
			parts = Math.min(most + 1, parts + extent.parts);
			depth = Math.max(depth, extent.depth);
		}
		Extent extent = new Extent(parts, depth + 1);
		known.put(declared, extent);
		return extent;
	}
}
