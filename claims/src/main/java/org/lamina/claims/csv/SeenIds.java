package org.lamina.claims.csv;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;

/**
 * The ids of the claims that were read, as 64 bits of a digest each, so that ten million of them take some 256 MB and two are taken for one
 * with a probability of 1 in 180,000.
 */
final class SeenIds {

	private static final int SMALLEST = 1 << 10;

	private final MessageDigest digest;
	private long[] table = new long[SMALLEST];
	private int size;

	SeenIds() {
		try {
			digest = MessageDigest.getInstance("SHA-256");
		} catch (NoSuchAlgorithmException everyJavaHasIt) {
			throw new IllegalStateException(everyJavaHasIt);
		}
	}

	/** Adds an id; whether it was not yet there. */
	boolean add(String id) {
		long hash = ByteBuffer.wrap(digest.digest(id.getBytes(StandardCharsets.UTF_8))).getLong() | 1;
		if (size > table.length / 2)
			grow();
		return insert(hash);
	}

	/** A hash is never 0, which marks a free place. */
	private boolean insert(long hash) {
		int at = (int) (hash >>> 32) & table.length - 1;
		while (table[at] != 0) {
			if (table[at] == hash)
				return false;
			at = at + 1 & table.length - 1;
		}
		table[at] = hash;
		size++;
		return true;
	}

	private void grow() {
		long[] before = table;
		table = new long[before.length * 2];
		size = 0;
		Arrays.stream(before).filter(hash -> hash != 0).forEach(this::insert);
	}
}
