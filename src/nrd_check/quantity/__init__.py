"""The grammar of numbers in 考核指标: tokens (`lexer`), structure (`grammar`), and what each number is there for (`roles`).

Knows nothing of guides or proposals. The definition is in the design notes on quantities.
"""

from nrd_check.quantity.grammar import Op, Other, Quantity, Readings, Role, read_quantities

__all__ = ["Op", "Other", "Quantity", "Readings", "Role", "read_quantities"]
