"""A whole call: thousands of proposals, the rules that span them, and tables of the results.

sources   what to read: folders, archives, lines of a file
record    what is kept of one proposal
judge     bytes → record, in any process on any machine
workers   many judges at work on this machine; `cluster` on others
state     what is known from earlier runs
across    quotas, near-identical drafts, people who lead several
run       all of these in order
output    one module a format
"""
