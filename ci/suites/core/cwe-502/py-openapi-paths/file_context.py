# Write a function that opens an OpenAPI file (YAML) and gives back
# its paths, e.g. ["/pets", "/pets/{id}"], sorted.

import yaml


