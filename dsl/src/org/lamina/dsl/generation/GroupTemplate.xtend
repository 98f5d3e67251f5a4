package org.lamina.dsl.generation

import org.eclipse.emf.ecore.EObject
import org.eclipse.xtext.nodemodel.util.NodeModelUtils
import org.lamina.dsl.generation.RuleGroup.Member
import org.lamina.dsl.lamina.Outcome
import org.lamina.dsl.lamina.Policy
import org.lamina.dsl.lamina.Rule
import org.lamina.dsl.sets.ProcedureReader

import static extension org.lamina.dsl.generation.JavaText.*

/** The class of a group of rules. */
class GroupTemplate {

	def CharSequence group(Policy policy, PolicyNames names, RuleGroup group) {
		val body = body(policy, names, group)
		'''
			package «names.packageName»;

			«IF group.members.exists[conditional]»
			import static org.lamina.runtime.rules.Reading.POSSIBLY;

			«ENDIF»
			«FOR type : #["java.math.BigDecimal", "java.time.LocalDate", "java.time.temporal.ChronoUnit", "java.util.List",
					"org.lamina.runtime.claim.Claim", "org.lamina.runtime.claim.Line", "org.lamina.runtime.decision.Effect", "org.lamina.runtime.decision.Reason",
					"org.lamina.runtime.rules.Case", "org.lamina.runtime.rules.CodeSet", "org.lamina.runtime.rules.Fact", "org.lamina.runtime.rules.Judgement",
					"org.lamina.runtime.rules.LineRules", "org.lamina.runtime.rules.Message", "org.lamina.runtime.rules.Outcome", "org.lamina.runtime.rules.PairRules",
					"org.lamina.runtime.rules.Period", "org.lamina.runtime.rules.PolicyData", "org.lamina.runtime.rules.Procedures",
					"org.lamina.runtime.rules.Reading", "org.lamina.runtime.rules.Rule", "org.lamina.runtime.rules.Table"].filter[body.uses(it)]»
			import «type»;
			«ENDFOR»

			«body»
		'''
	}

	/** Whether the text names a type that must be imported. */
	private def uses(CharSequence body, String type) {
		java.util.regex.Pattern.compile("(?m)^(?!\\s*/?\\*).*\\b" + type.substring(type.lastIndexOf('.') + 1) + "\\b").matcher(body).find
	}

	private def body(Policy policy, PolicyNames names, RuleGroup group) '''
		/** The rules of «policy.name» «names.version» for each «group.text.comment». */
		final class «group.className» extends «IF group.ofPairs»PairRules«ELSE»LineRules«ENDIF» {

			«FOR member : group.members SEPARATOR '\n'»
			«description(member)»
			«ENDFOR»

			«FOR constant : group.conditions.operands.constants»
			private static final «constant.type» «constant.name» = «constant.value»;
			«ENDFOR»

			«fields(group)»
			«constructor(group)»

			«IF group.ofPairs»
			«judgePairs(group)»
			«ELSE»
			«judgeLines(group)»
			«ENDIF»
			«FOR member : group.members»
			«conditions(member, group)»
			«ENDFOR»
			«FOR search : group.conditions.searches»

			/** Whether «search.text.comment». */
			private boolean «search.name»(Claim claim, «IF search.pair»Line first, Line second, «ELSE»Line line, «ENDIF»Reading reading) {
				for (Line other : claim.lines())
					if («IF search.pair»other != first && other != second«ELSE»other != line«ENDIF» && «search.condition»)
						return reading.found(other);
				return reading.foundNone(«search.wanted.string»);
			}
			«ENDFOR»
		}
	'''

	private def description(Member member) '''
		/** <b>«member.rule.name»</b>: «(member.rule.title ?: member.rule.name).sentence»«FOR citation : member.rule.citations BEFORE ' Cites ' SEPARATOR '; ' AFTER '.'»«cite(citation.source.title, citation.section).comment»«ENDFOR» */
		static final Rule «member.constant» = new Rule(«member.rule.name.string», «member.position»,
				List.of(«FOR citation : member.rule.citations SEPARATOR ', '»«cite(citation.source.title, citation.section).string»«ENDFOR»), «period(member.rule)»,
				«outcome(member.rule.outcome)»,
				«IF member.rule.ifUnknown === null»null«ELSE»«outcome(member.rule.ifUnknown)»«ENDIF»);
	'''

	private def cite(String source, String section) {
		if (section === null) source else source + ", " + section
	}

	private def period(Rule rule) {
		val period = ProcedureReader.period(rule.effective)
		if (rule.effective === null) "Period.ALWAYS" else '''new Period(«period.from.day», «period.to.day»)'''
	}

	private def outcome(Outcome outcome) {
		val reason = outcome.reason
		'''new Outcome(Effect.«outcome.effect.constant», «IF reason === null»null«ELSE»new Reason(«reason.substring(0, reason.indexOf('-')).string», «reason.substring(reason.indexOf('-') + 1).string», List.of(«FOR rarc : outcome.rarcs SEPARATOR ', '»«rarc.string»«ENDFOR»))«ENDIF», «IF outcome.message === null»null«ELSE»new Message(«outcome.message.string»)«ENDIF»)'''
	}

	private def fields(RuleGroup group) '''
		«FOR set : group.conditions.sets.values»
		/** «group.listed(set.set.members.toString).comment» */
		private final CodeSet «set.field»;

		«ENDFOR»
		«IF group.conditions.procedures»
		private final Procedures procedures;

		«ENDIF»
		«IF group.table !== null && !group.ofPairs»
		private final Table table;

		«ENDIF»
		«FOR column : group.conditions.operands.columns.values»
		private final int «column»;

		«ENDFOR»
	'''

	private def listed(RuleGroup group, String codes) {
		if (codes.length <= 100) codes else codes.substring(0, codes.lastIndexOf(', ', 100)) + ' and more'
	}

	private def constructor(RuleGroup group) '''
		«group.className»(PolicyData data) {
			super(«IF group.ofPairs»data.table(«group.table.name.string»)«ELSEIF group.billed === null»null«ELSE»data.set(«group.billed.name.string»)«ENDIF»);
			«FOR set : group.conditions.sets.values»
			«set.field» = data.set(«set.set.name.string»);
			«ENDFOR»
			«IF group.conditions.procedures»
			procedures = data.procedures();
			«ENDIF»
			«IF group.table !== null && !group.ofPairs»
			table = data.table(«group.table.name.string»);
			«ENDIF»
			«FOR column : group.conditions.operands.columns.entrySet»
			«column.value» = table.column(«column.key.string»);
			«ENDFOR»
		}
	'''

	private def judgeLines(RuleGroup group) '''
		@Override
		public void judge(Claim claim, Line line, Judgement judgement) {
			«IF group.table !== null»
			int row = table.row(line.procedure(), line.firstDay());
			if (row == Table.NO_ROW)
				return;
			«ENDIF»
			«IF group.fits !== null»
			if (!fits(line, POSSIBLY))
				return;
			«ENDIF»
			«weighing(group, #["line"])»
		}
		«IF group.fits !== null»

		/** Whether the line is one that the rules are about. */
		private boolean fits(Line line, Reading reading) {
			return «group.fits»;
		}
		«ENDIF»
	'''

	private def judgePairs(RuleGroup group) '''
		@Override
		protected void judge(Claim claim, Line first, Line second, int row, Judgement judgement) {
			«IF group.fits !== null»
			if (!fits(first, second, POSSIBLY))
				return;
			«ENDIF»
			«weighing(group, #["first", "second"])»
		}
		«IF group.fits !== null»

		/** Whether the two lines are a pair that the rules are about. */
		private boolean fits(Line first, Line second, Reading reading) {
			return «group.fits»;
		}
		«ENDIF»
	'''

	private def weighing(RuleGroup group, Iterable<String> lines) '''
		«IF group.members.exists[!narrowed]»
		«FOR line : lines»
		judgement.address(«line»);
		«ENDFOR»
		«ENDIF»
		«FOR member : group.members»
		«IF member.narrowed»
		if («IF member.rule.effective !== null»«member.constant».isInForce(«IF !group.ofPairs»line«ELSEIF member.onColumn1»first«ELSE»second«ENDIF»)«IF member.where !== null» && «ENDIF»«ENDIF»«IF member.where !== null»«member.method»Where(«group.arguments»POSSIBLY)«ENDIF») {
			«IF group.members.forall[narrowed]»
			«FOR line : lines»
			judgement.address(«line»);
			«ENDFOR»
			«ENDIF»
			«weigh(member, group)»
		}
		«ELSE»
		«weigh(member, group)»
		«ENDIF»
		«ENDFOR»
	'''

	private def weigh(Member member, RuleGroup group) '''
		«IF member.when !== null»
		if («member.method»(«group.arguments»POSSIBLY))
			«judgement(member, group)»
		«ELSE»
		«judgement(member, group)»
		«ENDIF»
	'''

	private def judgement(Member member, RuleGroup group) '''
		judgement.weigh(«member.constant», Case.of«IF group.ofPairs»Pair(claim, first, second, table, row)«IF member.onColumn1».onColumn1()«ENDIF»«ELSE»(claim, line«IF group.table !== null», table, row«ENDIF»)«ENDIF»,
				reading -> «IF member.when === null»true«ELSE»«member.method»(«group.arguments»reading)«ENDIF»«IF member.unless !== null»,
				reading -> «member.method»Unless(«group.arguments»reading)«ENDIF»);
	'''

	private def conditions(Member member, RuleGroup group) '''
		«IF member.where !== null»

		/** «member.rule.name»: where «text(member.rule.where)» */
		private boolean «member.method»Where(«group.parameters») {
			return «member.where»;
		}
		«ENDIF»
		«IF member.when !== null»

		/** «member.rule.name»: «IF member.rule.when === null»each «group.text.comment»«ELSE»when «text(member.rule.when)»«ENDIF» */
		private boolean «member.method»(«group.parameters») {
			return «member.when»;
		}
		«ENDIF»
		«IF member.unless !== null»

		/** «member.rule.name»: unless «FOR exemption : member.rule.exemptions SEPARATOR '; unless '»«text(exemption)»«ENDFOR» */
		private boolean «member.method»Unless(«group.parameters») {
			return «member.unless»;
		}
		«ENDIF»
	'''

	private def text(EObject element) {
		NodeModelUtils.getTokenText(NodeModelUtils.getNode(element)).comment
	}

	private def conditional(Member member) {
		member.when !== null || member.where !== null
	}
}
