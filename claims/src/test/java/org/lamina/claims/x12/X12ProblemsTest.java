package org.lamina.claims.x12;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lamina.claims.ClaimDefaults;
import org.lamina.claims.Heard;

/** Files and claims of X12 that cannot be read, and what of them can. */
class X12ProblemsTest {

	private static final String SECOND = X12Text.CLAIM.replace("c-1", "c-2");

	@Test
	void otherProceduresThanHcCannotBeDecided() {
		assertEquals("in:18:1 (segment 18): claim `c-1`: Line 1: SV101 does not begin with `HC` (CPT and HCPCS), which alone can be decided, followed by the component separator that ISA16 declares.",
			Heard.reading(X12Text.line("SV1*ER:1234*900*UN*1***1~\n")).problem());
	}

	@Test
	void foreignDiagnosisRejectsItsClaim() {
		assertEquals("in:16:1 (segment 16): claim `c-1`: A diagnosis has a qualifier that is neither ICD-10-CM (ABK, ABF) nor ICD-9-CM (BK, BF).",
			Heard.reading(X12Text.claim(X12Text.CLAIM.replace("ABK:M8008XA", "ZZ:X1"))).problem());
	}

	@Test
	void pointerBeyondTheDiagnosesRejectsItsClaim() {
		assertEquals("in:15:1 (segment 15): claim `c-1`: Line 1 points to diagnosis 3, and the claim has 2.", Heard.reading(X12Text.line("SV1*HC:22513*900*UN*1***3~\n")).problem());
	}

	@Test
	void dayThatIsNoneRejectsItsClaimAndIsNotTold() {
		String problem = Heard.reading(X12Text.line("SV1*HC:22513*900*UN*1***1~\nDTP*472*D8*20260230~\n")).problem();
		assertEquals("in:19:1 (segment 19): claim `c-1`: Line 1: DTP*472 is neither a day (D8) nor a first and a last day (RD8).", problem);
	}

	@Test
	void oneBadClaimCostsOnlyItself() {
		assertEquals(List.of("in:18:1 (segment 18): claim `c-1`: Line 1: SV104 is no number.", "claim c-2"),
			Heard.reading(X12Text.claim(X12Text.CLAIM.replace("UN*1", "UN*ONE") + SECOND)).all());
	}

	@Test
	void linesOfOneNumberRejectTheirClaim() {
		assertEquals("in:15:1 (segment 15): claim `c-1`: Two lines have the number 1.", Heard.reading(X12Text.line("SV1*HC:22513*9*UN*1***1~\nLX*1~\nSV1*HC:22514*9*UN*1***1~\n")).problem());
	}

	@Test
	void claimWithoutMemberIdIsRejected() {
		assertEquals("in:15:1 (segment 15): claim `c-1`: The claim has no patient: its NM1*IL has no member id (MI).", Heard.reading(X12Text.claim(X12Text.CLAIM).replace("*MI*M1", "")).problem());
	}

	@Test
	void unknownSegmentRejectsTheClaimItStandsIn() {
		assertEquals(List.of("in:17:1 (segment 17): claim `c-1`: A claim has no segment `XY` here.", "claim c-2"),
			Heard.reading(X12Text.claim(X12Text.CLAIM.replace("LX*1~", "XY*1~\nLX*1~") + SECOND)).all());
	}

	@Test
	void unknownSegmentWithTheSubscriberRejectsTheSubscribersClaims() {
		assertEquals(List.of("in:16:1 (segment 16): claim `c-1`: A claim has no segment `Nd4` here. It stands with the subscriber or patient, at in:15:1 (segment 15).", "claim c-2"),
			Heard.reading(X12Text.interchange(X12Text.PROVIDER + X12Text.SUBSCRIBER + "Nd4*A~\n" + X12Text.CLAIM + X12Text.SUBSCRIBER + SECOND)).all());
	}

	@Test
	void claimThatLostItsClmIsSaidOnce() {
		assertEquals(List.of("in:15:1 (segment 15): The segment `HI` belongs to a claim, and there is no CLM before it: a claim is lost here.", "claim c-2"),
			Heard.reading(X12Text.claim(X12Text.CLAIM.replaceFirst("CLM.*\n", "") + SECOND)).all());
	}

	@Test
	void transactionWithoutClaimIsSaid() {
		assertEquals("in:15:1 (segment 15): The transaction has no claim.", Heard.reading(X12Text.claim("")).problem());
	}

	@Test
	void repeatedIdsAreClaimsOfTheirOwn() {
		assertEquals(List.of("claim c-1", "claim c-1"), Heard.reading(X12Text.claim(X12Text.CLAIM + X12Text.CLAIM)).all());
	}

	/** Without its HL, the next subscriber's claim would be taken for the first one's. */
	@Test
	void claimsBehindALostLevelAreNobodys() {
		String next = X12Text.SUBSCRIBER.replace("HL*2*1*22*0~\n", "").replace("*MI*M1", "*MI*M2");
		assertEquals(List.of("in:20:1 (segment 20): claim `c-1`: The segment `SBR` begins another patient, and there is no HL before it.",
			"in:23:1 (segment 23): claim `c-2`: The segment `SBR` begins another patient, and there is no HL before it, at in:20:1 (segment 20)."),
			Heard.reading(X12Text.claim(X12Text.CLAIM + next + SECOND)).all());
		assertEquals(List.of("in:20:1 (segment 20): claim `c-1`: The segment `PAT` begins another patient, and there is no HL before it.",
			"in:22:1 (segment 22): claim `c-2`: The segment `PAT` begins another patient, and there is no HL before it, at in:20:1 (segment 20)."),
			Heard.reading(X12Text.claim(X12Text.CLAIM + "PAT*19~\nNM1*QC*1*DOE*TED~\n" + SECOND)).all());
	}

	@Test
	void otherGuidesAreNotRead() {
		assertEquals("in:3:1 (segment 3): The transaction is `837 005010X223A2`; claims are read from 837 professional, `005010X222`.",
			Heard.reading(X12Text.interchange(X12Text.PROVIDER + X12Text.SUBSCRIBER + X12Text.CLAIM, "005010X223A2")).problem());
	}

	@Test
	void wrongCountIsNoticed() {
		Heard heard = Heard.reading(X12Text.claim(X12Text.CLAIM).replace("SE*18*", "SE*25*"));
		assertEquals("claim c-1", heard.all().get(0));
		assertTrue(heard.all().get(1).startsWith("notice in:20:6 (segment 20): The count here differs"), heard.all().toString());
	}

	@Test
	void badSegmentEndsItsInterchangeButNotTheNext() {
		Heard heard = Heard.reading(X12Text.claim(X12Text.CLAIM + SECOND.replace("HI*", "*")) + X12Text.claim(X12Text.CLAIM.replace("c-1", "c-3")));
		assertEquals(List.of("claim c-1", "in:21:1 (segment 21): claim `c-2`: The transaction breaks off within this claim.",
			"in:21:1 (segment 21): There is no proper segment here: a segment begins with two or three letters or digits. The rest of the interchange is not read.", "claim c-3"), heard.all());
	}

	@Test
	void claimThatTheEnvelopeCutsOffIsRejected() {
		Heard heard = Heard.reading(X12Text.claim(X12Text.CLAIM + SECOND).replaceAll("SE\\*.*~\n", ""));
		assertEquals("claim c-1", heard.all().get(0));
		assertEquals("in:25:1 (segment 25): claim `c-2`: The transaction breaks off within this claim.", heard.all().get(1));
	}

	@Test
	void truncationAnywhereLosesOnlyWhatIsSaid() {
		String whole = X12Text.claim(X12Text.CLAIM + SECOND);
		int firstIsComplete = whole.indexOf('~', whole.indexOf("CLM*c-2"));
		for (int length = 0; length < whole.stripTrailing().length(); length++) {
			Heard heard = Heard.reading(whole.substring(0, length));
			assertFalse(heard.problems().isEmpty(), "cut at " + length);
			assertEquals(length > firstIsComplete, !heard.claims().isEmpty(), "cut at " + length);
		}
	}

	@Test
	void isaOfAnotherLengthIsSaid() {
		assertEquals("in:2:2 (segment 1): The ISA segment is not 106 characters with 16 elements. The rest of the interchange is not read.",
			Heard.reading(X12Text.claim(X12Text.CLAIM).replaceFirst("SENDER   ", "SENDER")).problem());
	}

	@Test
	void otherEncodingsAreSaid() {
		byte[] latin = X12Text.claim(X12Text.CLAIM).replace("JANE", "ZOË").getBytes(StandardCharsets.ISO_8859_1);
		assertTrue(Heard.reading(latin, ClaimDefaults.NONE).problem().contains("A character here is not UTF-8."));
	}

	@Test
	void noMessageTellsAName() {
		String whole = X12Text.claim(X12Text.CLAIM + SECOND);
		for (int length = 106; length < whole.length(); length++)
			for (String said : Heard.reading(whole.substring(0, length)).all())
				assertFalse(said.contains("JANE") || said.contains("DOE") || said.contains("1948"), said);
	}

	@Test
	void rejectedClaimTellsItsPatientIfThatIsSure() {
		String bad = X12Text.CLAIM.replace("UN*1", "UN*ONE");
		assertEquals(List.of("M1"), Heard.reading(X12Text.claim(bad)).patientsOfProblems());
		assertEquals(List.of("null"), Heard.reading(X12Text.claim(bad).replace("*MI*M1", "")).patientsOfProblems());
		assertEquals(List.of("null"), Heard.reading(X12Text.interchange(X12Text.PROVIDER + X12Text.SUBSCRIBER + "Nd4*A~\n" + bad)).patientsOfProblems());
		assertEquals(List.of("M1", "null"), Heard.reading(X12Text.claim(X12Text.CLAIM + SECOND.replace("HI*", "*"))).patientsOfProblems());
	}
}
