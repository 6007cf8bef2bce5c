# Build: everything that needs the network happens here, once.
FROM maven:3.9-eclipse-temurin-25 AS build
WORKDIR /build
COPY pom.xml ./
COPY .mvn .mvn
COPY src/main src/main
COPY db/migration db/migration
COPY samples samples
RUN mvn --batch-mode --no-transfer-progress package -Dmaven.test.skip=true \
 && java -Djarmode=tools -jar target/cloister-*.jar extract --layers --destination /layers \
 && mv /layers/application/cloister-*.jar /layers/application/cloister.jar

# Run: a Java runtime, the application, an unprivileged user, nothing else of ours.
FROM eclipse-temurin:25-jre-noble
RUN groupadd --system --gid 10001 cloister \
 && useradd --system --uid 10001 --gid 10001 --no-create-home --shell /usr/sbin/nologin cloister \
 && install --directory --owner=10001 --group=10001 --mode=0700 /data
WORKDIR /app
COPY --from=build /layers/dependencies/ ./
COPY --from=build /layers/spring-boot-loader/ ./
COPY --from=build /layers/snapshot-dependencies/ ./
COPY --from=build /layers/application/ ./
USER 10001:10001
ENV CLOISTER_DATA=/data \
    SERVER_ADDRESS=0.0.0.0
EXPOSE 8080
VOLUME /data
# No heap dumps and no error files: they would hold documents.
ENTRYPOINT ["java", "--enable-native-access=ALL-UNNAMED", "-XX:MaxRAMPercentage=50", "-XX:+ExitOnOutOfMemoryError", "-XX:-HeapDumpOnOutOfMemoryError", "-XX:ErrorFile=/dev/null", "-XX:+DisableAttachMechanism", "-jar", "cloister.jar"]
