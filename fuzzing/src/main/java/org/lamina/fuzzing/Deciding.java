package org.lamina.fuzzing;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import org.lamina.claims.ClaimConsumer;
import org.lamina.claims.DecisionWriter;
import org.lamina.claims.Notice;
import org.lamina.claims.Place;
import org.lamina.claims.Provenance;
import org.lamina.claims.Rejected;
import org.lamina.claims.history.ReadHistory;
import org.lamina.compiler.rules.CompilerFault;
import org.lamina.compiler.rules.RuleCompiler;
import org.lamina.compiler.workspace.Workspace;
import org.lamina.runtime.Adjudicator;
import org.lamina.runtime.claim.Claim;

/** Decides every claim that is read, by rules that read all that a claim says. */
final class Deciding implements ClaimConsumer {

	private static final Adjudicator RULES = rules();
	private static final DecisionWriter WRITER = new DecisionWriter(new Provenance("1.0", LocalDate.of(2026, 1, 31), "sha256:", null));

	private final ReadHistory.Reading history = new ReadHistory.Reading(lost -> {
	}, doubt -> {
	});

	private static Adjudicator rules() {
		try (InputStream document = Deciding.class.getResourceAsStream("judge.lamina")) {
			Workspace workspace = Documents.check(Path.of("judge.lamina").toAbsolutePath(), document.readAllBytes());
			if (workspace.hasErrors())
				throw new Fault(workspace.problems().toString());
			return new RuleCompiler(workspace, workspace.policies()).compile().adjudicator();
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		} catch (CompilerFault fault) {
			throw new Fault(fault.getMessage(), fault);
		}
	}

	/** Compiles the rules. */
	static void prepare() {
		RULES.policies();
	}

	@Override
	public void claim(Claim claim, Place place) {
		history.claim(claim, place);
		try {
			WRITER.write(RULES.decide(claim), OutputStream.nullOutputStream());
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	@Override
	public void rejected(Rejected rejected) {
		history.rejected(rejected);
		oneLine(rejected.toString());
	}

	@Override
	public void notice(Notice notice) {
		history.notice(notice);
		oneLine(notice.toString());
	}

	/** Ends the reading: the claims become the history of their patients. */
	void end() {
		history.end();
	}

	/** A message must not be able to write a line of its own, or to command a terminal. */
	private static void oneLine(String message) {
		if (message.chars().anyMatch(Character::isISOControl))
			throw new Fault("A message has a control character.");
	}
}
