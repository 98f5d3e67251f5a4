package org.lamina.dsl.generation

import static extension org.lamina.dsl.generation.GroupTemplate.*
import static extension org.lamina.dsl.generation.JavaText.*

/** The class of a decision table. */
class DecisionTemplate {

	def CharSequence decision(PolicyNames names, DecisionClass table) {
		val body = body(table)
		'''
			package «names.packageName»;

			«FOR type : #["java.math.BigDecimal", "java.time.LocalDate", "java.util.List",
					"org.lamina.runtime.claim.Claim", "org.lamina.runtime.claim.Line", "org.lamina.runtime.claim.Value",
					"org.lamina.runtime.rules.CodeSet", "org.lamina.runtime.rules.DatedCodeSet", "org.lamina.runtime.rules.DecisionTable", "org.lamina.runtime.rules.Fact", "org.lamina.runtime.rules.LevelSet",
					"org.lamina.runtime.rules.Period", "org.lamina.runtime.rules.PolicyData", "org.lamina.runtime.rules.Reading"].filter[body.uses(it)]»
			import «type»;
			«ENDFOR»

			«body»
		'''
	}

	private def body(DecisionClass table) '''
		/** «table.title» */
		final class «table.className» extends DecisionTable {

			«FOR constant : table.conditions.operands.constants»
			private static final «constant.type» «constant.name» = «constant.value»;
			«ENDFOR»

			«table.conditions.fields(false)»
			«table.className»(PolicyData data) {
				super(«table.table.name.string», List.of(«FOR column : table.columns SEPARATOR ', '»«column.string»«ENDFOR»)«FOR row : table.rows»,
						new Value[] { «row.cells()» }«ENDFOR»);
				«table.conditions.assignments(null)»
			}

			@Override
			protected boolean fits(int row, Claim claim, Line line, Reading reading) {
				return switch (row) {
					«FOR i : 0 ..< table.rows.size»
					case «i» -> row«i + 1»(claim, line, reading);
					«ENDFOR»
					default -> false;
				};
			}
			«FOR i : 0 ..< table.rows.size»

			/** «table.rows.get(i).text().comment» */
			private boolean row«i + 1»(Claim claim, Line line, Reading reading) {
				return «table.rows.get(i).condition()»;
			}
			«ENDFOR»
		}
	'''
}
