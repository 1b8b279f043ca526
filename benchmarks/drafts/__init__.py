"""Drafts of proposals to the guides of 2021, made up by the thousand, whose verdicts are known because of how they are made.

`compliant` builds a draft that keeps every limit; a function of `faults` changes it so that it breaks one rule. What the
limits are comes from `nrd_check.pack.resolve` (what `nrd-check show --format json` prints); what the checker says of a
draft is never asked. `python -m benchmarks.drafts COUNT FOLDER` writes a whole call and what is expected of it.
"""
