package org.lamina.dsl.scoping;

import com.google.inject.Inject;
import com.google.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.xtext.resource.IEObjectDescription;
import org.eclipse.xtext.scoping.IGlobalScopeProvider;
import org.lamina.dsl.lamina.LaminaPackage;
import org.lamina.dsl.lamina.Policy;

/** The versions of a policy: policies of one name, a file each. */
@Singleton
public class PolicyVersions {

	@Inject
	private IGlobalScopeProvider documents;

	/** All versions of this name that a document sees. */
	public List<Policy> of(String name, Resource seenFrom) {
		List<Policy> versions = new ArrayList<>();
		for (IEObjectDescription found : documents.getScope(seenFrom, LaminaPackage.Literals.SCENARIOS__POLICY, null).getAllElements()) {
			if (!Objects.equals(found.getQualifiedName().toString(), name))
				continue;
			EObject policy = EcoreUtil.resolve(found.getEObjectOrProxy(), seenFrom.getResourceSet());
			if (policy instanceof Policy version && !version.eIsProxy())
				versions.add(version);
		}
		return versions;
	}
}
