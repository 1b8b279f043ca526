"""Guides in PDF. Holds nothing, so that the process that reads one loads only what it needs."""
