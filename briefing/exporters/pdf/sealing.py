"""A finished PDF, encrypted: AES with 256 bits, revision 6 of the standard handler (ISO 32000-2, 7.6.4).

Salts and initial values are drawn at random, as the standard asks: two encryptions of the same file
differ to the byte. Making them from the content would tell an onlooker that two files are the same.
"""

from __future__ import annotations

import secrets
from io import BytesIO


def sealed(data: bytes, password: str) -> bytes:
    """The file under a password, its metadata and attachments too.

    Whoever opens it may read it aloud, copy, print and comment, and may not change it. The password
    that lifts this is thrown away: a pack that should be otherwise is built anew.
    """
    import pikepdf  # optional, and heavy: only for those who encrypt

    allowed = pikepdf.Permissions(
        accessibility=True,
        extract=True,
        modify_annotation=True,
        modify_assembly=False,
        modify_form=False,
        modify_other=False,
        print_lowres=True,
        print_highres=True,
    )
    # An empty owner's password would open the file to anybody.
    locks = pikepdf.Encryption(
        user=password, owner=secrets.token_urlsafe(32), R=6, aes=True, metadata=True, allow=allowed
    )
    made = BytesIO()
    with pikepdf.open(BytesIO(data)) as pdf:
        pdf.save(
            made, encryption=locks, object_stream_mode=pikepdf.ObjectStreamMode.generate, fix_metadata_version=False
        )
    return made.getvalue()
