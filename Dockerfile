# kaspr-fn as an image: a KRM function for kustomize and kpt, and a config management plugin of Argo CD. It needs no
# network, runs as any user and writes nothing.

# Give a digest with --build-arg, as in RUNTIME_BASE=docker.io/library/debian:12-slim@sha256:...
ARG BUILD_BASE=docker.io/library/eclipse-temurin:25-jdk
ARG RUNTIME_BASE=docker.io/library/debian:12-slim

FROM ${BUILD_BASE} AS build
RUN apt-get update \
 && apt-get install -y --no-install-recommends binutils maven \
 && rm -rf /var/lib/apt/lists/*
WORKDIR /src
COPY pom.xml ./
COPY .mvn .mvn
COPY src/main/generator src/main/generator
COPY src/main/java src/main/java
COPY src/main/resources src/main/resources
COPY crds crds
COPY fn-config/renderkasprapps.yaml fn-config/
RUN mvn -q -B package -Psbom -Dmaven.test.skip=true -Dspotless.check.skip=true
# The modules of our own classes. Those that libraries name for what we never call would add a third to the image.
# The symbols of the JVM itself, 5 MB, are for the trace of a crash alone. A JVM without its library for sorting with vectors,
# which it would load at each start, sorts without.
RUN modules=$(jdeps --ignore-missing-deps --multi-release 25 --print-module-deps target/kaspr-fn-*.jar) \
 && jlink --add-modules "$modules" --compress zip-9 --strip-java-debug-attributes --no-header-files --no-man-pages \
      --output /runtime \
 && strip --strip-unneeded /runtime/lib/server/libjvm.so \
 && rm -f /runtime/lib/libsimdsort.so

FROM ${RUNTIME_BASE} AS runtime
RUN useradd --system --uid 999 --no-create-home argocd
COPY --from=build /runtime /opt/java
COPY --from=build /src/target/kaspr-fn.jar /src/target/bom.json /opt/kaspr-fn/
COPY src/main/docker/options /opt/kaspr-fn/
COPY src/main/docker/kaspr-fn /usr/local/bin/
# File names and messages are UTF-8.
ENV LC_ALL=C.UTF-8

# Calls whose classes are kept as the JVM has loaded and linked them. The cache fits this runtime and this jar alone.
FROM runtime AS training
RUN sed -e s/AOTCache=/AOTCacheOutput=/ -e s/fn.Main/fn.Training/ /opt/kaspr-fn/options >/training \
 && /opt/java/bin/java @/training

FROM runtime AS function
ARG RUNTIME_BASE
ARG VERSION=0.1.0
ARG REVISION=
COPY --from=training /opt/kaspr-fn/kaspr-fn.aot /opt/kaspr-fn/
COPY fn-config/argocd/plugin.yaml /home/argocd/cmp-server/config/
LABEL org.opencontainers.image.title=kaspr-fn \
      org.opencontainers.image.description="A KRM function that renders KasprApps." \
      org.opencontainers.image.version=${VERSION} \
      org.opencontainers.image.revision=${REVISION} \
      org.opencontainers.image.licenses=Apache-2.0 \
      org.opencontainers.image.base.name=${RUNTIME_BASE}
USER nobody
# Without a shell, which would take longer to start than the function to read its input.
ENTRYPOINT ["/opt/java/bin/java", "@/opt/kaspr-fn/options"]

# With kustomize beside the function, for Argo CD. The program is of a directory that the build is told of:
# --target kustomize --build-context kustomize-program=DIRECTORY
FROM function AS kustomize
COPY --from=kustomize-program kustomize /usr/local/bin/
COPY fn-config/argocd/plugin-kustomize.yaml /home/argocd/cmp-server/config/plugin.yaml

# What is built without --target.
FROM function
