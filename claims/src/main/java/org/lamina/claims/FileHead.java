package org.lamina.claims;

import java.io.BufferedInputStream;
import java.io.IOException;

/**
 * What the first bytes of a file say about it.
 *
 * @param format        the format, or null if it is none that is read
 * @param problem       why there is no format, or null
 * @param isForeignText whether the bytes are no UTF-8 text, so that no reader can help
 */
record FileHead(ClaimFormat format, String problem, boolean isForeignText) {

	static final String EMPTY = "The file is empty.";
	private static final String NOT_UTF_8 = "The file is not text in UTF-8.";
	private static final String PACKED = "The file is compressed; unpack it first.";
	private static final String XML = "The file is XML; FHIR claims are read as JSON.";
	static final String UNKNOWN = "The file is neither FHIR claims in JSON nor an X12 interchange; name the format if it is one of them, or give a mapping if it is CSV.";

	/** Looks at the start of a stream, which then stands at its first byte, or behind its byte order mark. */
	static FileHead of(BufferedInputStream in, int length) throws IOException {
		in.mark(length);
		byte[] bytes = in.readNBytes(length);
		in.reset();
		int start = 0;
		if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
			in.skipNBytes(3);
			start = 3;
		}
		return judge(bytes, start);
	}

	private static FileHead judge(byte[] bytes, int start) {
		if (startsWith(bytes, 0x1F, 0x8B) || startsWith(bytes, 'P', 'K', 3, 4))
			return new FileHead(null, PACKED, true);
		if (startsWith(bytes, 0xFE, 0xFF) || startsWith(bytes, 0xFF, 0xFE) || hasNull(bytes))
			return new FileHead(null, NOT_UTF_8, true);
		int at = start;
		while (at < bytes.length && bytes[at] <= ' ' && bytes[at] >= 0)
			at++;
		if (at == bytes.length)
			return new FileHead(null, EMPTY, false);
		return switch (bytes[at]) {
			case '{', '[' -> new FileHead(ClaimFormat.FHIR, null, false);
			case '<' -> new FileHead(null, XML, false);
			case 'I' -> bytes.length > at + 2 && bytes[at + 1] == 'S' && bytes[at + 2] == 'A'
				? new FileHead(ClaimFormat.X12, null, false) : new FileHead(null, UNKNOWN, false);
			default -> new FileHead(null, UNKNOWN, false);
		};
	}

	/** UTF-16 and UTF-32 without a mark show themselves by the zero bytes beside the first characters. */
	private static boolean hasNull(byte[] bytes) {
		for (int i = 0; i < Math.min(4, bytes.length); i++)
			if (bytes[i] == 0)
				return true;
		return false;
	}

	private static boolean startsWith(byte[] bytes, int... expected) {
		for (int i = 0; i < expected.length; i++)
			if (i >= bytes.length || (bytes[i] & 0xFF) != expected[i])
				return false;
		return true;
	}
}
