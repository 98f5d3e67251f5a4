package org.lamina.dsl.decisions;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.lamina.dsl.codes.CodeItem;
import org.lamina.dsl.codes.CodeRange;
import org.lamina.dsl.codes.CodeSet;
import org.lamina.dsl.codes.CodesFactory;
import org.lamina.dsl.codes.SetReference;
import org.lamina.dsl.expressions.Cell;
import org.lamina.dsl.expressions.CellPart;
import org.lamina.dsl.expressions.CodePart;
import org.lamina.dsl.expressions.DatePart;
import org.lamina.dsl.expressions.LimitPart;
import org.lamina.dsl.expressions.NothingPart;
import org.lamina.dsl.expressions.RangePart;
import org.lamina.dsl.expressions.Table;
import org.lamina.dsl.expressions.TextPart;
import org.lamina.dsl.expressions.UnknownPart;
import org.lamina.dsl.expressions.WordPart;
import org.lamina.dsl.model.Documents;
import org.lamina.dsl.problems.Problem;
import org.lamina.dsl.problems.Suggestion;
import org.lamina.dsl.sets.CodeForm;
import org.lamina.dsl.sets.CodeKind;
import org.lamina.dsl.types.Type;
import org.lamina.runtime.claim.Level;
import org.lamina.runtime.claim.Value;

/** Reads what a cell accepts of an input, by the input's type. */
final class CellReader {

	/** A cell does not fit its input; the message is fit for a user. */
	static final class Unfit extends Exception {
		private static final long serialVersionUID = 1;

		final transient Problem problem;

		Unfit(Problem problem, String message) {
			super(message);
			this.problem = problem;
		}
	}

	private final Table table;
	private final Input input;

	CellReader(Table table, Input input) {
		this.table = table;
		this.input = input;
	}

	Accepted read(Cell cell) throws Unfit {
		if (cell.getParts().size() != 1)
			throw unfit(cell, "write one value, one range, or `-` for any");
		CellPart part = cell.getParts().get(0);
		if (part instanceof NothingPart)
			return new Accepted.Anything();
		if (part instanceof UnknownPart)
			throw new Unfit(Problem.TYPE, "A row cannot ask for what is unknown; write what `" + input.name() + "` must be, or `-` for any.");
		if (input.type() == Type.NUMBER)
			return number(part);
		if (input.type() == Type.DATE)
			return day(part);
		if (input.type() == Type.YES_NO)
			return yesNo(part);
		if (input.type() instanceof Type.Choice choice)
			return choice(part, choice.words());
		if (input.type() instanceof Type.Coded coded)
			return coded.kind() == CodeKind.LEVEL ? levels(part) : code(part, coded.kind());
		return new Accepted.Only(Value.of(text(part)));
	}

	private Accepted number(CellPart part) throws Unfit {
		if (part instanceof CodePart code)
			return new Accepted.Only(number(part, code.getCode()));
		if (part instanceof RangePart range) {
			Value.Number least = number(part, range.getFrom());
			Value.Number most = number(part, range.getTo());
			if (least.number().compareTo(most.number()) > 0)
				throw new Unfit(Problem.BAD_RANGE, "`" + written(part) + "` ends before it begins; write `" + most + ".." + least + "`.");
			return new Accepted.Between(least, most, true);
		}
		if (part instanceof LimitPart limit)
			return limited(limit, number(part, limit.getLimit()));
		throw unfit(part, "write a number, a range such as `5..8`, or a limit such as `>= 5`");
	}

	private Value.Number number(CellPart part, String text) throws Unfit {
		if (text == null || !text.matches("\\d+(\\.\\d+)?"))
			throw unfit(part, "write a number, a range such as `5..8`, or a limit such as `>= 5`");
		BigDecimal number = new BigDecimal(text);
		Optional<DeclaredRange> declared = DeclaredRange.of(input.fact());
		if (declared.isPresent() && !declared.get().has(number))
			throw new Unfit(Problem.TYPE, "`" + text + "` is not in " + declared.get() + ", as `" + input.name() + "` is; write a number in it.");
		return new Value.Number(number);
	}

	private static Accepted limited(LimitPart limit, Value value) {
		boolean above = limit.getOp().startsWith(">");
		return new Accepted.Between(above ? value : null, above ? null : value, limit.getOp().endsWith("="));
	}

	private Accepted day(CellPart part) throws Unfit {
		try {
			if (part instanceof DatePart date)
				return new Accepted.Only(Value.of(LocalDate.parse(date.getDate())));
			if (part instanceof LimitPart limit)
				return limited(limit, Value.of(LocalDate.parse(limit.getLimit())));
		} catch (DateTimeException noDay) {
			throw unfit(part, "write a date, as in `2026-02-03`, or a limit such as `>= 2026-02-03`");
		}
		throw unfit(part, "write a date, as in `2026-02-03`, or a limit such as `>= 2026-02-03`");
	}

	private Accepted yesNo(CellPart part) throws Unfit {
		if (part instanceof WordPart word && (word.getWord().equals("yes") || word.getWord().equals("no")))
			return new Accepted.Only(Value.of(word.getWord().equals("yes")));
		throw unfit(part, "write `yes`, `no`, or `-` for any");
	}

	private Accepted choice(CellPart part, List<String> choices) throws Unfit {
		if (part instanceof WordPart word && choices.contains(word.getWord()))
			return new Accepted.Only(Value.of(word.getWord()));
		throw new Unfit(Problem.UNKNOWN_CHOICE, "`" + written(part) + "` is none of the choices of `" + input.name() + "`" + Suggestion.choices(written(part), choices));
	}

	private String text(CellPart part) throws Unfit {
		if (part instanceof TextPart text)
			return text.getText();
		if (part instanceof WordPart word)
			return word.getWord();
		if (part instanceof CodePart code && !code.isPercent())
			return code.getCode();
		throw unfit(part, "write a word, or a text in quotes");
	}

	private Accepted code(CellPart part, CodeKind kind) throws Unfit {
		if (part instanceof WordPart word)
			return new Accepted.Members(set(word.getWord(), kind));
		if (!(part instanceof CodePart code) || code.isPercent())
			throw unfit(part, "write a code, or the name of a set");
		Optional<String> problem = CodeForm.of(kind.systemOf(code.getCode())).problemOf(code.getCode());
		if (problem.isPresent())
			throw new Unfit(Problem.CODE_FORM, problem.get());
		return new Accepted.Coded(code.getCode());
	}

	private Accepted levels(CellPart part) throws Unfit {
		if (part instanceof WordPart word)
			return new Accepted.Members(set(word.getWord(), CodeKind.LEVEL));
		if (part instanceof CodePart code && !code.isPercent()) {
			CodeItem item = CodesFactory.eINSTANCE.createCodeItem();
			item.setCode(level(code.getCode()));
			return new Accepted.Members(item);
		}
		if (!(part instanceof RangePart range))
			throw unfit(part, "write vertebrae, as in `T1..T12`, or the name of a set");
		if (Level.of(level(range.getFrom())).compareTo(Level.of(level(range.getTo()))) > 0)
			throw new Unfit(Problem.BAD_RANGE, "`" + written(part) + "` goes upwards; write `" + range.getTo() + ".." + range.getFrom() + "`.");
		CodeRange levels = CodesFactory.eINSTANCE.createCodeRange();
		levels.setFrom(range.getFrom());
		levels.setTo(range.getTo());
		return new Accepted.Members(levels);
	}

	private static String level(String written) throws Unfit {
		if (!Level.isLevel(written))
			throw new Unfit(Problem.LEVEL, "`" + written + "` is no vertebra; there are `C1` to `C7`, `T1` to `T12`, `L1` to `L5` and `S1` to `S5`.");
		return written;
	}

	private SetReference set(String name, CodeKind kind) throws Unfit {
		List<CodeSet> sets = Documents.visible(Documents.of(table), CodeSet.class).stream().filter(set -> set.getName() != null && kind.plural().equals(set.getKind())).toList();
		Optional<CodeSet> found = sets.stream().filter(set -> set.getName().equals(name)).findFirst();
		if (found.isEmpty())
			throw new Unfit(Problem.UNKNOWN_NAME, "No set of " + kind.plural() + " is called `" + name + "`" + Suggestion.ending(name, sets.stream().map(CodeSet::getName).toList()));
		SetReference reference = CodesFactory.eINSTANCE.createSetReference();
		reference.setSet(found.get());
		return reference;
	}

	private Unfit unfit(org.eclipse.emf.ecore.EObject at, String instead) {
		boolean many = input.type() instanceof Type.Coded coded && coded.many();
		return new Unfit(Problem.TYPE, "`" + written(at) + "` does not fit `" + input.name() + "`, which " + (many ? "are " : "is ") + input.type().label() + "; " + instead + ".");
	}

	private static String written(org.eclipse.emf.ecore.EObject at) {
		return NodeModelUtils.getTokenText(NodeModelUtils.findActualNodeFor(at)).replaceAll("\\s+", " ");
	}
}
