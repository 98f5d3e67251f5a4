package org.lamina.claims.csv;

import java.util.LinkedHashMap;
import java.util.Map;
import org.lamina.claims.ClaimConsumer;
import org.lamina.claims.ClaimDefaults;
import org.lamina.claims.Place;
import org.lamina.claims.Rejected;

/** Puts rows together to claims, and hands these over when a row shows that no more belong to them. */
final class RowGroups {

	private final Layout layout;
	private final ClaimDefaults defaults;
	private final String file;
	private final ClaimConsumer to;
	private final boolean byPatient;
	private final SeenIds seen = new SeenIds();
	/** The claims that may get more rows, by id in the order of their first rows. */
	private final Map<String, ClaimDraft> open = new LinkedHashMap<>();
	private String patient;
	/** The line of a row without id behind the open claims, or 0. */
	private long lost;

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
		ClaimDraft claim = open.get(id);
		if (claim == null)
			open.put(id, claim = begin(id, row));
		claim.add(row);
		lost = 0;
	}

	private ClaimDraft begin(String id, Row row) {
		ClaimDraft claim = new ClaimDraft(id, layout, place(row.line()));
		if (!seen.add(id))
			claim.problem(place(row.line()), "Rows with the id of this claim stand further up, behind which other claims were read; sort the rows by claim.");
		if (lost > 0)
			claim.problem(place(lost), lineLost());
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

	/** A row without an id may be a line of any claim that is open, or of the next. */
	private void lose(Row row) {
		lost = row.line();
		String damage = row.damage() != null ? row.damage() : "The cell of `" + layout.heading(layout.all(Field.ID)[0]) + "`, the id of the claim, is empty or cannot be read.";
		open.values().forEach(claim -> claim.problem(place(lost), lineLost()));
		to.rejected(new Rejected(place(lost), null, damage));
	}

	private static String lineLost() {
		return "The row here, whose claim is not known, may be a line of this claim.";
	}

	/** Rejects the claims that are open, because something is wrong at a line of the file and they may lack rows. */
	void breakOff(long line, String reason) {
		open.values().forEach(claim -> claim.problem(place(line), reason));
	}

	/** Hands over the claims that are open. */
	void end() {
		open.values().forEach(claim -> claim.complete(defaults, to));
		open.clear();
	}

	private Place place(long line) {
		return new Place(file, line, 0, 0);
	}
}
