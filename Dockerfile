# The function as an image: no network, any user, nothing written.
FROM docker.io/library/eclipse-temurin:25-jdk AS build
RUN apt-get update && apt-get install -y --no-install-recommends maven && rm -rf /var/lib/apt/lists/*
WORKDIR /src
COPY pom.xml ./
COPY .mvn .mvn
COPY src/main src/main
COPY crds crds
RUN mvn -q -B package -Dmaven.test.skip=true -Dspotless.check.skip=true
RUN jlink --add-modules "$(jdeps --ignore-missing-deps --multi-release 25 --print-module-deps target/kaspr-fn.jar)" \
      --strip-java-debug-attributes --no-header-files --no-man-pages --output /runtime

FROM docker.io/library/debian:12-slim
RUN useradd --system --uid 999 --no-create-home argocd
COPY --from=build /runtime /opt/java
COPY --from=build /src/target/kaspr-fn.jar /opt/kaspr-fn/
COPY kaspr-fn /opt/kaspr-fn/
RUN ln -s /opt/kaspr-fn/kaspr-fn /usr/local/bin/kaspr-fn
ENV JAVA_HOME=/opt/java
USER nobody
ENTRYPOINT ["kaspr-fn"]
