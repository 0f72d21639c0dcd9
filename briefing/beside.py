"""Work done in a second process while this one goes on, where the system can simply fork.

The PDF and the Word file do not wait for each other: on two cores the second costs no time.
"""

from __future__ import annotations

import os
import pickle
import sys
from collections.abc import Callable
from typing import TypeVar

T = TypeVar("T")

CAN_FORK = sys.platform == "linux" and (os.cpu_count() or 1) > 1
"""Not on macOS, whose system libraries do not survive a fork, and of no use on one core."""


def start(work: Callable[[], T]) -> Callable[[], T]:
    """Start `work` beside this process; the function returned waits for its result or raises its fault."""
    if not CAN_FORK:
        return work
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        _work(work, writing)
    os.close(writing)

    def wait() -> T:
        with os.fdopen(reading, "rb") as pipe:
            told = pipe.read()
        os.waitpid(child, 0)
        if not told:
            return work()  # the child died before it could say why: do it here
        well, result = pickle.loads(told)  # noqa: S301 - written by our own child
        if not well:
            raise result
        made: T = result
        return made

    return wait


def _work(work: Callable[[], T], writing: int) -> None:
    """In the child: the result or the fault into the pipe, and out, without this process's clean-up."""
    # Whatever goes wrong here, the parent must hear of it.
    try:
        told = pickle.dumps((True, work()))
    except BaseException as fault:
        told = pickle.dumps((False, fault))
    with os.fdopen(writing, "wb") as pipe:
        pipe.write(told)
    os._exit(0)
