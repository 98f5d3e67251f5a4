package org.lamina.compiler.rules;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Keeps compiled rules in a folder between two starts of the program. Nothing depends on it: a folder that cannot be written keeps
 * nothing, and an entry that cannot be read is no entry.
 */
public final class RuleCache {

	private static final String SUFFIX = ".rules";
	private static final int KEPT = 64;

	private final Path folder;

	/** @param folder the folder, which need not exist */
	public RuleCache(Path folder) {
		this.folder = folder;
	}

	/** The entry of a key whose tables have not changed since. */
	Optional<CacheEntry> find(String key) {
		try {
			CacheEntry entry = CacheEntry.of(Files.readAllBytes(folder.resolve(key + SUFFIX)));
			return Optional.of(entry).filter(CacheEntry::isCurrent);
		} catch (IOException | RuntimeException missingOrDamaged) {
			return Optional.empty();
		}
	}

	/** Puts an entry in place as a whole, so that no other process sees half of it. */
	void store(String key, CacheEntry entry) {
		try {
			Files.createDirectories(folder);
			Path unfinished = Files.createTempFile(folder, key, ".unfinished");
			try {
				Files.write(unfinished, entry.toBytes());
				Files.move(unfinished, folder.resolve(key + SUFFIX), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
			} finally {
				Files.deleteIfExists(unfinished);
			}
			dropOldest();
		} catch (IOException unwritable) {
			// The next start compiles again.
		}
	}

	private void dropOldest() throws IOException {
		try (Stream<Path> files = Files.list(folder)) {
			List<Path> entries = files.filter(file -> file.getFileName().toString().endsWith(SUFFIX)).sorted(Comparator.comparing(RuleCache::age)).toList();
			for (Path old : entries.subList(0, Math.max(0, entries.size() - KEPT)))
				Files.deleteIfExists(old);
		}
	}

	private static long age(Path file) {
		return file.toFile().lastModified();
	}
}
