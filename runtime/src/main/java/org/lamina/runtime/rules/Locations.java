package org.lamina.runtime.rules;

import java.util.List;

/**
 * Where in the spine diagnoses are, as far as sets of them say so.
 *
 * @param places the sets that say where their diagnoses are
 */
public record Locations(List<Place> places) {

	/** Nothing says where any diagnosis is. */
	public static final Locations NONE = new Locations(List.of());

	/** Diagnoses and where they are: at one or more of these levels. */
	public record Place(CodeSet diagnoses, LevelSet levels) {
	}

	public Locations {
		places = List.copyOf(places);
	}

	/** Where a packed diagnosis can be, by every set that has it; empty if none says so. */
	public LevelSet of(long diagnosis) {
		LevelSet levels = LevelSet.EMPTY;
		for (Place place : places)
			if (place.diagnoses.has(diagnosis))
				levels = levels.union(place.levels);
		return levels;
	}
}
