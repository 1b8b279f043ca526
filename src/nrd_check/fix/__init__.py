"""Mending what has one right answer in a draft: dates, amounts, words nearly right, the direction's quotes, `covers`."""

from nrd_check.fix.mend import Change, Mended, mend

__all__ = ["Change", "Mended", "mend"]
