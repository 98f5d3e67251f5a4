package org.lamina.dsl.formatting;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.lamina.dsl.formatting.LineStart.Blank;

/** Lays the tokens of a document out in lines. What it does not know goes on on the same line, so that no token is lost. */
final class Layout {

	private static final Set<String> WITH_BLOCK = Set.of("Procedure", "Facts", "Criteria", "Indications", "Every");

	/** What a line of a record begins with that goes on below the word `record`. */
	private static final Word BELOW_RECORD = new Word(" ".repeat("record".length()), false, BreakPoint.NEVER, List.of());

	/** Braces that are open: what they belong to, and the line from which what is in them is indented. */
	private record Block(Construct construct, Line line) {
	}

	private final List<Token> tokens;
	private final FlatLists flat;
	private final Glue glue;
	private final LineStarts starts;
	private final Deque<Block> blocks = new ArrayDeque<>();
	private final List<Line> lines = new ArrayList<>();
	/** The line on which the current declaration begins. */
	private Line declaration;
	private int parentheses;

	private Layout(List<Token> tokens, FlatLists flat, Glue glue) {
		this.tokens = tokens;
		this.flat = flat;
		this.glue = glue;
		starts = new LineStarts(tokens);
	}

	/** The lines of a document; the last one is empty. */
	static List<Line> of(List<Token> tokens, FlatLists flat, Glue glue) {
		Layout layout = new Layout(tokens, flat, glue);
		for (int i = 0; i < tokens.size(); i++)
			layout.place(i);
		return layout.lines;
	}

	private void place(int i) {
		Token token = tokens.get(i);
		Optional<LineStart> start = inBlock(i).or(() -> starts.at(i));
		Surrounding comments = Surrounding.of(token, start.isPresent(), lines.isEmpty());
		comments.behindLast().forEach(comment -> line().trail(comment));
		if (start.isPresent())
			begin(token, start.get(), comments);
		else
			goOn(i, comments);
		track(i);
	}

	private Line line() {
		return lines.get(lines.size() - 1);
	}

	private void begin(Token token, LineStart start, Surrounding comments) {
		List<Comment> above = comments.above();
		boolean isEnd = token.text().isEmpty();
		boolean isApart = above.isEmpty() ? token.blankAbove() && !isEnd : above.get(0).blankAbove();
		boolean isBlankAbove = !lines.isEmpty() && (start.blank() == Blank.ONE || start.blank() == Blank.AS_WRITTEN && isApart);
		boolean isBlankBelow = !above.isEmpty() && token.blankAbove() && !isEnd;
		lines.add(new Line(start, isBlankAbove, above, isBlankBelow && (start.blank() != Blank.NONE || lines.isEmpty())));
		if (start.outer() == null && start.indent() == 0)
			declaration = line();
		parentheses = 0;
		if (token.opens("LineRecord") || token.opens("LevelRecord")) {
			line().add(BELOW_RECORD);
			line().beginCell("part", 2);
		}
		line().add(new Word(comments.before(token), false, BreakPoint.NEVER, List.of()));
	}

	private void goOn(int i, Surrounding comments) {
		Token token = tokens.get(i);
		Token before = tokens.get(i - 1);
		boolean hasComment = !token.comments().isEmpty();
		boolean isGlued = !hasComment && glue.joins(line().openText(), before, token);
		CellStarts.between(before, token).ifPresent(cell -> line().beginCell(cell.label(), cell.gap()));
		line().add(new Word(comments.before(token), isGlued, BreakPoints.between(before, token).inside(parentheses), comments.above()));
	}

	/** The line of an item in braces, or of the brace that closes them. */
	private Optional<LineStart> inBlock(int i) {
		Token token = tokens.get(i);
		Block block = blocks.peek();
		if (block == null)
			return Optional.empty();
		if (token.isWord("}") && token.construct() == block.construct()) {
			blocks.pop();
			return Optional.of(LineStart.inside(block.line(), 0));
		}
		if (token.openedIn(block.construct()) == null)
			return Optional.empty();
		boolean keepsBlanks = !tokens.get(i - 1).isWord("{") && !block.construct().is("Procedure");
		String label = token.isKeyword() ? LineStarts.HEAD : token.feature();
		return Optional.of(LineStart.inside(block.line(), LineStart.STEP).with(block.construct(), label).below(keepsBlanks ? Blank.AS_WRITTEN : Blank.NONE));
	}

	private void track(int i) {
		Token token = tokens.get(i);
		boolean isFlat = flat.has(token.construct());
		if (token.isWord("(") || isFlat && token.isWord("{"))
			parentheses++;
		else if (token.isWord(")") || isFlat && token.isWord("}"))
			parentheses--;
		else if (token.isWord("{") && token.construct().isOneOf(WITH_BLOCK) && !isClosedBy(tokens.get(i + 1)))
			blocks.push(new Block(token.construct(), token.construct().is("Every") ? line() : declaration));
	}

	private static boolean isClosedBy(Token next) {
		return next.isWord("}") && next.comments().isEmpty();
	}
}
