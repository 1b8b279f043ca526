"""Proposals: their models, and reading them from YAML with the place of everything."""
