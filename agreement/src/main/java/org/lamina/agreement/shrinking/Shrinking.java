package org.lamina.agreement.shrinking;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.eclipse.emf.common.util.TreeIterator;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.xtext.nodemodel.ICompositeNode;
import org.eclipse.xtext.nodemodel.ILeafNode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.lamina.agreement.engines.MadeDocuments;
import org.lamina.dsl.lamina.Document;

/**
 * Makes failing documents small: leaves out what can go by the structure of the text, from the largest part to the smallest, and puts a part of a condition
 * in the place of the whole, as long as they still fail.
 */
public final class Shrinking {

	private final Predicate<Map<String, String>> fails;
	private final Set<Map<String, String>> tried = new HashSet<>();
	private Map<String, String> documents;

	private Shrinking(Map<String, String> documents, Predicate<Map<String, String>> fails) {
		this.documents = documents;
		this.fails = fails;
	}

	/**
	 * The smallest documents that are found to fail.
	 *
	 * @param documents texts by the names of files, which fail
	 * @param fails     whether texts fail; says no of texts that do not compile
	 */
	public static Map<String, String> of(Map<String, String> documents, Predicate<Map<String, String>> fails) {
		Shrinking shrinking = new Shrinking(documents, fails);
		shrinking.round(true);
		while (shrinking.round(false))
			continue;
		return shrinking.documents;
	}

	/**
	 * Tries every edit once; whether one of them made the documents smaller.
	 *
	 * @param whole whether only whole declarations are left out, which makes the rest go fast
	 */
	private boolean round(boolean whole) {
		boolean smaller = false;
		for (String file : List.copyOf(documents.keySet())) {
			Map<String, String> without = new LinkedHashMap<>(documents);
			without.remove(file);
			if (holds(without)) {
				smaller = true;
				continue;
			}
			while (edit(file, whole))
				smaller = true;
		}
		return smaller;
	}

	/** A part of a text that is replaced by another. */
	private record Edit(int from, int to, String with) {
		String of(String text) {
			return text.substring(0, from) + with + text.substring(to);
		}

		int saved() {
			return to - from - with.length();
		}
	}

	/** Goes through the edits of a document once; whether one was made. */
	private boolean edit(String file, boolean whole) {
		boolean edited = false;
		List<Edit> edits = edits(file, whole);
		int left = Integer.MAX_VALUE;
		for (Edit edit : edits) {
			if (edit.to > left)
				continue;
			Map<String, String> smaller = new LinkedHashMap<>(documents);
			smaller.put(file, edit.of(documents.get(file)));
			if (MadeDocuments.parses(smaller.get(file)) && holds(smaller)) {
				edited = true;
				left = edit.from;
			}
		}
		return edited;
	}

	private boolean holds(Map<String, String> smaller) {
		if (smaller.isEmpty() || !tried.add(smaller) || !fails.test(smaller))
			return false;
		documents = smaller;
		return true;
	}

	/** The edits of a document from its end to its beginning, of those at one place the larger first: what was edited moves nothing that comes later. */
	private List<Edit> edits(String file, boolean whole) {
		Document document = MadeDocuments.load(documents).checked().stream().filter(one -> one.eResource().getURI().lastSegment().equals(file)).findFirst().orElse(null);
		if (document == null)
			return List.of();
		List<ILeafNode> tokens = new ArrayList<>();
		NodeModelUtils.getNode(document).getRootNode().getLeafNodes().forEach(leaf -> {
			if (!leaf.isHidden())
				tokens.add(leaf);
		});
		Set<Edit> edits = new HashSet<>();
		if (whole)
			document.eContents().stream().map(NodeModelUtils::getNode).forEach(node -> edits.add(new Edit(node.getOffset(), node.getEndOffset(), "")));
		else {
			for (TreeIterator<EObject> all = EcoreUtil.getAllContents(document, false); all.hasNext();)
				edits(all.next(), tokens, edits);
			for (int i = 0; i < tokens.size(); i++)
				for (int before = 0; before <= Math.min(i, 1); before++)
					edits.add(new Edit(tokens.get(i - before).getOffset(), tokens.get(i).getEndOffset(), ""));
		}
		return edits.stream().filter(edit -> edit.saved() > 0).sorted(Comparator.comparingInt(Edit::to).reversed().thenComparing(Comparator.comparingInt(Edit::saved).reversed())).toList();
	}

	private static void edits(EObject element, List<ILeafNode> tokens, Set<Edit> edits) {
		ICompositeNode node = NodeModelUtils.getNode(element);
		if (node == null)
			return;
		int first = 0;
		while (first < tokens.size() && tokens.get(first).getOffset() < node.getOffset())
			first++;
		int last = first;
		while (last + 1 < tokens.size() && tokens.get(last + 1).getEndOffset() <= node.getEndOffset())
			last++;
		if (first >= tokens.size())
			return;
		for (int before = 0; before <= 4 && first - before >= 0; before++)
			edits.add(new Edit(tokens.get(first - before).getOffset(), node.getEndOffset(), ""));
		if (last + 1 < tokens.size())
			edits.add(new Edit(node.getOffset(), tokens.get(last + 1).getEndOffset(), ""));
		for (EObject part : element.eContents()) {
			ICompositeNode inner = NodeModelUtils.getNode(part);
			if (inner != null)
				edits.add(new Edit(node.getOffset(), node.getEndOffset(), inner.getText().strip()));
		}
	}
}
