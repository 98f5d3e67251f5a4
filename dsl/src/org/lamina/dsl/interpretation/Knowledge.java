package org.lamina.dsl.interpretation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.EcoreUtil2;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.lamina.dsl.codes.CodeItem;
import org.lamina.dsl.codes.CodePrefix;
import org.lamina.dsl.codes.CodeRange;
import org.lamina.dsl.codes.SetExpression;
import org.lamina.dsl.codes.SetReference;
import org.lamina.dsl.expressions.Condition;
import org.lamina.dsl.expressions.Table;
import org.lamina.dsl.lamina.Policy;
import org.lamina.dsl.model.Documents;
import org.lamina.dsl.sets.CodeSets;
import org.lamina.dsl.sets.ProcedureReader;
import org.lamina.dsl.tables.TableReader;
import org.lamina.dsl.types.Type;
import org.lamina.dsl.typing.Typing;
import org.lamina.runtime.claim.Code;
import org.lamina.runtime.claim.Level;
import org.lamina.runtime.rules.CodeSet;
import org.lamina.runtime.rules.Procedure;

/** What a policy knows beside the claim: its procedures, sets and tables. */
final class Knowledge {

	private final TableReader tables;
	private final Typing typing;
	private final Map<Long, Procedure> procedures;
	private final Map<List<SetExpression>, Domain.Cut.Among> members = new HashMap<>();
	private final Map<Table, Map<List<Long>, List<Row>>> rows = new HashMap<>();

	Knowledge(Policy policy, TableReader tables, Typing typing) {
		this.tables = tables;
		this.typing = typing;
		this.procedures = ProcedureReader.visible(policy);
	}

	/** The procedure of a code, or null if nothing declares it. */
	Procedure procedure(Code code) {
		return procedures.get(code.packed());
	}

	Collection<Procedure> procedures() {
		return procedures.values();
	}

	/** The procedures in a key column of a table, counted from 0. */
	CodeSet keys(Table table, int column) {
		return CodeSet.union(rows.computeIfAbsent(table, this::rows).keySet().stream().map(key -> CodeSet.of(new Code(key.get(column)))).toList());
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

	/** A set, as something unknown is held against it. */
	Domain.Cut.Among members(SetExpression set) {
		return members(List.of(set));
	}

	/** What any of some sets has. */
	Domain.Cut.Among members(List<? extends SetExpression> sets) {
		return members.computeIfAbsent(List.copyOf(sets), this::read);
	}

	private Domain.Cut.Among read(List<SetExpression> sets) {
		List<Code> bounds = new ArrayList<>();
		sets.forEach(set -> collectBounds(set, bounds, new HashSet<>()));
		return new Domain.Cut.Among(CodeSet.union(sets.stream().map(CodeSets::membersOf).toList()), bounds);
	}

	private static void collectBounds(SetExpression set, List<Code> bounds, Set<EObject> visited) {
		if (!visited.add(set))
			return;
		if (set instanceof CodeItem item)
			bounds.add(Code.of(CodeSets.systemAt(set, item.getCode()), item.getCode()));
		else if (set instanceof CodeRange range) {
			bounds.add(Code.of(CodeSets.systemAt(set, range.getFrom()), range.getFrom()));
			bounds.add(Code.of(CodeSets.systemAt(set, range.getTo()), range.getTo()));
		} else if (set instanceof CodePrefix prefix)
			bounds.add(Code.of(CodeSets.systemAt(set, prefix.getPrefix()), prefix.getPrefix().replaceFirst("\\.$", "")));
		else if (set instanceof SetReference reference && reference.getSet().getValue() != null)
			collectBounds(reference.getSet().getValue(), bounds, visited);
		else
			set.eContents().stream().filter(SetExpression.class::isInstance).forEach(part -> collectBounds((SetExpression) part, bounds, visited));
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
