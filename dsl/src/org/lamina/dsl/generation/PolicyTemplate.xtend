package org.lamina.dsl.generation

import java.util.List
import org.lamina.dsl.lamina.Policy
import org.lamina.dsl.lamina.Scope
import org.lamina.dsl.model.Documents
import org.lamina.dsl.sets.ProcedureReader

import static extension org.lamina.dsl.generation.JavaText.*

/** The class of a policy. */
class PolicyTemplate {

	def CharSequence policy(Policy policy, PolicyNames names, List<RuleGroup> groups) '''
		package «names.packageName»;

		«IF policy.effective !== null»
		import java.time.LocalDate;
		«ENDIF»
		import java.util.List;
		import org.lamina.runtime.rules.Period;
		import org.lamina.runtime.rules.Policy;
		import org.lamina.runtime.rules.Rule;

		/**
		 * «policy.title.comment».
		 *
		 * <p>Policy «policy.name», version «names.version», effective «ProcedureReader.period(policy.effective)»«IF policy.base !== null», extends «policy.base.name»«ENDIF».
		 */
		public final class «names.className» extends Policy {

			/** The policy with its data, ready to judge. */
			public «names.className»() {
				super(«policy.name.string», «names.version.string», «period(policy)»,
						List.of(«FOR scope : policy.scopes SEPARATOR ', '»«scope(scope)»«ENDFOR»), «names.resource.string»);
				«FOR layer : groups.map[layer].toSet.sort»
				judgeBy(List.of(«made(groups.filter[it.layer == layer && !ofPairs])»),
						List.of(«made(groups.filter[it.layer == layer && ofPairs])»));
				«ENDFOR»
			}
			«IF !policy.extendedPolicies.empty»

			@Override
			public List<String> extendedPolicies() {
				return List.of(«FOR name : policy.extendedPolicies SEPARATOR ', '»«name.string»«ENDFOR»);
			}
			«ENDIF»

			@Override
			public List<Rule> rules() {
				return inOrder(List.of(
						«rules(groups).join(',\n')»));
			}
		}
	'''

	/** A version may extend another of its own policy, in whose place it does not stand. */
	private def extendedPolicies(Policy policy) {
		Documents.extended(policy).map[name].filter[it != policy.name].toSet
	}

	private def made(Iterable<RuleGroup> groups) {
		groups.map['new ' + className + '(data())'].join(',\n')
	}

	private def rules(List<RuleGroup> groups) {
		groups.map[group|group.members.map[group.className + '.' + constant]].flatten
	}

	private def period(Policy policy) {
		val period = ProcedureReader.period(policy.effective)
		if (policy.effective === null) "Period.ALWAYS" else '''new Period(«period.from.day», «period.to.day»)'''
	}

	private def scope(Scope scope) {
		'''new Scope(Scope.Field.«IF scope.what == 'kind'»KIND«ELSE»LINE_OF_BUSINESS«ENDIF», List.of(«FOR word : scope.words SEPARATOR ', '»«word.string»«ENDFOR»))'''
	}
}
