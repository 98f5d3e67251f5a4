package org.lamina.fuzzing;

import java.nio.charset.StandardCharsets;
import org.lamina.claims.ClaimFormat;
import org.lamina.claims.csv.CsvMapping;
import org.lamina.claims.csv.UnusableMappingException;

/** A mapping is told what is wrong with it, or claims are read by it. */
public final class MappingTarget {

	private static final byte[] CLAIMS = """
		id,patient,birth,sex,dx1,dx2,procedure,day,units,charge,level,flag,score
		c-1,p-1,1948-03-02,F,M80.08XA,S22.000A,22513,2026-02-03,1,1200.50,T12,yes,8
		c-1,p-1,1948-03-02,F,M80.08XA,S22.000A,22515,2026-02-03,1,800,L1,no,8
		c-2,p-2,,,7331,,22514,20260203,x,,L9,?,
		""".getBytes(StandardCharsets.UTF_8);

	private MappingTarget() {
	}

	/** Is called once before the first input, so that the time of the start is not taken for a hang. */
	public static void fuzzerInitialize() {
		Deciding.prepare();
	}

	/** Takes the bytes of a mapping file. */
	public static void fuzzerTestOneInput(byte[] file) {
		try {
			ClaimBytes.read(CLAIMS, ClaimFormat.CSV, CsvMapping.parse(new String(file, StandardCharsets.UTF_8), "mapping.toml"));
		} catch (UnusableMappingException told) {
			if (told.getMessage().isBlank())
				throw new Fault("A mapping was refused without a word.", told);
		}
	}
}
