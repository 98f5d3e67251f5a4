package org.lamina.claims.x12;

/** Small interchanges for tests. */
final class X12Text {

	private static final String ISA = "ISA*00*          *00*          *ZZ*SENDER         *ZZ*RECEIVER       *260203*1253*^*00501*000000905*1*T*:~\n";

	static final String PROVIDER = """
		HL*1**20*1~
		PRV*BI*PXC*208D00000X~
		NM1*85*2*SPINE GROUP*****XX*1111111111~
		N3*1 MAIN ST~
		N4*NEWARK*NJ*07101~
		""";

	static final String SUBSCRIBER = """
		HL*2*1*22*0~
		SBR*P*18*******MA~
		NM1*IL*1*DOE*JANE****MI*M1~
		DMG*D8*19480302*F~
		""";

	static final String CLAIM = """
		CLM*c-1*900***22:B:1*Y*A*Y*Y~
		HI*ABK:M8008XA~
		LX*1~
		SV1*HC:22513*900*UN*1***1~
		DTP*472*D8*20260203~
		""";

	private X12Text() {
	}

	/** An interchange of one transaction that holds this, one segment on each line. */
	static String interchange(String body) {
		return interchange(body, "005010X222A1");
	}

	static String interchange(String body, String version) {
		return ISA + """
			GS*HC*SENDER*RECEIVER*20260203*1253*1*X*%s~
			ST*837*0001*%s~
			BHT*0019*00*1*20260203*1253*CH~
			NM1*41*2*SENDER*****46*99~
			%sSE*%d*0001~
			GE*1*1~
			IEA*1*000000905~
			""".formatted(version, version, body, body.lines().count() + 4);
	}

	/** An interchange of one claim, whose segments these are. */
	static String claim(String segments) {
		return interchange(PROVIDER + SUBSCRIBER + segments);
	}

	/** An interchange of one claim with one line, whose segments after LX these are. */
	static String line(String segments) {
		return claim("""
			CLM*c-1*900***22:B:1*Y*A*Y*Y~
			HI*ABK:M8008XA*ABF:C7951~
			LX*1~
			""" + segments);
	}
}
