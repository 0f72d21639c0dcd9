"""The desktop app: a window on a Spec. It decides nothing that the core could decide."""
