"""Makes ResourceLists of the sizes that bench/run measures; the same bytes on every machine."""

APP = """\
- apiVersion: kaspr.io/v1alpha1
  kind: KasprApp
  metadata:
    name: app%(number)d
    namespace: streams
  spec:
    replicas: 3
    bootstrapServers: kafka:9092
    resources:
      requests: {cpu: 500m, memory: 1Gi}
      limits: {memory: 2Gi}
    pythonPackages:
      packages: [requests==2.32.3, pandas>=2.0]
      cache:
        type: gcs
        gcs:
          bucket: my-kaspr-cache
          secretRef: {name: gcs-sa-key}
"""

OTHER = """\
- apiVersion: apps/v1
  kind: Deployment
  metadata:
    name: web%(number)d
    namespace: shop
    labels:
      app: web%(number)d
  spec:
    replicas: 2
    selector:
      matchLabels:
        app: web%(number)d
    template:
      metadata:
        labels:
          app: web%(number)d
      spec:
        containers:
        - name: web
          image: "registry.example.com/web:1.%(number)d"
          args: ['--port', '8080'] # beside the app's
          env:
          - name: GREETING
            value: good morning
"""


def write(path, apps, others):
    """A list of so many KasprApps and, behind them, other resources of half a kilobyte each.

    Piece by piece: what this process has in memory counts as the peak of those that it starts.
    """
    with open(path, "w") as file:
        file.write("apiVersion: config.kubernetes.io/v1\nkind: ResourceList\nitems:\n")
        file.writelines(APP % {"number": number} for number in range(apps))
        file.writelines(OTHER % {"number": number} for number in range(others))


def kustomization(directory):
    """What kubectl is measured with: two ConfigMaps."""
    with open(directory + "/kustomization.yaml", "w") as file:
        file.write("configMapGenerator:\n- {name: one, literals: [a=b]}\n- {name: two, literals: [c=d]}\n")
