package org.lamina.cli;

import java.util.ArrayList;
import java.util.List;
import org.lamina.claims.ClaimConsumer;
import org.lamina.claims.Notice;
import org.lamina.claims.Place;
import org.lamina.claims.Quoted;
import org.lamina.claims.Rejected;
import org.lamina.dsl.problems.Suggestion;
import org.lamina.runtime.claim.Claim;

/** Looks for the claim of an id among those that are read. */
final class ClaimSearch implements ClaimConsumer {

	/** So many ids are listed where none is close to the one that was given. */
	private static final int LISTED = 10;

	private final String id;
	private final Console console;
	private final List<String> ids = new ArrayList<>();
	private Claim found;
	private boolean rejected;

	ClaimSearch(String id, Console console) {
		this.id = id;
		this.console = console;
	}

	@Override
	public void claim(Claim claim, Place place) {
		ids.add(claim.id());
		if (!claim.id().equals(id))
			return;
		if (found == null)
			found = claim;
		else
			console.err().println(place + ": another claim " + Quoted.of(id) + "; the first one is explained.");
	}

	@Override
	public void rejected(Rejected lost) {
		if (lost.claimId() == null || lost.claimId().equals(id)) {
			rejected = true;
			console.err().println(lost);
		}
	}

	@Override
	public void notice(Notice notice) {
		console.err().println(notice);
	}

	/** Whether something could not be read that may be the claim. */
	boolean isRejected() {
		return rejected;
	}

	/**
	 * The claim.
	 *
	 * @throws CommandFailure if there is none of the id
	 */
	Claim found() {
		if (found != null)
			return found;
		if (rejected)
			throw new CommandFailure(Exit.UNREAD_CLAIMS, "No claim " + Quoted.of(id) + " was read.");
		throw new CommandFailure(Exit.USAGE, "There is no claim " + Quoted.of(id) + Suggestion.closest(id, ids).map(close -> "; did you mean " + Quoted.of(close) + "?").orElseGet(this::listed));
	}

	private String listed() {
		if (ids.isEmpty())
			return "; no claim was read.";
		List<String> first = ids.stream().distinct().limit(LISTED).toList();
		return "; there are " + String.join(", ", first.stream().map(Quoted::of).toList()) + (ids.stream().distinct().count() > LISTED ? " and more." : ".");
	}
}
