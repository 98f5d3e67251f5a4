package org.lamina.claims.x12;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lamina.claims.Heard;

/** Separators, line ends, and many interchanges in a file. */
class X12EnvelopeTest {

	@ParameterizedTest
	@ValueSource(strings = {"|>~", "*:'", "\u001d\u001f\u001c", "+&!"})
	void separatorsAreThoseOfIsa(String separators) {
		String text = X12Text.claim(X12Text.CLAIM).replace('*', separators.charAt(0)).replace(':', separators.charAt(1)).replace('~', separators.charAt(2));
		assertEquals("[M80.08XA]", Heard.reading(text).line().diagnoses().toString());
	}

	@Test
	void lineFeedMayEndSegments() {
		assertEquals("22513", Heard.reading(X12Text.claim(X12Text.CLAIM).replace("~", "")).line().procedure().text());
	}

	@Test
	void segmentsMayStandOnOneLine() {
		assertEquals("22513", Heard.reading(X12Text.claim(X12Text.CLAIM).replace("\n", "")).line().procedure().text());
	}

	@Test
	void linesMayEndWithCarriageReturns() {
		assertEquals("22513", Heard.reading(X12Text.claim(X12Text.CLAIM).replace("\n", "\r\n")).line().procedure().text());
	}

	@Test
	void byteOrderMarkIsPassedOver() {
		assertEquals("22513", Heard.reading("\uFEFF" + X12Text.claim(X12Text.CLAIM)).line().procedure().text());
	}

	@Test
	void blankLinesAroundInterchangesArePassedOver() {
		assertEquals(List.of("claim c-1", "claim c-1"), Heard.reading("\n\n" + X12Text.claim(X12Text.CLAIM) + "\n\n \r\n" + X12Text.claim(X12Text.CLAIM) + "\n\n\n").all());
	}

	@Test
	void interchangesMayDifferInSeparators() {
		assertEquals(List.of("claim c-1", "claim c-1"), Heard.reading(X12Text.claim(X12Text.CLAIM) + X12Text.claim(X12Text.CLAIM).replace('*', '|').replace('~', '!')).all());
	}

	@Test
	void placesCountOverTheWholeFile() {
		String bad = X12Text.claim(X12Text.CLAIM.replace("HC:", "ER:"));
		assertEquals(List.of("claim c-1", "in:40:1 (segment 40): claim `c-1`: Line 1: SV101 does not begin with `HC` (CPT and HCPCS), which alone can be decided, followed by the component separator that ISA16 declares."),
			Heard.reading(X12Text.claim(X12Text.CLAIM) + bad).all());
	}

	@Test
	void placesCountOverOneLine() {
		String good = X12Text.claim(X12Text.CLAIM).replace("\n", "");
		String bad = good.replace("HC:", "ER:");
		assertEquals("in:1:" + (good.length() + bad.indexOf("SV1") + 1) + " (segment 40)", Heard.reading(good + bad).problems().get(0).replaceFirst(": claim.*", ""));
	}

	@Test
	void transactionsStartAnew() {
		String first = X12Text.claim(X12Text.CLAIM);
		String second = first.substring(first.indexOf("ST*"), first.indexOf("GE*")).replace("c-1", "c-2");
		assertEquals(List.of("claim c-1", "claim c-2"), Heard.reading(first.replace("GE*1*", second + "GE*2*")).all());
	}

	@Test
	void patientOfOneTransactionIsNotThatOfTheNext() {
		String first = X12Text.claim(X12Text.CLAIM);
		String second = X12Text.interchange(X12Text.PROVIDER + X12Text.CLAIM.replace("c-1", "c-2"));
		second = second.substring(second.indexOf("ST*"), second.indexOf("GE*"));
		assertEquals(List.of("claim c-1", "in:29:1 (segment 29): claim `c-2`: The claim has no patient: its NM1*IL has no member id (MI)."), Heard.reading(first.replace("GE*1*", second + "GE*2*")).all());
	}

	@Test
	void levelsMayBeRepeated() {
		assertEquals(List.of("claim c-1", "claim c-2"), Heard.reading(X12Text.interchange(X12Text.PROVIDER + X12Text.SUBSCRIBER + X12Text.CLAIM
			+ X12Text.PROVIDER + X12Text.SUBSCRIBER + X12Text.CLAIM.replace("c-1", "c-2"))).all());
	}
}
