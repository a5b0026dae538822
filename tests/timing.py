"""What a call costs, for tests of time that grows with the length of what is read and no faster."""

from __future__ import annotations

from collections.abc import Callable
from time import process_time


def cost(call: Callable[[], object]) -> float:
    """Seconds of CPU that a call takes, the better of two runs: the garbage of other tests may fall into one."""
    spent = []
    for _ in range(2):
        begun = process_time()
        call()
        spent.append(process_time() - begun)
    return min(spent)
