package org.lamina.dsl.generation;

import com.google.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.lamina.dsl.codes.SetExpression;
import org.lamina.dsl.decisions.DecisionReader;
import org.lamina.dsl.expressions.Table;
import org.lamina.dsl.lamina.Coding;
import org.lamina.dsl.lamina.Document;
import org.lamina.dsl.lamina.GroupSubject;
import org.lamina.dsl.lamina.LineSubject;
import org.lamina.dsl.lamina.PairSubject;
import org.lamina.dsl.lamina.Policy;
import org.lamina.dsl.lamina.Rule;
import org.lamina.dsl.lamina.Subject;
import org.lamina.dsl.model.Documents;
import org.lamina.dsl.policies.EffectivePolicy;
import org.lamina.dsl.policies.PayableLayers;
import org.lamina.dsl.tables.TableReader;
import org.lamina.dsl.typing.Typing;
import org.lamina.runtime.rules.PolicyDataFormat;

/**
 * Generates the Java classes of a policy: one for the policy, one for each group of rules with the same subject, and the resource with
 * its code sets, tables and procedures. The same policy gives the same bytes. A document with errors must not be generated.
 */
public class RuleGenerator {

	/** A group beyond this many rules is cut, so that no method outgrows what a class file can hold. */
	private static final int RULES_OF_A_CLASS = 100;

	/** A class name is cut here, for it is the name of a file too. */
	private static final int LONGEST_NAME = 80;

	@Inject
	private Typing typing;

	@Inject
	private TableReader tables;

	@Inject
	private PolicyTemplate policyTemplate;

	@Inject
	private GroupTemplate groupTemplate;

	@Inject
	private CriteriaTemplate criteriaTemplate;

	@Inject
	private DecisionReader decisions;

	@Inject
	private DecisionTemplate decisionTemplate;

	@Inject
	private CodingTemplate codingTemplate;

	/** The files of a policy. */
	public List<GeneratedFile> generate(Policy policy) {
		PolicyNames names = new PolicyNames(policy);
		Names classNames = new Names(names.className(), "LineRules", "PairRules", "Criteria", "DecisionTable", "Coding");
		PolicyParts parts = new PolicyParts(tables, classNames);
		List<RuleGroup> groups = groups(policy, classNames, parts);
		List<GeneratedFile> files = new ArrayList<>();
		files.add(java(names, names.className(), policyTemplate.policy(policy, names, groups)));
		for (RuleGroup group : groups)
			files.add(java(names, group.className, groupTemplate.group(policy, names, group)));
		for (EObject required = parts.criteria.next(); required != null; required = parts.criteria.next())
			files.add(java(names, parts.criteria.classOf(required), source(required, policy, names, parts)));
		files.add(new GeneratedFile(names.path() + names.resource(), data(policy, parts)));
		return files;
	}

	/** The class of what a rule names: criteria, indications, a decision table, a coding. */
	private CharSequence source(EObject named, Policy policy, PolicyNames names, PolicyParts parts) {
		ConditionWriter conditions = new ConditionWriter(parts, typing, Signature.ofCriteria(), null);
		String className = parts.criteria.classOf(named);
		if (named instanceof Table table)
			return decisionTemplate.decision(names, new DecisionClass(table, decisions.of(table), className, conditions));
		if (named instanceof Coding coding)
			return codingTemplate.coding(names, new CodingClass(coding, className, conditions));
		return criteriaTemplate.criteria(policy, names, new CriteriaClass(named, className, conditions));
	}

	/** The file by which {@link java.util.ServiceLoader} finds policies. */
	public GeneratedFile services(Collection<Policy> policies) {
		String lines = policies.stream().map(PolicyNames::new).map(names -> names.packageName() + "." + names.className() + "\n").sorted().collect(Collectors.joining());
		return new GeneratedFile("META-INF/services/" + org.lamina.runtime.rules.Policy.class.getName(), lines.getBytes(StandardCharsets.UTF_8));
	}

	/** The rules by what they are about; those that were written in another document stay apart, for their names may mean something else. */
	private record Key(int layer, Document document, String subject) {
	}

	private List<RuleGroup> groups(Policy policy, Names classNames, PolicyParts parts) {
		EffectivePolicy effective = EffectivePolicy.of(policy);
		PayableLayers layers = new PayableLayers(policy, effective, tables);
		Map<Key, RuleGroup> current = new LinkedHashMap<>();
		List<RuleGroup> all = new ArrayList<>();
		List<Rule> rules = effective.rules();
		for (int position = 0; position < rules.size(); position++) {
			Rule rule = rules.get(position);
			boolean payable = PayableLayers.asksForPayable(rule, effective);
			String text = NodeModelUtils.getTokenText(NodeModelUtils.getNode(rule.getSubject()));
			Key key = new Key(layers.of(rule), Documents.of(rule), text + (payable ? " payable" : ""));
			RuleGroup group = current.get(key);
			if (group == null || group.members.size() == RULES_OF_A_CLASS) {
				group = new RuleGroup(rule.getSubject(), text, classNames.unique(className(rule.getSubject())), key.layer, writer(rule.getSubject(), parts, payable), effective);
				if (group.table() != null)
					parts.table(group.table());
				current.put(key, group);
				all.add(group);
			}
			group.add(rule, position);
		}
		return all;
	}

	private ConditionWriter writer(Subject subject, PolicyParts parts, boolean payable) {
		if (subject instanceof PairSubject pairs)
			return new ConditionWriter(parts, typing, Signature.ofPairs(payable), pairs.getTable());
		boolean group = subject instanceof GroupSubject;
		return new ConditionWriter(parts, typing, Signature.ofLines(!group && subject.getTable() != null, payable), group ? null : subject.getTable());
	}

	/** A name that says what the rules are about: {@code AugmentationRules}, {@code PtpPairRules}, {@code EveryLineRules}. */
	private static String className(Subject subject) {
		if (subject instanceof PairSubject pairs)
			return shortened(JavaText.upperCamel(pairs.getTable().getName())) + "PairRules";
		if (subject instanceof GroupSubject groups)
			return (groups.getBilled().isEmpty() ? "" : shortened(billed(groups.getBilled()))) + (groups.getTable() == null ? "" : JavaText.upperCamel(groups.getTable().getName())) + "GroupRules";
		LineSubject lines = (LineSubject) subject;
		String billed = billed(lines.getBilled());
		String table = lines.getTable() == null ? "" : (billed.isEmpty() ? "" : "In") + JavaText.upperCamel(lines.getTable().getName());
		String test = lines.getTest() == null ? "" : (lines.isNegated() ? "Not" : "") + JavaText.upperCamel(NodeModelUtils.getTokenText(NodeModelUtils.getNode(lines.getTest())));
		String name = billed + table + test;
		return (name.isEmpty() ? "EveryLine" : shortened(name)) + "Rules";
	}

	private static String billed(List<SetExpression> items) {
		return items.stream().limit(3).map(item -> JavaText.upperCamel(NodeModelUtils.getTokenText(NodeModelUtils.getNode(item)).replace("..", "-to-"))).collect(Collectors.joining("Or"));
	}

	private static String shortened(String name) {
		return name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) : name;
	}

	private static GeneratedFile java(PolicyNames names, String className, CharSequence source) {
		return new GeneratedFile(names.path() + className + ".java", tidy(source.toString()).getBytes(StandardCharsets.UTF_8));
	}

	/** Takes away what templates leave behind: blanks at the ends of lines, and blank lines beside each other or before a closing brace. */
	private static String tidy(String source) {
		return source.replace("\r\n", "\n").replaceAll("[ \t]+\n", "\n").replaceAll("\n{3,}", "\n\n").replaceAll("\n\n(\t*})", "\n$1");
	}

	private static byte[] data(Policy policy, PolicyParts parts) {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try {
			PolicyDataFormat.write(parts.data(policy), bytes);
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
		return bytes.toByteArray();
	}
}
