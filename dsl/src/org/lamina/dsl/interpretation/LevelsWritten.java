package org.lamina.dsl.interpretation;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.lamina.dsl.codes.CodeItem;
import org.lamina.dsl.codes.CodeRange;
import org.lamina.dsl.codes.Dated;
import org.lamina.dsl.codes.Except;
import org.lamina.dsl.codes.InterspaceItem;
import org.lamina.dsl.codes.Intersection;
import org.lamina.dsl.codes.SetExpression;
import org.lamina.dsl.codes.SetReference;
import org.lamina.dsl.codes.Union;
import org.lamina.runtime.claim.Level;
import org.lamina.runtime.claim.Value;

/** The levels of the spine that an expression stands for, {@code T12}, {@code L4-L5}, {@code T1..L5}, which are vertebrae, and sets of them; or that a record lists. */
final class LevelsWritten {

	private LevelsWritten() {
	}

	/** The levels that a text lists, as {@code T12, L1}; the text itself if it lists anything else. */
	static Value in(Value.Word text) {
		List<Level> levels = new ArrayList<>();
		for (String name : text.word().strip().split("[\\s,;]+")) {
			if (!Level.isLevel(name))
				return text;
			levels.add(Level.of(name));
		}
		return Value.of(levels);
	}

	static Set<Level> in(SetExpression set) {
		Set<Level> levels = new LinkedHashSet<>();
		if (set instanceof CodeItem item)
			levels.add(Level.of(item.getCode()));
		else if (set instanceof InterspaceItem space)
			levels.add(Level.of(space.getInterspace()));
		else if (set instanceof CodeRange range)
			return stretch(Level.of(range.getFrom()), Level.of(range.getTo()));
		else if (set instanceof SetReference reference)
			return in(reference.getSet().getValue());
		else if (set instanceof Dated dated)
			return in(dated.getItem());
		else if (set instanceof Union union)
			union.getItems().forEach(item -> levels.addAll(in(item)));
		else if (set instanceof Except except) {
			levels.addAll(in(except.getLeft()));
			levels.removeAll(in(except.getRight()));
		} else if (set instanceof Intersection both) {
			levels.addAll(in(both.getLeft()));
			levels.retainAll(in(both.getRight()));
		}
		return levels;
	}

	private static Set<Level> stretch(Level from, Level to) {
		return Level.values().stream().filter(level -> !level.isInterspace() && level.compareTo(from) >= 0 && level.compareTo(to) <= 0).collect(Collectors.toCollection(LinkedHashSet::new));
	}
}
