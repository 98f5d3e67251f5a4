package org.lamina.dsl.interpretation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.EcoreUtil2;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.lamina.dsl.codes.CodeSet;
import org.lamina.dsl.codes.SetExpression;
import org.lamina.dsl.codes.Treats;
import org.lamina.dsl.decisions.DecisionReader;
import org.lamina.dsl.decisions.Decisions;
import org.lamina.dsl.expressions.Condition;
import org.lamina.dsl.expressions.Table;
import org.lamina.dsl.lamina.Document;
import org.lamina.dsl.model.Documents;
import org.lamina.dsl.sets.CodeSets;
import org.lamina.dsl.sets.ProcedureReader;
import org.lamina.dsl.tables.TableReader;
import org.lamina.dsl.types.Type;
import org.lamina.dsl.typing.Typing;
import org.lamina.runtime.claim.Code;
import org.lamina.runtime.claim.Level;
import org.lamina.runtime.rules.Procedure;

/** What a policy, or a library, knows beside the claim: its procedures, sets and tables. */
final class Knowledge {

	private final Document document;
	private final TableReader tables;
	private final Typing typing;
	private final DecisionReader decisions;
	private final Map<Long, Procedure> procedures;
	private final Map<Table, Map<List<Long>, List<Row>>> rows = new HashMap<>();
	final Sets sets = new Sets();

	Knowledge(Document document, TableReader tables, Typing typing, DecisionReader decisions) {
		this.document = document;
		this.tables = tables;
		this.typing = typing;
		this.decisions = decisions;
		this.procedures = ProcedureReader.visible(document);
	}

	/** The procedure of a code, or null if nothing declares it. */
	Procedure procedure(Code code) {
		return procedures.get(code.packed());
	}

	Collection<Procedure> procedures() {
		return procedures.values();
	}

	/** The procedures by their packed codes. */
	Map<Long, Procedure> procedureByCode() {
		return procedures;
	}

	/** The rows of a table that is looked up by procedures. */
	org.lamina.runtime.rules.Table contentOf(Table table) {
		return tables.contentOf(table).table();
	}

	/** The procedures in a key column of a table, counted from 0. */
	org.lamina.runtime.rules.CodeSet keys(Table table, int column) {
		return org.lamina.runtime.rules.CodeSet.union(rows.computeIfAbsent(table, this::rows).keySet().stream().map(key -> org.lamina.runtime.rules.CodeSet.of(new Code(key.get(column)))).toList());
	}

	/** Whether a table is looked up by facts and properties. */
	boolean decides(Table table) {
		return tables.contentOf(table).decides();
	}

	/** The rows of a table that is looked up by facts and properties. */
	Decisions decisions(Table table) {
		return decisions.of(table);
	}

	Type typeOf(Condition operand) {
		return typing.typeOf(operand);
	}

	/** The table of a name where an element stands. */
	Table table(EObject where, String name) {
		return Documents.visible(Documents.of(where), Table.class).stream().filter(table -> name.equals(table.getName())).findFirst().orElseThrow();
	}

	/** The type of a column of a table. */
	Type typeOf(Table table, String column) {
		return tables.contentOf(table).types().getOrDefault(column, Type.UNKNOWN);
	}

	/* ---------- where diagnoses are and what procedures treat ---------- */

	private Stream<CodeSet> located() {
		return Documents.closure(document).stream().flatMap(known -> Documents.declared(known, CodeSet.class)).filter(set -> set.getLocation() != null && (set.getValue() != null || CodeSets.isFromFile(set)));
	}

	/** The diagnoses of the sets that say where they are. */
	List<Domain.Cut> locatedDiagnoses() {
		return located().<Domain.Cut>map(set -> new Membership.OnSomeDay(set)).toList();
	}

	/** Where a diagnosis can be, by every set that has it on some day and says so; empty if none does. */
	Set<Level> placesOf(Code diagnosis) {
		Set<Level> places = new HashSet<>();
		located().filter(set -> CodeSets.membersOf(set).has(diagnosis)).forEach(set -> places.addAll(levels(set.getLocation())));
		return places;
	}

	/** What a procedure treats; empty if nothing says it. Of vertebrae where spaces are treated, the spaces between them are meant. */
	Set<Level> treatedBy(Code procedure) {
		Set<Level> treated = new HashSet<>();
		Documents.closure(document).stream().flatMap(known -> Documents.declared(known, org.lamina.dsl.codes.Procedure.class)).filter(declared -> procedure.text().equals(declared.getName())).limit(1)
				.flatMap(declared -> declared.getItems().stream()).filter(Treats.class::isInstance).map(Treats.class::cast).forEach(treats -> {
					Set<Level> levels = levels(treats.getLevels());
					treated.addAll(treats.getStructure().equals("interspace") ? spaces(levels) : levels);
				});
		return treated;
	}

	private static Set<Level> spaces(Set<Level> levels) {
		Set<Integer> vertebrae = levels.stream().filter(level -> !level.isInterspace()).map(Level::index).collect(Collectors.toSet());
		return Level.values().stream().filter(Level::isInterspace).filter(space -> levels.contains(space) || vertebrae.contains(space.index() - 1) && vertebrae.contains(space.index() + 1)).collect(Collectors.toSet());
	}

	/** The levels that an expression stands for. */
	Set<Level> levels(SetExpression set) {
		return LevelsWritten.in(set);
	}

	/** The row of a procedure, or of a pair of procedures, on a day; null if there is none. Without a day, a row that holds on all days. */
	Row row(Table table, List<Code> key, LocalDate day) {
		return rows.computeIfAbsent(table, this::rows).getOrDefault(key.stream().map(Code::packed).toList(), List.of()).stream()
				.filter(row -> day == null ? row.row().period().equals(org.lamina.runtime.rules.Period.ALWAYS) : row.row().period().includes(day)).findFirst().orElse(null);
	}

	private Map<List<Long>, List<Row>> rows(Table declared) {
		org.lamina.runtime.rules.Table table = tables.contentOf(declared).table();
		Map<List<Long>, List<Row>> byKey = new HashMap<>();
		for (org.lamina.runtime.rules.Table.Row row : table.rows())
			byKey.computeIfAbsent(row.second() == null ? List.of(row.key().packed()) : List.of(row.key().packed(), row.second().packed()), first -> new ArrayList<>()).add(new Row(declared, table, row));
		return byKey;
	}

	/** An element as its author wrote it, on one line. */
	static String textOf(EObject element) {
		return NodeModelUtils.getTokenText(NodeModelUtils.getNode(element));
	}

	/** Whether something of a kind stands in an element, or is it. */
	static boolean has(EObject element, Class<? extends EObject> kind) {
		return kind.isInstance(element) || !EcoreUtil2.getAllContentsOfType(element, kind).isEmpty();
	}
}
