"""`nrd-check`, and `python -m nrd_check`."""

import gc
import sys


def main() -> None:
    """Run the command line; a PDF to compile is begun to be read before anything else is loaded."""
    gc.set_threshold(100_000, 50, 50)  # next to nothing of what is loaded and read is garbage before the end
    from nrd_check.guide.pdf import ahead

    ahead.begin(sys.argv[1:])
    try:
        from nrd_check.cli import main as run

        run()
    finally:
        ahead.stop()
        gc.freeze()  # the process ends: what is left need not be searched for garbage


if __name__ == "__main__":
    main()
