package lv.returnregister.workflow.engine;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import lv.returnregister.workflow.ModelGrammar;
import lv.returnregister.workflow.ModelGrammar.Refusal;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.persistence.deploy.Deployer;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ResourceEntity;
import org.springframework.context.ApplicationContext;
import org.springframework.stereotype.Component;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/**
 * Refuses a model that does not keep to {@link ModelGrammar}, before the engine parses it. It runs at every deployment,
 * however it was begun, and again when a model is read back from the database.
 */
@Component
class ModelGate implements Deployer {

    private final StepBeans steps;

    ModelGate(ApplicationContext context) {
        this.steps = new StepBeans(context);
    }

    @Override
    public void deploy(DeploymentEntity deployment) {
        // What a model of an earlier release calls was there when it was deployed, and must not strand its cases now.
        boolean isNew = deployment.isNew();
        for (ResourceEntity file : deployment.getResources().values()) {
            String name = file.getName().toLowerCase(Locale.ROOT);
            if (name.endsWith(".bpmn") || name.endsWith(".bpmn20.xml")) {
                refuse(file, ModelGrammar.process(read(file), bean -> !isNew || steps.containsKey(bean)));
            } else if (name.endsWith(".dmn") || name.endsWith(".dmn11.xml")) {
                Element model = read(file);
                refuse(file, ModelGrammar.decision(model));
                if (isNew) {
                    refuse(file, ModelGrammar.undated(model));
                }
            }
        }
    }

    private static void refuse(ResourceEntity file, List<Refusal> refusals) {
        if (!refusals.isEmpty()) {
            throw new ProcessEngineException(
                    "The Register refuses this model: " + refusals.getFirst() + " of " + file.getName());
        }
    }

    private static Element read(ResourceEntity file) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            return factory.newDocumentBuilder()
                    .parse(new ByteArrayInputStream(file.getBytes()))
                    .getDocumentElement();
        } catch (ParserConfigurationException | SAXException | IOException e) {
            throw new ProcessEngineException(
                    "The Register refuses this model: " + file.getName() + " is no plain XML", e);
        }
    }
}
