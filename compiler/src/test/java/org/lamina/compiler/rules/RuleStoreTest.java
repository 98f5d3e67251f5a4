package org.lamina.compiler.rules;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lamina.compiler.Samples;
import org.lamina.runtime.claim.Claim;
import org.lamina.runtime.claim.Code;
import org.lamina.runtime.claim.CodeSystem;
import org.lamina.runtime.claim.Line;
import org.lamina.runtime.claim.Patient;
import org.lamina.runtime.decision.Disposition;

/** Rules are compiled when something changed, and only then. */
class RuleStoreTest {

	private static final String TABLE = "\n/** Units. */\ntable mue by procedure from \"mue.csv\"\n";

	@TempDir
	private Path folder;

	private Samples samples;
	private Path cache;

	@BeforeEach
	void writePolicy() throws Exception {
		samples = new Samples(folder.toRealPath().resolve("policies")).withPolicy();
		cache = folder.resolve("cache");
	}

	private CompiledRules rules() throws Exception {
		return new RuleStore(new RuleCache(cache)).rules(samples.files(), null).rules();
	}

	private List<Path> entries() throws Exception {
		try (Stream<Path> files = Files.list(cache)) {
			return files.sorted().toList();
		}
	}

	private static Disposition decide(CompiledRules rules, String day) {
		Line.Builder line = Line.builder(1, Code.of(CodeSystem.PROCEDURE, "22523")).day(LocalDate.parse(day));
		return rules.adjudicator().decide(Claim.builder("c", new Patient("p", null, null)).line(line).build()).worst();
	}

	@Test
	void compiledRulesDecide() throws Exception {
		CompiledRules rules = rules();
		assertEquals(Disposition.ALLOW, decide(rules, "2014-12-31"));
		assertEquals(Disposition.DENY, decide(rules, "2015-01-01"));
	}

	@Test
	void theSecondTimeTheyComeFromTheCache() throws Exception {
		rules();
		byte[] entry = Files.readAllBytes(entries().get(0));
		CacheEntry marked = CacheEntry.of(entry);
		Files.write(entries().get(0), new CacheEntry(new CompiledRules(marked.rules().files(), "from the cache", null, null), List.of(), marked.tables()).toBytes());
		CompiledRules again = rules();
		assertEquals("from the cache", again.policyDigest());
		assertEquals(Disposition.DENY, decide(again, "2015-01-01"));
	}

	@Test
	void aChangedPolicyIsCompiledAgain() throws Exception {
		String digest = rules().policyDigest();
		samples.with("policy.lamina", Samples.POLICY.replace("deny CO-181", "pend CO-252"));
		CompiledRules changed = rules();
		assertNotEquals(digest, changed.policyDigest());
		assertEquals(Disposition.PEND, decide(changed, "2015-01-01"));
	}

	@Test
	void aChangedTableIsCompiledAgain() throws Exception {
		samples.with("policy.lamina", Samples.POLICY + TABLE).with("mue.csv", "procedure,units\n22513,1\n");
		String digest = rules().tableDigest();
		samples.with("mue.csv", "procedure,units\n22513,2\n");
		assertNotEquals(digest, rules().tableDigest());
	}

	@Test
	void aChangedFileOfCodesIsCompiledAgain() throws Exception {
		samples.with("policy.lamina", Samples.POLICY + "\n/** Surgery. */\nprocedures surgery from \"surgery.csv\"\n").with("surgery.csv", "code\n22513\n");
		String digest = rules().tableDigest();
		samples.with("surgery.csv", "code\n22514\n");
		assertNotEquals(digest, rules().tableDigest());
	}

	@Test
	void aTableThatIsGoneIsAnErrorAndNotAHit() throws Exception {
		samples.with("policy.lamina", Samples.POLICY + TABLE).with("mue.csv", "procedure,units\n22513,1\n");
		rules();
		Files.delete(folder.resolve("policies/mue.csv"));
		assertNull(rules());
	}

	@Test
	void aDamagedEntryIsMadeAgain() throws Exception {
		rules();
		byte[] sound = Files.readAllBytes(entries().get(0));
		byte[] damaged = sound.clone();
		damaged[damaged.length / 2] ^= 1;
		Files.write(entries().get(0), damaged);
		assertEquals(Disposition.DENY, decide(rules(), "2015-01-01"));
		assertArrayEquals(sound, Files.readAllBytes(entries().get(0)));
	}

	@Test
	void aCutEntryIsMadeAgain() throws Exception {
		rules();
		Files.write(entries().get(0), new byte[] {1, 2});
		assertEquals(Disposition.DENY, decide(rules(), "2015-01-01"));
	}

	@Test
	void aCacheThatCannotBeWrittenDoesNoHarm() throws Exception {
		Files.writeString(cache, "a file where the folder was to be");
		assertEquals(Disposition.DENY, decide(rules(), "2015-01-01"));
	}

	@Test
	void withAnErrorThereAreNoRulesAndNothingIsKept() throws Exception {
		samples.with("bad.lamina", "policy sample.bad \"Bad\"\nrule rule rule\n");
		assertNull(rules());
		assertEquals(false, Files.exists(cache));
	}

	@Test
	void theDigestDoesNotDependOnTheFolder() throws Exception {
		String digest = rules().policyDigest();
		samples = new Samples(folder.toRealPath().resolve("elsewhere")).withPolicy();
		assertEquals(digest, rules().policyDigest());
	}
}
