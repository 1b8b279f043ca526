"""Checks proposals to China's National Key R&D Programme against the guides they answer."""

__version__ = "0.1.0"
