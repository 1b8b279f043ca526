"""``python -m nrd_check`` is the same as ``nrd-check``."""

from nrd_check.cli import main

if __name__ == "__main__":
    main()
