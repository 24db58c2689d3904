# syntax=docker/dockerfile:1

# --- Build: the artefact, unpacked; libraries change rarely and make a layer of their own ---
FROM eclipse-temurin:25-jdk AS build
RUN apt-get update && apt-get install -y --no-install-recommends npm && rm -rf /var/lib/apt/lists/*
WORKDIR /build
COPY . .
RUN bash -c '. .mvn/launch.sh && find_jdk && find_node && ./mvnw -B -ntp -Dmaven.test.skip=true package' \
    && java -Djarmode=tools -jar target/return-register.jar extract --destination /app

# --- Run: no compiler, no root ---
FROM eclipse-temurin:25-jre
RUN apt-get update && apt-get install -y --no-install-recommends curl && rm -rf /var/lib/apt/lists/* \
    && useradd --system --uid 10001 --home-dir /app register \
    && install -d -o register -g register /data
COPY --from=build /app/lib /app/lib
COPY --from=build /app/return-register.jar /app/return-register.jar
WORKDIR /app
USER register
ENV REGISTER_DATA=/data \
    REGISTER_ENVIRONMENT=production \
    SERVER_PORT=8080
VOLUME /data
EXPOSE 8080
# Until the first answer Flyway may have tables to change.
HEALTHCHECK --interval=15s --timeout=5s --start-period=120s --retries=4 \
    CMD curl --fail --silent --output /dev/null "http://127.0.0.1:${SERVER_PORT}/actuator/health" || exit 1
# exec form: Java is process 1 and stops in order on SIGTERM.
ENTRYPOINT ["java", "--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow", \
            "-Dstdout.encoding=UTF-8", "-Dstderr.encoding=UTF-8", "-Duser.timezone=UTC", \
            "-XX:MaxRAMPercentage=70", "-XX:+ExitOnOutOfMemoryError", "-jar", "return-register.jar"]
