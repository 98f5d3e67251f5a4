package org.lamina.claims.csv;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lamina.claims.Place;

/**
 * Where a field is read from.
 *
 * @param place   where the mapping says so
 * @param columns the columns it names; a numbered family, such as {@code HCPCS_CD_1..45}, is a list of its own
 */
record Source(Place place, List<List<String>> columns) {

	/** {@code DX1..25}, {@code DX01..25}, {@code LINE_1..12_CPT}. */
	private static final Pattern FAMILY = Pattern.compile("(.*?)([0-9]{1,4})\\.\\.([0-9]{1,4})(.*)");

	/** All of its columns. */
	List<String> all() {
		return columns.stream().flatMap(List::stream).toList();
	}

	/**
	 * The columns that a text names: itself, or the columns of a numbered family. Where the first number has zeros in front, all have its width.
	 *
	 * @throws IllegalArgumentException if the numbers go backwards; the message is fit for a user
	 */
	static List<String> columns(String text) {
		Matcher family = FAMILY.matcher(text);
		if (!family.matches())
			return List.of(text.strip());
		int first = Integer.parseInt(family.group(2));
		int last = Integer.parseInt(family.group(3));
		if (last < first)
			throw new IllegalArgumentException("The numbers of `" + text + "` go backwards.");
		int width = family.group(2).startsWith("0") ? family.group(2).length() : 1;
		List<String> columns = new ArrayList<>(last - first + 1);
		for (int number = first; number <= last; number++)
			columns.add(family.group(1).stripLeading() + ("%0" + width + "d").formatted(number) + family.group(4).stripTrailing());
		return columns;
	}
}
