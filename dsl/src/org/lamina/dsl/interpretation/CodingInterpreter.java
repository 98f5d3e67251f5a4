package org.lamina.dsl.interpretation;

import com.google.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.lamina.dsl.coding.CodeDerivation;
import org.lamina.dsl.coding.DerivedCodes;
import org.lamina.dsl.coding.DocumentedOperation;
import org.lamina.dsl.decisions.DecisionReader;
import org.lamina.dsl.expressions.Condition;
import org.lamina.dsl.lamina.Coding;
import org.lamina.dsl.lamina.Document;
import org.lamina.dsl.model.Documents;
import org.lamina.dsl.sets.CodeSets;
import org.lamina.dsl.sets.ProcedureReader;
import org.lamina.dsl.tables.TableReader;
import org.lamina.dsl.typing.Typing;
import org.lamina.runtime.claim.Claim;
import org.lamina.runtime.claim.Patient;
import org.lamina.runtime.claim.Value;
import org.lamina.runtime.rules.CodeSet;
import org.lamina.runtime.rules.DatedCodeSet;
import org.lamina.runtime.rules.Procedure;
import org.lamina.runtime.rules.Side;
import org.lamina.runtime.rules.Table;

/** Answers which codes report a documented operation, outside any claim. Documents with errors must not be interpreted. */
public final class CodingInterpreter {

	@Inject
	private TableReader tables;

	@Inject
	private Typing typing;

	@Inject
	private DecisionReader decisions;

	/**
	 * What a coding asks for.
	 *
	 * @param applies whether its condition holds
	 * @param unknown the names of what its condition rests on and nobody said
	 */
	public record Applicability(Truth applies, List<String> unknown) {
	}

	/** Whether a coding is about an operation of which these facts are known. */
	public Applicability applies(Coding coding, Map<String, Value> facts, String kind) {
		return coding.getWhen() == null ? new Applicability(Truth.YES, List.of()) : ask(coding, coding.getWhen(), facts, kind);
	}

	private Applicability ask(Coding coding, Condition condition, Map<String, Value> facts, String kind) {
		Claim operation = Claim.builder("operation", new Patient("operation", null, null)).kind(kind).facts(facts).build();
		Knowledge knowledge = new Knowledge(Documents.of(coding), tables, typing, decisions);
		Scene scene = Scene.of(operation, null, knowledge.sets, line -> Truth.UNKNOWN);
		Truth truth = new Conditions(knowledge).truth(condition, scene);
		return new Applicability(truth, scene.notes().met().stream().map(Atom::name).toList());
	}

	/** The codes of an operation by a coding, which may tell by these facts on how many sides it was done, if the operation does not say it. */
	public DerivedCodes derive(Coding coding, DocumentedOperation told, Map<String, Value> facts) {
		DocumentedOperation operation = told.side() != null || coding.getBothSides() == null ? told : switch (ask(coding, coding.getBothSides(), facts, told.kind()).applies()) {
			case YES -> told.on(Side.BOTH);
			case NO -> told.on(Side.ONE);
			case UNKNOWN -> told;
		};
		Document document = Documents.of(coding);
		CodeSet members = DatedCodeSet.union(coding.getFrom().stream().map(CodeSets::datedMembersOf).toList()).on(operation.day());
		Map<Long, Procedure> declared = ProcedureReader.visible(document);
		List<Procedure> candidates = new ArrayList<>(declared.values());
		candidates.removeIf(procedure -> !members.has(procedure.code()));
		Table combinations = coding.getTable() == null ? null : tables.contentOf(coding.getTable()).table();
		return CodeDerivation.of(operation, candidates, combinations, declared);
	}
}
