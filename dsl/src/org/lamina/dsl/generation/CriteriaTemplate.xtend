package org.lamina.dsl.generation

import org.lamina.dsl.lamina.Policy

import static extension org.lamina.dsl.generation.GroupTemplate.*
import static extension org.lamina.dsl.generation.JavaText.*

/** The class of criteria, of indications, or of what a rule requires. */
class CriteriaTemplate {

	def CharSequence criteria(Policy policy, PolicyNames names, CriteriaClass criteria) {
		val body = body(policy, names, criteria)
		'''
			package «names.packageName»;

			«FOR type : #["java.math.BigDecimal", "java.time.LocalDate", "java.time.temporal.ChronoUnit", "java.util.List",
					"org.lamina.runtime.claim.Claim", "org.lamina.runtime.claim.Level", "org.lamina.runtime.claim.Line",
					"org.lamina.runtime.rules.CodeSet", "org.lamina.runtime.rules.Criteria", "org.lamina.runtime.rules.Fact",
					"org.lamina.runtime.rules.PolicyData", "org.lamina.runtime.rules.Procedures",
					"org.lamina.runtime.rules.Reading", "org.lamina.runtime.rules.Table"].filter[body.uses(it)]»
			import «type»;
			«ENDFOR»

			«body»
		'''
	}

	private def body(Policy policy, PolicyNames names, CriteriaClass criteria) '''
		/** «criteria.title» */
		final class «criteria.className» extends Criteria {

			«FOR constant : criteria.conditions.operands.constants»
			private static final «constant.type» «constant.name» = «constant.value»;
			«ENDFOR»

			«criteria.conditions.fields(false)»
			«criteria.className»(PolicyData data) {
				«criteria.conditions.assignments(null)»
				areMetIf(«criteria.root»);
			}
			«FOR test : criteria.tests»

			/** «test.text().comment» */
			private boolean «test.method()»(Claim claim, Line line, Level level, Reading reading) {
				return «test.condition()»;
			}
			«ENDFOR»
			«searches(criteria.conditions.lines)»
		}
	'''
}
