package org.lamina.compiler.rules;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.zip.CRC32;
import org.lamina.compiler.diagnostics.Diagnostic;
import org.lamina.compiler.diagnostics.Severity;

/**
 * What is kept of a compilation.
 *
 * @param rules    the rules
 * @param problems what was reported of their documents; no errors, for with them there are no rules
 * @param tables   the files of tables that the documents were checked with, and their fingerprints
 */
record CacheEntry(CompiledRules rules, List<Diagnostic> problems, Map<Path, String> tables) {

	private static final int FORMAT = 0x4c414d02;

	byte[] toBytes() throws IOException {
		ByteArrayOutputStream body = new ByteArrayOutputStream();
		try (DataOutputStream out = new DataOutputStream(body)) {
			write(rules.policyDigest(), out);
			out.writeBoolean(rules.tableDigest() != null);
			if (rules.tableDigest() != null)
				write(rules.tableDigest(), out);
			write(Objects.toString(rules.lastPublication(), ""), out);
			out.writeInt(rules.files().size());
			for (Map.Entry<String, byte[]> file : rules.files().entrySet()) {
				write(file.getKey(), out);
				write(file.getValue(), out);
			}
			out.writeInt(problems.size());
			for (Diagnostic problem : problems)
				write(problem, out);
			out.writeInt(tables.size());
			for (Map.Entry<Path, String> table : tables.entrySet()) {
				write(table.getKey().toString(), out);
				write(table.getValue(), out);
			}
		}
		ByteArrayOutputStream entry = new ByteArrayOutputStream();
		try (DataOutputStream out = new DataOutputStream(entry)) {
			out.writeInt(FORMAT);
			out.writeLong(checksum(body.toByteArray(), 0));
			body.writeTo(out);
		}
		return entry.toByteArray();
	}

	/** @throws IOException if the bytes are not those of an entry */
	static CacheEntry of(byte[] bytes) throws IOException {
		try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
			if (in.readInt() != FORMAT || in.readLong() != checksum(bytes, Integer.BYTES + Long.BYTES))
				throw new IOException("no entry, or a damaged one");
			String policyDigest = readText(in);
			String tableDigest = in.readBoolean() ? readText(in) : null;
			String lastPublication = readText(in);
			Map<String, byte[]> files = new TreeMap<>();
			for (int left = in.readInt(); left > 0; left--)
				files.put(readText(in), readBytes(in));
			List<Diagnostic> problems = new ArrayList<>();
			for (int left = in.readInt(); left > 0; left--)
				problems.add(new Diagnostic(Path.of(readText(in)), in.readInt(), in.readInt(), in.readInt(), in.readInt(), Severity.valueOf(readText(in)), readText(in), readText(in), readText(in)));
			Map<Path, String> tables = new TreeMap<>();
			for (int left = in.readInt(); left > 0; left--)
				tables.put(Path.of(readText(in)), readText(in));
			return new CacheEntry(new CompiledRules(files, policyDigest, tableDigest, lastPublication.isEmpty() ? null : LocalDate.parse(lastPublication)), problems, tables);
		}
	}

	/** Whether the tables' files are still those that the rules were made of. */
	boolean isCurrent() {
		return tables.entrySet().stream().allMatch(table -> TableFiles.fingerprint(table.getKey()).equals(table.getValue()));
	}

	private static long checksum(byte[] bytes, int from) {
		CRC32 checksum = new CRC32();
		checksum.update(bytes, from, Math.max(0, bytes.length - from));
		return checksum.getValue();
	}

	private static void write(Diagnostic problem, DataOutputStream out) throws IOException {
		write(problem.file().toString(), out);
		for (int number : new int[] { problem.line(), problem.column(), problem.endLine(), problem.endColumn() })
			out.writeInt(number);
		for (String text : List.of(problem.severity().name(), problem.message(), problem.code(), problem.sourceLine()))
			write(text, out);
	}

	private static void write(String text, DataOutputStream out) throws IOException {
		write(text.getBytes(StandardCharsets.UTF_8), out);
	}

	private static void write(byte[] bytes, DataOutputStream out) throws IOException {
		out.writeInt(bytes.length);
		out.write(bytes);
	}

	private static String readText(DataInputStream in) throws IOException {
		return new String(readBytes(in), StandardCharsets.UTF_8);
	}

	private static byte[] readBytes(DataInputStream in) throws IOException {
		return in.readNBytes(in.readInt());
	}
}
