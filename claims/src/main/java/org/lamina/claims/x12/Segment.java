package org.lamina.claims.x12;

import java.util.List;
import org.lamina.claims.Place;

/**
 * A segment, such as {@code SV1*HC:22513*900*UN*1***1:2}. Elements and components count from 1, as in the standard, and one that is not there
 * is the empty text.
 *
 * @param tag      the segment's identifier, such as {@code SV1}
 * @param place    where it begins
 * @param elements the components of each element; of an element that repeats, the first occurrence
 */
record Segment(String tag, Place place, List<List<String>> elements) {

	/** The number of elements, also of the empty ones between others. */
	int size() {
		return elements.size();
	}

	/** The element, or the first component of a composite. */
	String element(int position) {
		return component(position, 1);
	}

	String component(int position, int component) {
		if (position > elements.size())
			return "";
		List<String> components = elements.get(position - 1);
		return component > components.size() ? "" : components.get(component - 1);
	}

	/** The components of an element, none if it is empty. */
	List<String> components(int position) {
		return position > elements.size() ? List.of() : elements.get(position - 1);
	}
}
