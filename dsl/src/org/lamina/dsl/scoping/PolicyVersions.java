package org.lamina.dsl.scoping;

import com.google.inject.Inject;
import com.google.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.xtext.naming.IQualifiedNameConverter;
import org.eclipse.xtext.resource.IEObjectDescription;
import org.lamina.dsl.lamina.LaminaPackage;
import org.lamina.dsl.lamina.Policy;

/** The versions of a policy: policies of one name that are there, a file each. */
@Singleton
public class PolicyVersions {

	@Inject
	private KnownDocuments documents;

	@Inject
	private IQualifiedNameConverter names;

	/** All versions of this name that a document sees. */
	public List<Policy> of(String name, Resource seenFrom) {
		List<Policy> versions = new ArrayList<>();
		for (IEObjectDescription found : documents.scope(seenFrom, LaminaPackage.Literals.SCENARIOS__POLICY).getElements(names.toQualifiedName(name)))
			if (EcoreUtil.resolve(found.getEObjectOrProxy(), seenFrom.getResourceSet()) instanceof Policy version && !version.eIsProxy())
				versions.add(version);
		return versions;
	}
}
