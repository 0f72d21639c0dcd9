"""What was worked out about articles once, kept so that it need not be worked out again.

    place    where on this computer the library lies
    store    a small embedded database of results by fingerprint, rebuilt at will
    rules    a fingerprint of the program's own rules: changed rules never meet old results
    coding   frozen dataclasses to bytes and back, typed; nothing in the library is ever run
    keeping  results of one kind: recall what is known, work out the rest, keep it

A key is a fingerprint of everything that decides the result, so that an answer cannot be out of
date: the same input gives the same bytes with the library, with an empty one and without any.
Deleting it loses nothing but time.
"""
