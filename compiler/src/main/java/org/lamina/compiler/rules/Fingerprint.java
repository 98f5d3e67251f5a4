package org.lamina.compiler.rules;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The SHA-256 of a sequence of texts and bytes, each of which counts with its length. */
public final class Fingerprint {

	private static final int PART = 1 << 16;

	private final MessageDigest digest;

	public Fingerprint() {
		try {
			digest = MessageDigest.getInstance("SHA-256");
		} catch (NoSuchAlgorithmException e) {
			throw new IllegalStateException(e);
		}
	}

	public Fingerprint add(byte[] bytes) {
		digest.update(ByteBuffer.allocate(Long.BYTES).putLong(bytes.length).flip());
		digest.update(bytes);
		return this;
	}

	/** Adds what a file has, without having all of it in memory at a time. */
	Fingerprint add(Path file) throws IOException {
		try (InputStream in = Files.newInputStream(file)) {
			digest.update(ByteBuffer.allocate(Long.BYTES).putLong(Files.size(file)).flip());
			byte[] part = new byte[PART];
			for (int read = in.read(part); read >= 0; read = in.read(part))
				digest.update(part, 0, read);
		}
		return this;
	}

	public Fingerprint add(String text) {
		return add(text.getBytes(StandardCharsets.UTF_8));
	}

	/** The fingerprint in hexadecimal digits; nothing can be added after it. */
	public String hex() {
		return HexFormat.of().formatHex(digest.digest());
	}
}
