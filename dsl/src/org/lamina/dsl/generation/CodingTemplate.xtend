package org.lamina.dsl.generation

import static extension org.lamina.dsl.generation.GroupTemplate.*
import static extension org.lamina.dsl.generation.JavaText.*

/** The class of a coding. */
class CodingTemplate {

	def CharSequence coding(PolicyNames names, CodingClass coding) {
		val body = body(coding)
		'''
			package «names.packageName»;

			«FOR type : #["java.math.BigDecimal", "java.time.LocalDate", "java.time.temporal.ChronoUnit", "org.lamina.runtime.claim.Claim", "org.lamina.runtime.claim.Line",
					"org.lamina.runtime.rules.CodeSet", "org.lamina.runtime.rules.Coding", "org.lamina.runtime.rules.DatedCodeSet", "org.lamina.runtime.rules.Fact", "org.lamina.runtime.rules.LevelSet",
					"org.lamina.runtime.rules.Period", "org.lamina.runtime.rules.PolicyData", "org.lamina.runtime.rules.Reading"].filter[body.uses(it)]»
			import «type»;
			«ENDFOR»

			«body»
		'''
	}

	private def body(CodingClass coding) '''
		/** «coding.title» */
		final class «coding.className» extends Coding {

			«FOR constant : coding.conditions.operands.constants»
			private static final «constant.type» «constant.name» = «constant.value»;
			«ENDFOR»

			«coding.conditions.fields(false)»
			«coding.className»(PolicyData data) {
				super(«coding.coding.name.string», «coding.levels», «coding.effective», «IF coding.from.isDated»data.datedSet(«coding.from.name.string»)«ELSE»DatedCodeSet.always(data.set(«coding.from.name.string»))«ENDIF»,
						data.procedures(), «IF coding.combinations === null»null«ELSE»data.table(«coding.combinations.string»)«ENDIF»);
				«coding.conditions.assignments(null)»
			}
			«IF coding.applies !== null»

			@Override
			protected boolean applies(Claim claim, Line line, Reading reading) {
				return «coding.applies»;
			}
			«ENDIF»
			«IF coding.bothSides !== null»

			@Override
			protected boolean tellsSides() {
				return true;
			}

			@Override
			protected boolean isOnBothSides(Claim claim, Line line, Reading reading) {
				return «coding.bothSides»;
			}
			«ENDIF»
		}
	'''
}
