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
					"org.lamina.runtime.rules.Case", "org.lamina.runtime.rules.CodeSet", "org.lamina.runtime.rules.DatedCodeSet", "org.lamina.runtime.rules.Excepting", "org.lamina.runtime.rules.Fact", "org.lamina.runtime.rules.Judgement", "org.lamina.runtime.rules.LevelSet",
					"org.lamina.runtime.rules.LineRules", "org.lamina.runtime.rules.Locations", "org.lamina.runtime.rules.Message", "org.lamina.runtime.rules.Outcome", "org.lamina.runtime.rules.PairRules",
					"org.lamina.runtime.rules.Period", "org.lamina.runtime.rules.PolicyData", "org.lamina.runtime.rules.Procedures",
					"org.lamina.runtime.rules.Reading", "org.lamina.runtime.rules.Rule", "org.lamina.runtime.rules.Table"].filter[body.uses(it)]»
			import «type»;
			«ENDFOR»

			«body»
		'''
	}

	/** Whether the text names a type that must be imported. */
	static def uses(CharSequence body, String type) {
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
			«searches(group.conditions.lines)»
		}
	'''

	/** The methods that look at other lines. */
	static def CharSequence searches(LineWriter lines) '''
		«FOR search : lines.searches»

		/** Whether «search.text.comment». */
		private boolean «search.name»(«search.parameters»Reading reading) {
			for (Line «search.variable» : «search.lines»)
				if («search.differs» && «search.condition»)
					return reading.found(«search.variable»);
			return reading.foundNone(«search.wanted.string»«IF search.ofPatient», claim«ENDIF»);
		}
		«ENDFOR»
		«FOR counted : lines.counted»

		/** Whether a line counts for «counted.text.comment». */
		private boolean «counted.name»(«counted.parameters»Line other, Reading reading) {
			return «counted.condition»;
		}
		«ENDFOR»
	'''

	private def description(Member member) '''
		/** <b>«member.rule.name»</b>: «(member.rule.title ?: member.rule.name).sentence»«FOR citation : member.rule.citations BEFORE ' Cites ' SEPARATOR '; ' AFTER '.'»«cite(citation.source.title, citation.section).comment»«ENDFOR» */
		static final Rule «member.constant» = new Rule(«member.rule.name.string», «member.position»,
				List.of(«FOR citation : member.rule.citations SEPARATOR ', '»«cite(citation.source.title, citation.section).string»«ENDFOR»), «period(member.rule)»,
				«outcome(member.rule.outcome)»,
				«IF member.rule.ifUnknown === null»null«ELSE»«outcome(member.rule.ifUnknown)»«ENDIF»);
	'''

	static def cite(String source, String section) {
		if (section === null) source else source + ", " + section
	}

	private def period(Rule rule) {
		val period = ProcedureReader.period(rule.effective)
		if (rule.effective === null) "Period.ALWAYS" else '''new Period(«period.from.day», «period.to.day»)'''
	}

	private def outcome(Outcome outcome) {
		val reason = outcome.reason
		'''new Outcome(Effect.«outcome.effect.constant», «IF reason === null»null«ELSE»new Reason(«reason.substring(0, reason.indexOf('-')).string», «reason.substring(reason.indexOf('-') + 1).string», List.of(«FOR rarc : outcome.rarcs SEPARATOR ', '»«rarc.string»«ENDFOR»))«ENDIF», «IF outcome.message === null»null«ELSE»new Message(«outcome.message.string»)«ENDIF»«IF outcome.percent !== null», new BigDecimal(«outcome.percent.string»)«ENDIF»)'''
	}

	private def fields(RuleGroup group) '''
		«fields(group.conditions, group.ownTable !== null && !group.ofPairs)»
	'''

	/** The fields of a class. */
	static def CharSequence fields(ConditionWriter conditions, boolean table) '''
		«FOR set : conditions.sets.values»
		/** «listed(set.set.members.toString).comment» */
		private final «IF set.set.isDated»DatedCodeSet«ELSE»CodeSet«ENDIF» «set.field»;

		«ENDFOR»
		«FOR levels : conditions.levelSets.values»
		private final LevelSet «levels»;

		«ENDFOR»
		«IF conditions.locations»
		private final Locations locations;

		«ENDIF»
		«IF conditions.procedures»
		private final Procedures procedures;

		«ENDIF»
		«IF table»
		private final Table table;

		«ENDIF»
		«FOR field : conditions.operands.tables.values»
		private final Table «field»;

		«ENDFOR»
		«FOR column : conditions.operands.columns.values»
		private final int «column.field»;

		«ENDFOR»
		«FOR criteria : conditions.criteria.entrySet»
		private final «criteria.key» «criteria.value»;

		«ENDFOR»
	'''

	private static def listed(String codes) {
		if (codes.length <= 100) codes else codes.substring(0, codes.lastIndexOf(', ', 100)) + ' and more'
	}

	private def constructor(RuleGroup group) '''
		«group.className»(PolicyData data) {
			super(«IF group.ofPairs»data.table(«table(group)»)«ELSEIF group.billed === null»null«ELSEIF group.billed.isDated»data.datedSet(«group.billed.name.string»).ever()«ELSE»data.set(«group.billed.name.string»)«ENDIF»);
			«assignments(group.conditions, if (group.ownTable !== null && !group.ofPairs) table(group))»
		}
	'''

	private def table(RuleGroup group) {
		group.conditions.parts.table(group.table).key.string
	}

	/** What the fields of a class are set to. */
	static def CharSequence assignments(ConditionWriter conditions, String table) '''
		«FOR set : conditions.sets.values»
		«set.field» = data.«IF set.set.isDated»datedSet«ELSE»set«ENDIF»(«set.set.name.string»);
		«ENDFOR»
		«FOR levels : conditions.levelSets.entrySet»
		«levels.value» = data.levelSet(«levels.key.string»);
		«ENDFOR»
		«IF conditions.locations»
		locations = data.locations();
		«ENDIF»
		«IF conditions.procedures»
		procedures = data.procedures();
		«ENDIF»
		«IF table !== null»
		table = data.table(«table»);
		«ENDIF»
		«FOR lookedUp : conditions.operands.tables.entrySet»
		«lookedUp.value» = data.table(«lookedUp.key.string»);
		«ENDFOR»
		«FOR column : conditions.operands.columns.values»
		«column.field» = «column.table».column(«column.column.string»);
		«ENDFOR»
		«FOR criteria : conditions.criteria.entrySet»
		«criteria.value» = new «criteria.key»(data);
		«ENDFOR»
	'''

	private def judgeLines(RuleGroup group) '''
		@Override
		public void judge(Claim claim, Line line, Judgement judgement) {
			«IF group.ownTable !== null»
			int row = table.row(line.procedure(), line.firstDay());
			if (row == Table.NO_ROW)
				return;
			«ENDIF»
			«IF group.fits !== null»
			if (!fits(«group.arguments»POSSIBLY))
				return;
			«ENDIF»
			«weighing(group, #["line"])»
		}
		«IF group.fits !== null»

		/** Whether the line is one that the rules are about. */
		private boolean fits(«group.parameters») {
			return «group.fits»;
		}
		«ENDIF»
	'''

	private def judgePairs(RuleGroup group) '''
		@Override
		protected void judge(Claim claim, Line first, Line second, int row, Judgement judgement) {
			«IF group.fits !== null»
			if (!fits(«group.arguments»POSSIBLY))
				return;
			«ENDIF»
			«weighing(group, #["first", "second"])»
		}
		«IF group.fits !== null»

		/** Whether the two lines are a pair that the rules are about. */
		private boolean fits(«group.parameters») {
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
		if («condition(member, group)») {
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

	/** That a rule is about the line, beyond its subject. */
	private def condition(Member member, RuleGroup group) {
		#[
			if (member.rule.effective !== null) member.constant + '.isInForce(' + (if (!group.ofPairs) 'line' else if (member.onColumn1) 'first' else 'second') + ')',
			if (member.where !== null) member.method + 'Where(' + group.arguments + 'POSSIBLY)'
		].filterNull.join(' && ')
	}

	private def weigh(Member member, RuleGroup group) '''
		«IF member.required !== null»
		judgement.require(«member.constant», «IF !group.ofPairs»line«ELSEIF member.onColumn1»first«ELSE»second«ENDIF», «member.required», «member.rule.eachLevel»);
		«ENDIF»
		«IF member.when !== null»
		if («member.method»(«group.arguments»POSSIBLY))
			«judgement(member, group)»
		«ELSE»
		«judgement(member, group)»
		«ENDIF»
	'''

	private def judgement(Member member, RuleGroup group) '''
		judgement.weigh(«member.constant», Case.of«IF group.ofPairs»Pair(claim, first, second, table, row)«IF member.onColumn1».onColumn1()«ENDIF»«ELSE»(claim, line«IF group.ownTable !== null», table, row«ELSEIF group.table !== null», «group.rowOfGroups»«ENDIF»)«ENDIF»«IF member.units !== null».reducedTo(«member.method»Units(«group.arguments»Reading.SURELY))«ENDIF»,
				reading -> «IF member.when === null»true«ELSE»«member.method»(«group.arguments»reading)«ENDIF»«IF member.unless !== null || !member.exceptions.empty»,
				reading -> «IF member.unless === null»false«ELSE»«member.method»Unless(«group.arguments»reading)«ENDIF»«ENDIF»«FOR exception : member.exceptions.filter[ofRule]»,
				new Excepting(«exception.declared.name.string», List.of(«FOR citation : exception.declared.citations SEPARATOR ', '»«cite(citation.source.title, citation.section).string»«ENDFOR»), reading -> «excepted(exception, member, group)»)«ENDFOR»);
	'''

	/** An exception holds for a group if it holds for any of its lines. */
	private def excepted(RuleGroup.Excepted exception, Member member, RuleGroup group) {
		if (group.ofGroups)
			'''reading.forAny(claim, (other, r) -> «member.method»Member(«group.arguments»other, r), other -> «exception.method»(«group.argumentsOfOther»reading))'''
		else
			'''«exception.method»(«group.arguments»reading)'''
	}

	private def conditions(Member member, RuleGroup group) '''
		«IF member.where !== null»

		/** «member.rule.name»: where «text(member.rule.where)» */
		private boolean «member.method»Where(«group.parameters») {
			return «member.where»;
		}
		«ENDIF»
		«IF member.member !== null»

		/** «member.rule.name»: whether a line is a member of the judged line's group of «group.text.replaceFirst('^group of ', '').comment»«IF member.rule.where !== null», where «text(member.rule.where)»«ENDIF» */
		private boolean «member.method»Member(«group.conditions.signature.parameters»Line other, Reading reading) {
			return «member.member»;
		}
		«ENDIF»
		«IF member.key !== null»

		/** «member.rule.name»: what lines are ranked by, «text(member.rule.ranking.key)» */
		private BigDecimal «member.method»Key(«group.parameters») {
			return «member.key»;
		}

		«IF member.rule.outcome.first !== null»
		/** «member.rule.name»: whether the outcome is for the place of the judged line in its group */
		private boolean «member.method»Ranked(«group.parameters») {
			return reading.isRanked(line, claim, (other, r) -> «member.method»Member(«group.arguments»other, r), (other, r) -> «member.method»Key(«group.argumentsOfOther»r), «"highest" == member.rule.ranking.order», «RuleGroup.places(member.rule.outcome)»);
		}
		«ENDIF»
		«ENDIF»
		«IF member.units !== null»

		/** «member.rule.name»: reduced to «text(member.rule.outcome.units)» units */
		private BigDecimal «member.method»Units(«group.parameters») {
			return «member.units»;
		}
		«ENDIF»
		«IF member.when !== null»

		/** «member.rule.name»: «IF member.required !== null»unless it meets «text(member.rule.requirement)»«IF member.rule.eachLevel» for each of its levels«ENDIF»«ELSEIF member.rule.when === null»each «group.text.comment»«ELSE»when «text(member.rule.when)»«ENDIF» */
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
		«FOR exception : member.exceptions»

		/** «member.rule.name»: the exception <b>«exception.declared.name»</b>, when «text(exception.declared.when)» */
		private boolean «exception.method»(«group.parameters») {
			return «exception.condition»;
		}
		«ENDFOR»
	'''

	static def text(EObject element) {
		NodeModelUtils.getTokenText(NodeModelUtils.getNode(element)).comment
	}

	private def conditional(Member member) {
		member.when !== null || member.where !== null || member.member !== null
	}
}
