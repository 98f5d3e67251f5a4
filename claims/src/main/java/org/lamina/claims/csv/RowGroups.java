package org.lamina.claims.csv;

import java.util.LinkedHashMap;
import java.util.Map;
import org.lamina.claims.ClaimConsumer;
import org.lamina.claims.ClaimDefaults;
import org.lamina.claims.Place;
import org.lamina.claims.Rejected;

/** Puts rows together to claims, and hands these over when a row shows that no more belong to them. */
final class RowGroups {

	private static final String LINE_LOST = "The row here, whose claim is not known, may be a line of this claim.";

	private final Layout layout;
	private final ClaimDefaults defaults;
	private final String file;
	private final ClaimConsumer to;
	private final boolean byPatient;
	private final SeenIds seen = new SeenIds();
	/** The claims that may get more rows, by id in the order of their first rows. */
	private final Map<String, ClaimDraft> open = new LinkedHashMap<>();
	private String patient;
	/** The line of a row without id behind which no other has come, or 0. */
	private long lost;
	/** The line of a row without id that may belong to any claim of this group, or 0. */
	private long lostHere;

	RowGroups(Layout layout, ClaimDefaults defaults, String file, ClaimConsumer to) {
		this.layout = layout;
		this.defaults = defaults;
		this.file = file;
		this.to = to;
		byPatient = layout.mapping().format().byPatient();
	}

	void add(Row row) {
		if (row.isBlank())
			return;
		String id = row.peek(Field.ID);
		if (id == null) {
			lose(row);
			return;
		}
		if (!open.containsKey(id) && !staysWithPatient(row))
			end();
		if (lost > 0)
			lostHere = lost;
		lost = 0;
		ClaimDraft claim = open.get(id);
		if (claim == null)
			open.put(id, claim = begin(id, row));
		claim.add(row);
	}

	private ClaimDraft begin(String id, Row row) {
		ClaimDraft claim = new ClaimDraft(id, layout, place(row.line()));
		if (!seen.add(id))
			claim.problem(place(row.line()), "Rows with the id of this claim stand further up, behind which other claims were read; sort the rows by claim.");
		if (lostHere > 0)
			claim.problem(place(lostHere), LINE_LOST);
		return claim;
	}

	private boolean staysWithPatient(Row row) {
		if (!byPatient)
			return false;
		String said = row.peek(Field.PATIENT);
		boolean stays = said == null || said.equals(patient);
		if (said != null)
			patient = said;
		return stays;
	}

	/** A row without an id may be a line of any claim that is open, or of those that come next. */
	private void lose(Row row) {
		lost = row.line();
		String damage = row.damage() != null ? row.damage() : "The cell of `" + layout.heading(layout.all(Field.ID)[0]) + "`, the id of the claim, is empty or cannot be read.";
		open.values().forEach(claim -> claim.problem(place(lost), LINE_LOST));
		to.rejected(new Rejected(place(lost), null, damage));
	}

	/** Rejects the claims that are open, because something is wrong at a line of the file and they may lack rows. */
	void breakOff(long line, String reason) {
		open.values().forEach(claim -> claim.problem(place(line), reason));
	}

	/** Hands over the claims that are open. */
	void end() {
		open.values().forEach(claim -> claim.complete(defaults, to));
		open.clear();
		lostHere = 0;
	}

	private Place place(long line) {
		return new Place(file, line, 0, 0);
	}
}
