"""YAML files in, typed values out, with the line and column of whatever is wrong.

`compose` reads a file into nodes, `forms` turns nodes into the dataclasses that describe them.
YAML is version 1.2 with its core schema: `no`, `on` and `2025-11-01` are words, `1:30` is not a
number, and nothing in a file can make an object or run anything.
"""

from briefing.yaml.compose import read, read_text
from briefing.yaml.nodes import Map, Node, Scalar, Seq, value

__all__ = ["Map", "Node", "Scalar", "Seq", "read", "read_text", "value"]
