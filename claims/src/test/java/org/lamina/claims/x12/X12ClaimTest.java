package org.lamina.claims.x12;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lamina.claims.Heard;
import org.lamina.runtime.claim.Claim;
import org.lamina.runtime.claim.Line;

/** What a claim of an 837 says. */
class X12ClaimTest {

	@Test
	void claimHasItsIdAndPatient() {
		Claim claim = Heard.reading(X12Text.claim(X12Text.CLAIM)).claim();
		assertEquals("c-1", claim.id());
		assertEquals("M1", claim.patient().id());
		assertEquals(LocalDate.of(1948, 3, 2), claim.patient().birth());
		assertEquals("female", claim.patient().sex());
		assertEquals("professional", claim.kind());
	}

	@Test
	void lineHasItsServiceAndDays() {
		Line line = Heard.reading(X12Text.line("""
			SV1*HC:22513:59:XS:LT:22*900.50*UN*2*21**2:1~
			DTP*472*RD8*20260203-20260205~
			""")).line();
		assertEquals("22513", line.procedure().text());
		assertEquals("[59, XS, LT, 22]", line.modifiers().toString());
		assertEquals(new BigDecimal("900.50"), line.charge());
		assertEquals(new BigDecimal("2"), line.units());
		assertEquals("21", line.place().text());
		assertEquals("[C79.51, M80.08XA]", line.diagnoses().toString());
		assertEquals(LocalDate.of(2026, 2, 3), line.firstDay());
		assertEquals(LocalDate.of(2026, 2, 5), line.lastDay());
	}

	@Test
	void lineWithoutPlaceHasTheClaims() {
		assertEquals("22", Heard.reading(X12Text.claim(X12Text.CLAIM)).line().place().text());
	}

	@Test
	void lineWithoutPointersHasAllDiagnosesOfTheClaim() {
		Line line = Heard.reading(X12Text.line("SV1*HC:22513*900*UN*1~\n")).line();
		assertEquals("[M80.08XA, C79.51]", line.diagnoses().toString());
		assertTrue(line.diagnosesOfTheClaim());
	}

	@Test
	void lineWithoutDayHasNone() {
		assertNull(Heard.reading(X12Text.line("SV1*HC:22513*900*UN*1***1~\n")).line().firstDay());
	}

	@Test
	void minutesAreNoUnits() {
		assertNull(Heard.reading(X12Text.line("SV1*HC:01935*900*MJ*45***1~\n")).line().units());
	}

	@Test
	void oldDiagnosesAreOfIcd9() {
		assertEquals("[733.13, E885.9]", Heard.reading(X12Text.claim("""
			CLM*c-1*900***22:B:1~
			HI*BK:73313*BF:E8859~
			LX*1~
			SV1*HC:22523*900*UN*1***1:2~
			""")).line().diagnoses().toString());
	}

	@Test
	void lineThatPointsToADiagnosisWithoutCodeHasUnknownOnes() {
		Claim claim = Heard.reading(X12Text.claim("""
			CLM*c-1*900***22:B:1~
			HI*BK*8901*BF:5559~
			LX*1~
			SV1*HC:22523*900*UN*1***1~
			LX*2~
			SV1*HC:22524*900*UN*1***3~
			""")).claim();
		assertNull(claim.lines().get(0).diagnoses());
		assertFalse(claim.lines().get(0).diagnosesOfTheClaim());
		assertEquals("[555.9]", claim.lines().get(1).diagnoses().toString());
	}

	@Test
	void anaesthesiaInHiIsNoDiagnosis() {
		assertEquals("[M80.08XA]", Heard.reading(X12Text.claim(X12Text.CLAIM.replace("LX*1~", "HI*BP:00600~\nLX*1~"))).line().diagnoses().toString());
	}

	@Test
	void frequencyIsInClm() {
		assertEquals("original", Heard.reading(X12Text.claim(X12Text.CLAIM)).claim().frequency());
		assertEquals("replacement", Heard.reading(X12Text.claim(X12Text.CLAIM.replace("22:B:1", "22:B:7"))).claim().frequency());
		assertEquals("void", Heard.reading(X12Text.claim(X12Text.CLAIM.replace("22:B:1", "22:B:8"))).claim().frequency());
		assertNull(Heard.reading(X12Text.claim(X12Text.CLAIM.replace("22:B:1", "22:B:6"))).claim().frequency());
	}

	@Test
	void linesKeepTheNumbersOfLx() {
		assertEquals(7, Heard.reading(X12Text.claim(X12Text.CLAIM.replace("LX*1", "LX*7"))).line().number());
	}

	@Test
	void billingProviderRendersWhereNobodyElseDoes() {
		Line line = Heard.reading(X12Text.claim(X12Text.CLAIM)).line();
		assertEquals("1111111111", line.provider());
		assertEquals("1111111111", line.group());
		assertEquals("208D00000X", line.specialty());
	}

	@Test
	void renderingProviderOfTheClaimTakesItsOwnSpecialty() {
		Line line = Heard.reading(X12Text.claim(X12Text.CLAIM.replace("LX*1~", "NM1*82*1*ROE*R****XX*2222222222~\nPRV*PE*PXC*207X00000X~\nLX*1~"))).line();
		assertEquals("2222222222", line.provider());
		assertEquals("207X00000X", line.specialty());
		assertEquals("1111111111", line.group());
	}

	@Test
	void renderingProviderOfTheLineComesFirst() {
		Line line = Heard.reading(X12Text.claim(X12Text.CLAIM.replace("LX*1~", "NM1*82*1*ROE*R****XX*2222222222~\nPRV*PE*PXC*207X00000X~\nLX*1~")
			+ "NM1*82*1*POE*P****XX*3333333333~\n")).line();
		assertEquals("3333333333", line.provider());
		assertNull(line.specialty());
	}

	@Test
	void renderingProviderWithoutAnyIdentityIsUnknown() {
		assertNull(Heard.reading(X12Text.claim(X12Text.CLAIM + "NM1*82*1*POE*P~\n")).line().provider());
	}

	@Test
	void renderingProviderWithoutNpiIsAnotherNumber() {
		assertEquals("G2:K1", Heard.reading(X12Text.claim(X12Text.CLAIM + "NM1*82*1*POE*P~\nREF*G2*K1~\n")).line().provider());
	}

	@Test
	void providersOfAnotherPayerAreNotTheClaims() {
		Line line = Heard.reading(X12Text.claim(X12Text.CLAIM.replace("LX*1~", "SBR*S*18*******MB~\nNM1*IL*1*DOE*JACK****MI*X9~\nNM1*82*1~\nREF*G1*OTHER~\nLX*1~"))).line();
		assertEquals("1111111111", line.provider());
	}

	@Test
	void subscriberOfAnotherPayerIsNotThePatient() {
		assertEquals("M1", Heard.reading(X12Text.claim(X12Text.CLAIM.replace("LX*1~", "SBR*S*18*******MB~\nNM1*IL*1*DOE*JACK****MI*X9~\nLX*1~"))).claim().patient().id());
	}

	@Test
	void facilityTellsItsState() {
		Claim claim = Heard.reading(X12Text.claim(X12Text.CLAIM.replace("LX*1~", "NM1*77*2*HOSPITAL*****XX*4444444444~\nN4*NEW YORK*NY*10001~\nLX*1~"))).claim();
		assertEquals("4444444444", claim.lines().get(0).facility());
		assertEquals("NY", claim.state());
	}

	@Test
	void withoutFacilityTheStateIsTheBillingProviders() {
		assertEquals("NJ", Heard.reading(X12Text.claim(X12Text.CLAIM)).claim().state());
	}

	@Test
	void payToAddressTellsNoState() {
		assertEquals("NJ", Heard.reading(X12Text.interchange(X12Text.PROVIDER + "NM1*87*2~\nN4*MIAMI*FL*33111~\n" + X12Text.SUBSCRIBER + X12Text.CLAIM)).claim().state());
	}

	@Test
	void priorAuthorizationIsTheClaims() {
		assertEquals("PA1", Heard.reading(X12Text.claim(X12Text.CLAIM.replace("LX*1~", "REF*G1*PA1~\nLX*1~"))).claim().priorAuthorization());
	}

	@Test
	void priorAuthorizationOfSomeLinesIsNotTheClaims() {
		String lines = X12Text.CLAIM + "REF*G1*PA1~\nLX*2~\nSV1*HC:22515*900*UN*1***1~\n";
		assertNull(Heard.reading(X12Text.claim(lines)).claim().priorAuthorization());
		assertEquals("PA1", Heard.reading(X12Text.claim(lines + "REF*G1*PA1~\n")).claim().priorAuthorization());
	}

	@Test
	void dependentsOfOneSubscriberAreDifferentPatients() {
		String ted = Heard.reading(dependent("TED")).claim().patient().id();
		assertTrue(ted.startsWith("M1/"), ted);
		assertFalse(ted.contains("TED"), ted);
		assertEquals(ted, Heard.reading(dependent("Ted")).claim().patient().id());
		assertNotEquals(ted, Heard.reading(dependent("TIM")).claim().patient().id());
	}

	private static String dependent(String name) {
		return X12Text.interchange(X12Text.PROVIDER + X12Text.SUBSCRIBER + """
			HL*3*2*23*0~
			PAT*19~
			NM1*QC*1*DOE*%s~
			DMG*D8*20010101*M~
			""".formatted(name) + X12Text.CLAIM);
	}

	@Test
	void correctionNamesTheClaimBeforeIt() {
		String replacement = X12Text.CLAIM.replace("22:B:1", "22:B:7").replace("HI*", "REF*F8*ICN-1~\nHI*");
		assertEquals("ICN-1", Heard.reading(X12Text.claim(replacement)).claim().replaces());
		assertEquals("ICN-1", Heard.reading(X12Text.claim(replacement.replace("22:B:7", "22:B:8"))).claim().replaces());
		assertNull(Heard.reading(X12Text.claim(replacement.replace("22:B:7", "22:B:1"))).claim().replaces());
	}

	@Test
	void claimNumberOfAnotherPayerIsNoClaimBeforeIt() {
		String replacement = X12Text.CLAIM.replace("22:B:1", "22:B:7").replace("LX*1~", "SBR*S*18*******MB~\nREF*F8*OTHER~\nLX*1~");
		assertNull(Heard.reading(X12Text.claim(replacement)).claim().replaces());
	}

	@ParameterizedTest
	@CsvSource({"16, medicare-advantage", "MA, medicare", "MB, medicare", "MC, medicaid", "CI, commercial", "HM, "})
	void filingIndicatorTellsTheLineOfBusinessAsFarAsItCan(String indicator, String lineOfBusiness) {
		assertEquals(lineOfBusiness, Heard.reading(X12Text.claim(X12Text.CLAIM).replace("SBR*P*18*******MA", "SBR*P*18*******" + indicator)).claim().lineOfBusiness());
	}

	@Test
	void lineOfBusinessIsTheSubscribersAndNotAnotherPayers() {
		assertEquals("medicare", Heard.reading(dependent("TED")).claim().lineOfBusiness());
		assertEquals("medicare", Heard.reading(X12Text.claim(X12Text.CLAIM.replace("LX*1~", "SBR*S*18*******CI~\nLX*1~"))).claim().lineOfBusiness());
	}
}
