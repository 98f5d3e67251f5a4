package org.lamina.dsl.files;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;

/** Remembers what was made of the texts of a file, for a file of a million rows has few different ones; of very many different ones it remembers the first. */
public final class Memo<T> {

	private static final int KEPT = 50_000;

	private final Map<String, T> made = new HashMap<>();

	/** What is made of a text. */
	public T of(String text, Function<String, T> making) {
		T known = made.get(text);
		if (known != null)
			return known;
		T now = making.apply(text);
		if (now != null && made.size() < KEPT)
			made.put(text, now);
		return now;
	}
}
