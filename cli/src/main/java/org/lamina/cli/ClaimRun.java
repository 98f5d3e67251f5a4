package org.lamina.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.util.function.Consumer;
import org.lamina.claims.ClaimConsumer;
import org.lamina.claims.DecisionFormat;
import org.lamina.claims.Place;
import org.lamina.claims.Rejected;
import org.lamina.claims.history.History;
import org.lamina.claims.history.ReadHistory;
import org.lamina.runtime.Adjudicator;
import org.lamina.runtime.claim.Claim;
import org.lamina.runtime.decision.Decision;

/** Decides claims in the order in which they are read, while the next ones are being read. */
final class ClaimRun {

	private static final long PROGRESS_MILLIS = 200;
	private static final String ERASE_LINE = "\r\u001b[K";

	private final Adjudicator adjudicator;
	private final DecisionFormat format;
	private final Console console;
	private final PrintStream rejects;
	private final RunSummary summary = new RunSummary();
	private History history;
	private long nextProgress = System.currentTimeMillis() + PROGRESS_MILLIS;

	/**
	 * @param history what is known of the patients' other claims
	 * @param rejects takes a line for each claim or file that could not be read, besides standard error; or null
	 */
	ClaimRun(Adjudicator adjudicator, DecisionFormat format, History history, Console console, PrintStream rejects) {
		this.adjudicator = adjudicator;
		this.format = format;
		this.history = history;
		this.console = console;
		this.rejects = rejects;
	}

	/**
	 * Reads the patients' other claims, which the claims that are decided after it have as their history.
	 *
	 * @param reading reads all of them into the consumer that it is given
	 */
	void readHistory(Consumer<ClaimConsumer> reading) {
		ReadHistory.Reading claims = new ReadHistory.Reading(this::rejectHistory, notice -> say(notice.toString()));
		reading.accept(claims);
		ReadHistory read = claims.end();
		read.doubts().forEach(this::say);
		summary.hasHistory(read.claims());
		history = read;
	}

	/**
	 * Decides what is read and writes it to standard output.
	 *
	 * @param reading reads all claims into the consumer that it is given
	 */
	RunSummary decide(Consumer<ClaimConsumer> reading) {
		OutputStream out = new BufferedOutputStream(console.out(), 1 << 16);
		try (ClaimQueue queue = new ClaimQueue(reading)) {
			ClaimQueue.Item item;
			for (item = queue.take(); !(item instanceof ClaimQueue.End); item = queue.take()) {
				handle(item, out);
				if (queue.isEmpty())
					flush(out);
				showProgress();
			}
			flush(out);
			if (((ClaimQueue.End) item).failure() != null)
				throw new IllegalStateException("Reading the claims failed.", ((ClaimQueue.End) item).failure());
		} catch (IOException e) {
			throw new CommandFailure(Exit.ERRORS, "The decisions cannot be written: " + e.getMessage());
		} finally {
			erase();
		}
		return summary;
	}

	private void handle(ClaimQueue.Item item, OutputStream out) throws IOException {
		if (item instanceof ClaimQueue.Read read)
			decide(read.claim(), read.place(), out);
		else if (item instanceof ClaimQueue.Lost lost)
			reject(lost.rejected());
		else if (item instanceof ClaimQueue.Doubt doubt)
			say(doubt.notice().toString());
	}

	private void decide(Claim claim, Place place, OutputStream out) throws IOException {
		Decision decision;
		try {
			decision = adjudicator.decide(history.complete(claim));
		} catch (RuntimeException fault) {
			if (console.isDebugging())
				FaultTrace.of(fault).print(console.err());
			reject(new Rejected(place, claim.id(), "Deciding it failed through a fault of Lamina (" + fault.getClass().getSimpleName() + "); please report it."));
			return;
		}
		format.write(decision, out);
		summary.add(decision);
	}

	private void reject(Rejected rejected) {
		summary.addRejected();
		tell(rejected);
	}

	private void rejectHistory(Rejected rejected) {
		summary.addRejectedHistory();
		tell(rejected);
	}

	private void tell(Rejected rejected) {
		say(rejected.toString());
		if (rejects != null)
			rejects.println(rejected);
	}

	private void say(String line) {
		erase();
		console.err().println(line);
	}

	/** A print stream does not tell of itself that nobody reads it any more. */
	private void flush(OutputStream out) throws IOException {
		out.flush();
		if (console.out().checkError())
			throw new IOException("nobody reads them any more.");
	}

	private void showProgress() {
		if (!console.progress() || System.currentTimeMillis() < nextProgress)
			return;
		nextProgress = System.currentTimeMillis() + PROGRESS_MILLIS;
		console.err().print(ERASE_LINE + Plural.of(summary.claims(), "claim"));
		console.err().flush();
	}

	private void erase() {
		if (console.progress())
			console.err().print(ERASE_LINE);
	}
}
