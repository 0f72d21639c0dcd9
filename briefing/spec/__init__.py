"""The spec: what the analyst asked for, as one immutable value and as the YAML file it is written in."""
