package org.lamina.dsl.documentation;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.documentation.IEObjectDocumentationProvider;
import org.eclipse.xtext.nodemodel.ICompositeNode;
import org.eclipse.xtext.nodemodel.ILeafNode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;

/**
 * The comment before a declaration documents it, in Markdown, if it begins with two asterisks. Xtext's own provider would take every comment, and the asterisks of
 * bold text and of lists for its margin.
 */
public class MarkdownDocumentation implements IEObjectDocumentationProvider {

	private static final String BEGIN = "/**";
	private static final String END = "*/";

	/** The text of the last such comment between what stands before a declaration and itself; null if there is none. */
	@Override
	public String getDocumentation(EObject declared) {
		ICompositeNode node = NodeModelUtils.findActualNodeFor(declared);
		if (node == null)
			return null;
		int begin = NodeModelUtils.findLeafNodeAtOffset(node.getRootNode(), node.getOffset()).getTotalOffset();
		while (begin > 0) {
			ILeafNode before = NodeModelUtils.findLeafNodeAtOffset(node.getRootNode(), begin - 1);
			if (!before.isHidden())
				return null;
			if (before.getText().startsWith(BEGIN) && before.getText().length() > BEGIN.length() + END.length())
				return markdown(before.getText());
			begin = before.getTotalOffset();
		}
		return null;
	}

	/** The lines of a comment without its ends and its margin. */
	private static String markdown(String comment) {
		List<String> lines = comment.substring(BEGIN.length(), comment.length() - END.length()).lines().toList();
		if (lines.isEmpty())
			return "";
		List<String> further = lines.subList(1, lines.size()).stream().map(String::stripTrailing).toList();
		Stream<String> text = isMargined(further) ? further.stream().map(line -> line.replaceFirst("^\\s*\\* ?", "")) : String.join("\n", further).stripIndent().lines();
		return Stream.concat(Stream.of(lines.get(0).strip()), text).collect(Collectors.joining("\n")).strip();
	}

	/** Whether each line that says something begins with an asterisk, so that these are a margin and not a list. */
	private static boolean isMargined(List<String> lines) {
		return lines.stream().filter(line -> !line.isBlank()).allMatch(line -> line.strip().startsWith("*"));
	}
}
