package lv.returnregister.workflow.engine;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import lv.returnregister.shared.CaseId;
import lv.returnregister.workflow.StepGate;
import lv.returnregister.workflow.engine.StepRegistry.Step;
import org.aopalliance.intercept.MethodInterceptor;
import org.aopalliance.intercept.MethodInvocation;
import org.jspecify.annotations.Nullable;
import org.springframework.aop.Advisor;
import org.springframework.aop.PointcutAdvisor;
import org.springframework.aop.framework.Advised;
import org.springframework.aop.support.AopUtils;
import org.springframework.aop.support.DefaultPointcutAdvisor;
import org.springframework.aop.support.StaticMethodMatcherPointcut;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Role;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * An application service that takes the answer of an officer's step is guarded like the step itself, whoever calls it: a
 * method {@code (CaseId, command)} of a {@link Service} asks every guard of the step whose command it takes, after the
 * right was asked and in the same transaction as the work. No service has to remember to ask.
 */
@Configuration(proxyBeanMethods = false)
public class GuardedCommands {

    /** Between the right, which is asked first, and the service's own transaction, which then joins the one begun here. */
    private static final int ORDER = Ordered.LOWEST_PRECEDENCE - 1;

    @Bean
    @Role(BeanDefinition.ROLE_INFRASTRUCTURE)
    static Advisor guardedCommandsAdvisor(
            ObjectProvider<StepGate> gate,
            ObjectProvider<StepRegistry> steps,
            ObjectProvider<PlatformTransactionManager> transactions) {
        DefaultPointcutAdvisor advisor =
                new DefaultPointcutAdvisor(new TakesACommand(), new AskTheGuards(gate, steps, transactions));
        advisor.setOrder(ORDER);
        return advisor;
    }

    /** Whether a guard stands before this method of a bean. */
    public static boolean guards(Object bean, Method method) {
        return bean instanceof Advised advised
                && Arrays.stream(advised.getAdvisors())
                        .filter(PointcutAdvisor.class::isInstance)
                        .map(advisor -> ((PointcutAdvisor) advisor).getPointcut())
                        .filter(TakesACommand.class::isInstance)
                        .anyMatch(
                                pointcut -> pointcut.getMethodMatcher().matches(method, AopUtils.getTargetClass(bean)));
    }

    /** Public service methods of the shape {@code (CaseId, record)}. */
    static final class TakesACommand extends StaticMethodMatcherPointcut {

        @Override
        public boolean matches(Method method, Class<?> owner) {
            Class<?>[] parameters = method.getParameterTypes();
            return Modifier.isPublic(method.getModifiers())
                    && parameters.length == 2
                    && parameters[0] == CaseId.class
                    && parameters[1].isRecord()
                    && AnnotatedElementUtils.hasAnnotation(owner, Service.class);
        }
    }

    private record AskTheGuards(
            ObjectProvider<StepGate> gate,
            ObjectProvider<StepRegistry> steps,
            ObjectProvider<PlatformTransactionManager> transactions)
            implements MethodInterceptor {

        @Override
        public @Nullable Object invoke(MethodInvocation call) throws Throwable {
            if (call.getArguments()[0] instanceof CaseId caseId && call.getArguments()[1] instanceof Record command) {
                Step step = steps.getObject().taking(command.getClass()).orElse(null);
                if (step != null) {
                    return new TransactionTemplate(transactions.getObject()).execute(status -> {
                        gate.getObject().admit(step.name(), caseId, command);
                        return proceed(call);
                    });
                }
            }
            return call.proceed();
        }

        private static @Nullable Object proceed(MethodInvocation call) {
            try {
                return call.proceed();
            } catch (RuntimeException | Error e) {
                throw e;
            } catch (Throwable e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
