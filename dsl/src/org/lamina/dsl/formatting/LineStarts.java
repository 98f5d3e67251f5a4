package org.lamina.dsl.formatting;

import static org.lamina.dsl.formatting.LineStart.STEP;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.lamina.dsl.formatting.LineStart.Blank;

/** Which tokens begin a line, blocks in braces left aside: declarations, clauses, the steps of scenarios, rows. */
final class LineStarts {

	/** The label of a word that stands before what it is about, as `valid` and `uses` do. */
	static final String HEAD = "head";

	/** Words that open a clause, by the construct that the clause is part of. */
	private static final Map<String, Set<String>> CLAUSES = Map.of(
			"Library", Set.of("uses"),
			"Policy", Set.of("version", "effective", "applies", "extends", "uses"),
			"Rule", Set.of("effective", "where", "when", "unless", "require", "otherwise", "if"),
			"RuleException", Set.of("effective", "when"),
			"Coding", Set.of("effective", "when", "code", "side", "combined"));

	private static final Set<String> DOCUMENTS = Set.of("Library", "Policy", "Scenarios");
	private static final Set<String> DECLARED = Set.of("declarations", "scenarios");
	private static final Set<String> CITING_ON_LINES = Set.of("Rule", "Criteria", "Indications", "Coding");

	private static final Set<String> GRIDS = Set.of("Grid", "Examples");
	private static final Set<String> ROWS = Set.of("Row", "ExampleRow");

	private final List<Token> tokens;
	private Construct declaration;
	/** The group of the sets and sources that stand without a blank line between them. */
	private Object run;

	LineStarts(List<Token> tokens) {
		this.tokens = tokens;
	}

	/** Whether a token opens a clause of the header of a library or a policy. */
	static boolean isClauseOfHeader(Token token) {
		return token.construct().isOneOf(DOCUMENTS) && token.isWordOf(CLAUSES.getOrDefault(token.construct().rule(), Set.of()));
	}

	/** How the line begins that a token opens, if it opens one. To be asked for each token in its turn. */
	Optional<LineStart> at(int i) {
		Token token = tokens.get(i);
		if (i == 0)
			return Optional.of(LineStart.at(0));
		if (i == tokens.size() - 1)
			return Optional.of(LineStart.at(0).below(Blank.AS_WRITTEN));
		return declaration(token).or(() -> clause(i)).or(() -> row(token)).or(() -> step(i));
	}

	private Optional<LineStart> declaration(Token token) {
		for (Construct opened = token.construct(); opened != null && opened.first() == token; opened = opened.parent())
			if (DECLARED.contains(opened.feature()) && opened.parent().isOneOf(DOCUMENTS))
				return Optional.of(declaration(token, opened));
		return Optional.empty();
	}

	private LineStart declaration(Token token, Construct declared) {
		boolean isGrouped = declaration != null && isOneLine(declaration) && isOneLine(declared);
		if (!isGrouped || token.isApart())
			run = new Object();
		declaration = declared;
		return LineStart.at(0).with(run, token.construct().rule()).below(isGrouped ? Blank.AS_WRITTEN : Blank.ONE);
	}

	private static boolean isOneLine(Construct declared) {
		return declared.has("CodeSet") || declared.has("Source") || declared.has("Drop") || declared.has("Table") && !declared.has("Grid");
	}

	private Optional<LineStart> clause(int i) {
		Token token = tokens.get(i);
		Construct around = token.construct();
		if (token.isWordOf(CLAUSES.getOrDefault(around.rule(), Set.of())))
			return Optional.of(LineStart.at(STEP).with(around, HEAD));
		Construct citation = token.opened("Citation");
		boolean isClause = token.is("for", "Rule") && tokens.get(i + 2).opens("Subject") || token.opens("Ranking") || isOutcome(i)
				|| citation != null && citation.parent().isOneOf(CITING_ON_LINES);
		return isClause ? Optional.of(LineStart.at(STEP)) : Optional.empty();
	}

	/** An outcome is a clause, unless it stands behind `otherwise` or `if unknown`. */
	private boolean isOutcome(int i) {
		Construct outcome = tokens.get(i).opened("Outcome");
		return outcome != null && !tokens.get(i - 1).is("otherwise", "Rule") && !tokens.get(i - 1).is("unknown", "Rule");
	}

	private Optional<LineStart> step(int i) {
		Token token = tokens.get(i);
		if (token.opens("LineStep")) {
			Construct claim = token.opened("LineStep").parent();
			return Optional.of(LineStart.at(claim.is("PastClaim") ? 3 * STEP : 2 * STEP).with(claim, "line"));
		}
		if (token.opens("PastClaim"))
			return Optional.of(LineStart.at(2 * STEP).hanging(2 * STEP));
		if ((token.opens("LineRecord") || token.opens("LevelRecord")) && !tokens.get(i - 1).is("record", "RecordStep"))
			return Optional.of(LineStart.at(STEP).with(scenario(token), HEAD));
		Construct scenario = scenario(token);
		if (scenario != null && token.openedIn(scenario) != null)
			return Optional.of(LineStart.at(STEP).hanging(token.opens("ClaimStep") ? 2 * STEP : STEP).with(scenario, HEAD));
		return token.is("with", "Scenario") ? Optional.of(LineStart.at(STEP)) : Optional.empty();
	}

	private static Construct scenario(Token token) {
		Construct around = token.construct();
		while (around != null && !around.is("Scenario"))
			around = around.parent();
		return around;
	}

	private static Optional<LineStart> row(Token token) {
		Construct grid = opened(token, GRIDS);
		if (grid != null)
			return Optional.of(LineStart.at(STEP).with(grid, "|"));
		Construct row = opened(token, ROWS);
		return row == null ? Optional.empty() : Optional.of(LineStart.at(STEP).with(row.parent(), "|").below(Blank.AS_WRITTEN));
	}

	private static Construct opened(Token token, Set<String> rules) {
		return rules.stream().map(token::opened).filter(Objects::nonNull).findFirst().orElse(null);
	}
}
