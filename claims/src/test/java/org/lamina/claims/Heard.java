package org.lamina.claims;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.lamina.runtime.claim.Claim;
import org.lamina.runtime.claim.Line;

/** A consumer that keeps what a reader tells it, in order and as text. */
public class Heard implements ClaimConsumer {

	private final List<Claim> claims = new ArrayList<>();
	private final List<String> problems = new ArrayList<>();
	private final List<String> patients = new ArrayList<>();
	private final List<String> all = new ArrayList<>();

	/** What the reader says about a text in a file named {@code in}. */
	public static Heard reading(String text) {
		return reading(text.getBytes(StandardCharsets.UTF_8), ClaimDefaults.NONE);
	}

	public static Heard reading(byte[] bytes, ClaimDefaults defaults) {
		Heard heard = new Heard();
		new ClaimReader(defaults).read(new ByteArrayInputStream(bytes), "in", null, heard);
		return heard;
	}

	@Override
	public void claim(Claim claim, Place place) {
		claims.add(claim);
		all.add(claim.toString());
	}

	@Override
	public void rejected(Rejected rejected) {
		problems.add(rejected.toString());
		patients.add(String.valueOf(rejected.patientId()));
		all.add(rejected.toString());
	}

	@Override
	public void notice(Notice notice) {
		all.add("notice " + notice);
	}

	/** Everything that was said, in order. */
	public List<String> all() {
		return all;
	}

	/** Whose the rejected claims are, {@code null} where that is not sure. */
	public List<String> patientsOfProblems() {
		return patients;
	}

	/** What was rejected. */
	public List<String> problems() {
		return problems;
	}

	public List<Claim> claims() {
		return claims;
	}

	/** The one claim, where no problem was said. */
	public Claim claim() {
		if (claims.size() != 1 || !problems.isEmpty())
			throw new AssertionError("one claim and no problem expected: " + all);
		return claims.get(0);
	}

	/** The only line of the one claim. */
	public Line line() {
		if (claim().lines().size() != 1)
			throw new AssertionError("one line expected");
		return claim().lines().get(0);
	}

	/** The one problem, where no claim was read. */
	public String problem() {
		if (!claims.isEmpty() || problems.size() != 1)
			throw new AssertionError("one problem and no claim expected: " + all);
		return problems.get(0);
	}
}
