"""Run the walkthrough: the first words at once, then everything else."""

import gc
import sys

from walkthrough import first_words
from walkthrough.exits import INTERRUPTED


def main() -> int:
    """Run the command that was typed; returns its exit code."""
    try:
        first_words.show(sys.argv[1:])
        # The collector finds nothing while modules are read.
        gc.disable()
        from walkthrough.cli import main as run

        gc.enable()
        return run()
    except KeyboardInterrupt:  # while that is imported
        return INTERRUPTED
    finally:
        first_words.give_back()


if __name__ == "__main__":
    raise SystemExit(main())
