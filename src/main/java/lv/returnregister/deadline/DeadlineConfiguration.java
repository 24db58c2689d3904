package lv.returnregister.deadline;

import lv.returnregister.deadline.domain.DeadlineData;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Reads the tables of the law once at the start. */
@Configuration(proxyBeanMethods = false)
class DeadlineConfiguration {

    @Bean
    DeadlineRules deadlineRules() {
        return DeadlineData.rules();
    }

    @Bean
    WorkingCalendar workingCalendar() {
        return DeadlineData.calendar();
    }

    @Bean
    ReadmissionAgreements readmissionAgreements() {
        return DeadlineData.readmissionAgreements();
    }

    @Bean
    ServiceDays serviceDays(WorkingCalendar calendar) {
        return new ServiceDays(DeadlineData.serviceRules(), calendar);
    }
}
